from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.items import items_of
from build_tools.records.claim import Claim
from tests.made_site import claim, disputes, made, source, supports, town

if TYPE_CHECKING:
    from build_tools.judging.items import Item

QUOTED = "basis: record, seen: quoted, origin: charter"
FILES = {
    "content/sources/charter.yml": source("government", "issuer: council"),
    "content/sources/tribune.yml": source("press"),
    "content/sources/reprint.yml": source("copy", "copy_of: [{source: herald}]"),
    "content/sources/second-reprint.yml": source("copy", "copy_of: [{source: herald}]"),
    "content/sources/digest.yml": source("press", "based_on: [{source: herald}]"),
    "content/sources/survey.yml": source("study"),
    "content/sources/rumour.yml": source("blog"),
}


def items(*evidence: str, claim_type: str = "fact") -> tuple[Item, ...]:
    site = town({**FILES, "content/claims/one.yml": claim(*evidence, claim_type=claim_type)})
    one = site.find(Claim, "one")
    assert one
    return items_of(site, one)


def weights(*evidence: str) -> list[str]:
    return [item.weight for item in items(*evidence)]


def test_defaults_come_from_the_source() -> None:
    item = items(supports("charter#s1"))[0]
    assert (item.basis, item.seen, item.direction, item.weight) == ("record", "original", "supports", "record")
    assert (item.roots, item.origin, item.speaker, item.source_id) == (
        frozenset({"charter"}),
        "charter",
        "council",
        "charter",
    )
    assert item.at is not None
    assert item.at.ref == "charter#s1"


def test_what_the_evidence_says_goes_before() -> None:
    item = items(supports("charter#s1", "basis: inference, seen: copy, origin: survey, speaker: mayor"))[0]
    assert (item.basis, item.seen, item.origin, item.speaker) == ("inference", "copy", "survey", "mayor")


def test_nobody_and_several_are_no_single_origin() -> None:
    both = "based_on: [{source: herald}, {source: tribune}]"
    files = {**FILES, "content/sources/digest.yml": source("press", both)}
    files["content/claims/one.yml"] = claim(supports("digest#s1"), supports("rumour#s1"))
    site = town(files)
    one = site.find(Claim, "one")
    assert one
    two_roots, unknown = items_of(site, one)
    assert (two_roots.roots, two_roots.origin) == (frozenset({"herald", "tribune"}), None)
    assert (unknown.roots, unknown.origin) == (None, None)


def test_a_record_quoted_alike_by_two_outlets_counts_as_seen() -> None:
    assert weights(supports("herald#s1", QUOTED)) == ["witness"]
    assert weights(supports("herald#s1", QUOTED), supports("tribune#s1", QUOTED)) == ["record", "record"]


def test_outlets_that_copy_each_other_or_the_same_text_are_one() -> None:
    for other in ("herald", "reprint", "digest"):
        assert weights(supports("herald#s1", QUOTED), supports(f"{other}#s1", QUOTED)) == ["witness", "witness"]
    assert weights(supports("reprint#s1", QUOTED), supports("second-reprint#s1", QUOTED)) == ["witness", "witness"]


def test_quoted_alike_means_the_same_record_the_same_way() -> None:
    other_origin = "basis: record, seen: quoted, origin: survey"
    assert weights(supports("herald#s1", QUOTED), supports("tribune#s1", other_origin)) == ["witness", "witness"]
    assert weights(supports("herald#s1", QUOTED), disputes("tribune#s1", QUOTED)) == ["witness", "witness"]
    assert weights(supports("herald#s1", QUOTED), supports("tribune#s1", "origin: charter")) == ["witness", "witness"]
    unknown = "basis: record, seen: quoted"
    assert weights(supports("rumour#s1", unknown), supports("tribune#s1", QUOTED)) == ["witness", "witness"]


def test_for_a_cause_a_paper_that_reports_a_study_is_a_witness() -> None:
    found = items(supports("herald#s1"), supports("herald#s1", "origin: survey"), claim_type="causal")
    assert [item.weight for item in found] == ["thin", "witness"]


def test_a_word_of_a_party_is_interested() -> None:
    assert weights(supports("herald#s1", "speaker: builder"), supports("herald#s1", "speaker: mayor")) == [
        "interested",
        "witness",
    ]


def test_a_source_with_a_fault_leaves_the_claim_judgeable() -> None:
    site, problems = made(
        {"content/claims/one.yml": claim(supports("torn#s1")), "content/sources/torn.yml": "quality: x"}
    )
    assert problems
    one = site.find(Claim, "one")
    assert one
    item = items_of(site, one)[0]
    assert (item.at, item.basis, item.seen, item.weight) == (None, "reported", "original", "witness")
