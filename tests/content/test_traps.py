"""Every trap found in the articles and in outside pages stands where a reader sees it, or the map says why not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from build_tools.graph.load import load_project
from build_tools.records.claim import Claim
from build_tools.records.comparison import Comparison
from build_tools.records.disagreement import Disagreement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.records.evidence import Evidence

ROOT = Path(__file__).parents[2]
TRAPS: dict[str, list[dict[str, Any]]] = yaml.safe_load((Path(__file__).parent / "traps.yml").read_text("utf-8"))
IDS = [f"T{number}" for number in range(1, 38)] + [f"X{number}" for number in range(1, 12)]
SITE = load_project(ROOT)[0]


def cited_by_caution(ref: str) -> Iterator[set[str]]:
    """What each caution on a passage rests on."""
    at = SITE.passage(ref)
    for caution in at.passage.cautions if at else ():
        yield {one.passage for one in caution.evidence}


def cited_by_claim(claim_id: str) -> Iterator[set[str]]:
    """What tells against a claim, limits it or comes with a word of ours on what it shows."""
    claim = SITE.find(Claim, claim_id)
    if claim:
        yield {one.passage for one in claim.evidence if says_something(one)}


def says_something(evidence: Evidence) -> bool:
    return evidence.direction in {"partly", "disputes"} or evidence.note is not None


def cited_by_disagreement(disagreement_id: str) -> Iterator[set[str]]:
    """What a disagreement cites itself, and the evidence of the claims on either side."""
    disagreement = SITE.find(Disagreement, disagreement_id)
    if disagreement:
        ids = [claim_id for position in disagreement.positions for claim_id in position.claims]
        claims = [claim for claim in (SITE.find(Claim, claim_id) for claim_id in ids) if claim]
        yield cited_in_text(disagreement.id) | {one.passage for claim in claims for one in claim.evidence}


def cited_by_comparison(comparison_id: str) -> Iterator[set[str]]:
    """What the caveats of a comparison cite."""
    if SITE.find(Comparison, comparison_id):
        yield cited_in_text(comparison_id, "caveats")


def cited_in_text(record_id: str, field: str = "") -> set[str]:
    return {link.target for link in SITE.links_from(record_id) if "#" in link.target and link.role.startswith(field)}


PLACES = {
    "caution": cited_by_caution,
    "evidence": cited_by_claim,
    "disagreement": cited_by_disagreement,
    "comparison": cited_by_comparison,
}


def is_shown(kind: str, place: str, cites: set[str]) -> bool:
    """Whether the named place is there and shows all that the trap rests on, together."""
    return bool(cites) and any(cites <= cited for cited in PLACES[kind](place))


def test_the_map_has_every_trap_in_order() -> None:
    assert list(TRAPS) == IDS


@pytest.mark.parametrize("trap", IDS)
def test_a_reader_sees_the_trap(trap: str) -> None:
    shown = [entry for entry in TRAPS[trap] if "left_out" not in entry]
    assert shown, "nothing of it is shown"
    for entry in shown:
        [kind] = set(entry) - {"cites"}
        assert is_shown(kind, entry[kind], set(entry["cites"])), f"{kind} {entry[kind]} does not cite {entry['cites']}"


@pytest.mark.parametrize("trap", IDS)
def test_what_is_left_out_has_a_reason(trap: str) -> None:
    for entry in TRAPS[trap]:
        if "left_out" in entry:
            assert set(entry) == {"left_out"}
            assert len(entry["left_out"].split()) > 4


@pytest.mark.parametrize(
    ("kind", "place", "cites"),
    [
        ("caution", "no-such-source#p1", {"csis-update-2023#s1"}),
        ("caution", "thorbecke-ndtv#p11", {"csis-update-2023#s1"}),
        ("caution", "thorbecke-ndtv#p8", {"latest-talent#s1"}),
        ("caution", "thorbecke-ndtv#p10", {"macropolo-tracker-2024#s1", "latest-talent#s1"}),
        ("caution", "thorbecke-ndtv#p8", set()),
        ("evidence", "no-such-claim", {"csis-update-2023#s1"}),
        ("disagreement", "no-such-question", {"csis-update-2023#s1"}),
        ("comparison", "no-such-table", {"csis-update-2023#s1"}),
        ("comparison", "ai-chips-and-the-limits", {"latest-talent#s1"}),
    ],
)
def test_a_place_that_does_not_show_it_is_found_out(kind: str, place: str, cites: set[str]) -> None:
    assert not is_shown(kind, place, cites)
