"""`limits` goes with `partly`, and an utterance has a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each `limits` that limits nothing, and for each utterance without `said_by`."""
    for claim in site.of(Claim):
        if claim.type == "utterance" and not claim.said_by:
            place = site.place(claim.id, ("type",))
            yield Problem(place, "missing-field", "the utterance has no speaker", "add `said_by`")
        for index, evidence in enumerate(claim.evidence):
            if evidence.limits and evidence.direction != "partly":
                place = site.place(claim.id, ("evidence", index, "limits"))
                message = f"`limits` is given with `direction: {evidence.direction}`"
                yield Problem(place, "bad-value", message, "set `direction: partly`, or delete `limits`")
