"""A claim cites at least one passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each claim without evidence."""
    for claim in site.of(Claim):
        if not claim.evidence:
            place = site.place(claim.id, ("evidence",), key=True)
            yield Problem(place, "claim-without-evidence", "the claim cites no passage", "add `evidence`, or delete it")
