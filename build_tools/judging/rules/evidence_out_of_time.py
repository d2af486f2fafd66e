"""Evidence speaks of the time its claim is about; a passage about another time is context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.records.dates import EdtfDate
    from build_tools.records.evidence import Evidence


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each passage about another time than the claim's that is used as more than context."""
    for claim in site.of(Claim):
        for index, evidence in enumerate(claim.evidence):
            when = time_of(site, evidence)
            if when and evidence.direction != "context" and not when.overlaps(claim.when):
                message = f"the passage is about {when.text}, the claim about {claim.when.text}"
                hint = "set `direction: context`, or correct one of the two times"
                place = site.place(claim.id, ("evidence", index, "direction"))
                yield Problem(place, "evidence-out-of-time", message, hint)


def time_of(site: Site, evidence: Evidence) -> EdtfDate | None:
    """The time a piece of evidence speaks of: its own, or its passage's; None where neither says."""
    at = site.passage(evidence.passage)
    return evidence.when or (at.passage.when if at else None)
