"""A contested claim stands in a disagreement, where the two sides are shown together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, answers: Answers) -> Iterator[Problem]:
    """A problem for each contested claim that no disagreement lists, one with a fault of its own included."""
    for claim in site.of(Claim):
        listed = any(link.role == "positions.claims" for link in site.links_to(claim.id))
        status = answers.status(claim)
        if status.word == "contested" and not listed:
            message = f"the claim is contested, and no disagreement lists it: {status.reason.removesuffix('.')}"
            hint = "add it to a position of a disagreement, or write one"
            yield Problem(site.place(claim.id, ("statement",)), "contested-without-disagreement", message, hint)
