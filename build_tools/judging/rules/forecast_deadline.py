"""A forecast says by when it can be judged, or that it never can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each forecast that cannot be held to anything, and for each other claim that has a `forecast`."""
    for claim in site.of(Claim):
        if claim.type != "forecast":
            if claim.forecast:
                place = site.place(claim.id, ("forecast",), key=True)
                message = f"`forecast` is given for a claim of type `{claim.type}`"
                yield Problem(place, "bad-value", message, "delete it, or set `type: forecast`")
        elif claim.forecast is None:
            place = site.place(claim.id, ("type",))
            hint = "add `forecast` with `deadline` and `outcome`"
            yield Problem(place, "forecast-without-deadline", "the forecast has no `forecast` block", hint)
        elif claim.forecast.deadline is None and claim.forecast.outcome != "never-decidable":
            place = site.place(claim.id, ("forecast", "outcome"))
            message = f"without a deadline the outcome `{claim.forecast.outcome}` cannot be decided"
            hint = "add `deadline`, or set `outcome: never-decidable`"
            yield Problem(place, "forecast-without-deadline", message, hint)
