"""A status set by hand lapses on its end date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each override whose end lies before the newest check of the content."""
    for claim in site.of(Claim):
        override = claim.override
        if override and override.until.last < site.as_of.first:
            message = f"the override ended on {override.until.text}; the content is as of {site.as_of.text}"
            hint = "look at the case again; then delete the override or give it a new date"
            yield Problem(site.place(claim.id, ("override", "until")), "override-expired", message, hint)
