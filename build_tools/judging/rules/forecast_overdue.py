"""What came of a forecast is written down once its deadline has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.outcomes import outcome_of
from build_tools.problems import Problem
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A warning for each pending forecast whose deadline lies before the newest check of the content."""
    for claim in site.of(Claim):
        deadline = claim.forecast.deadline if claim.forecast else None
        if deadline and outcome_of(claim, site.as_of) == "overdue":
            message = f"the deadline {deadline.text} has passed; the content is as of {site.as_of.text}"
            hint = "look up what came of it, and set `outcome`"
            place = site.place(claim.id, ("forecast", "deadline"))
            yield Problem(place, "forecast-overdue", message, hint, severity="warning")
