from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.judging.status import status_of
from build_tools.records.claim import Claim
from tests.made_site import claim, disputes, source, supports, town

if TYPE_CHECKING:
    from build_tools.judging.status import Status

FILES = {
    "content/sources/charter.yml": source("government", "issuer: council"),
    "content/sources/tribune.yml": source("press"),
    "content/sources/courier.yml": source("press"),
    "content/sources/reprint.yml": source("copy", "copy_of: [{source: herald}]"),
    "content/sources/leaflet.yml": source("trade", "issuer: builder"),
    "content/sources/rumour.yml": source("blog"),
}
HERALD, TRIBUNE, COURIER = supports("herald#s1"), supports("tribune#s1"), supports("courier#s1")
RECORD, PARTY, THIN = supports("charter#s1"), supports("leaflet#s1"), supports("rumour#s1")
NO_RECORD, NO_WITNESS, NO_PARTY, NO_THIN = (
    disputes(ref) for ref in ("charter#s1", "herald#s1", "leaflet#s1", "rumour#s1")
)
PARTLY = 'passage: "tribune#s1", direction: partly'


def status(*evidence: str, fields: str = "", claim_type: str = "fact", more: dict[str, str] | None = None) -> Status:
    one = claim(*evidence, fields=fields, claim_type=claim_type)
    site = town({**FILES, **(more or {}), "content/claims/one.yml": one})
    found = site.find(Claim, "one")
    assert found
    return status_of(site, found)


@pytest.mark.parametrize(
    ("evidence", "levels", "word"),
    [
        ([], (0, 0), "open"),
        ([PARTLY], (0, 0), "open"),
        ([THIN], (1, 0), "asserted"),
        ([PARTY], (2, 0), "self-reported"),
        ([PARTY, THIN], (2, 0), "self-reported"),
        ([HERALD], (3, 0), "single origin"),
        ([HERALD, supports("reprint#s1")], (3, 0), "single origin"),
        ([HERALD, PARTY, THIN], (3, 0), "single origin"),
        ([HERALD, TRIBUNE], (4, 0), "supported"),
        ([HERALD, TRIBUNE, COURIER], (5, 0), "established"),
        ([RECORD], (5, 0), "established"),
        ([NO_THIN], (0, 1), "disputed"),
        ([NO_WITNESS], (0, 2), "disputed"),
        ([NO_RECORD], (0, 3), "refuted"),
        ([HERALD, NO_RECORD], (3, 3), "refuted"),
        ([RECORD, NO_RECORD], (5, 3), "contested"),
        ([RECORD, NO_WITNESS], (5, 2), "contested"),
        ([RECORD, NO_PARTY], (5, 2), "contested"),
        ([PARTY, NO_THIN], (2, 1), "contested"),
        ([TRIBUNE, NO_THIN], (3, 1), "single origin"),
    ],
)
def test_words(evidence: list[str], levels: tuple[int, int], word: str) -> None:
    found = status(*evidence)
    assert (found.strength_for, found.strength_against) == levels
    assert (found.word, found.kind) == (word, "computed")


def test_marks() -> None:
    assert status(HERALD).marks == ()
    assert status(HERALD, PARTLY).marks == ("with limits",)
    assert status(HERALD, f"{PARTLY}, limits: statement").marks == ("with limits",)
    assert status(HERALD, f"{PARTLY}, limits: use").marks == ()
    assert status(HERALD, NO_THIN).marks == ("questioned",)
    assert status(PARTY, NO_THIN).marks == ()
    assert status(HERALD, PARTLY, NO_THIN).marks == ("with limits", "questioned")


def test_superseded_by_a_newer_claim() -> None:
    newer = claim(HERALD, fields="relations: [{type: supersedes, claim: one}]")
    repeats = claim(HERALD, fields="relations: [{type: repeats, claim: one}]")
    found = status(HERALD, more={"content/claims/newer.yml": newer, "content/claims/again.yml": repeats})
    assert (found.superseded_by, found.marks, found.word) == ("newer", ("superseded",), "single origin")


@pytest.mark.parametrize("direction", ["to", "from"])
def test_an_established_claim_to_the_contrary_counts_as_a_record_against(direction: str) -> None:
    tie = "relations: [{{type: contradicts, claim: {}}}]"
    other = claim(RECORD, fields=tie.format("one") if direction == "to" else "")
    fields = tie.format("other") if direction == "from" else ""
    found = status(HERALD, fields=fields, more={"content/claims/other.yml": other})
    assert (found.strength_against, found.word) == (3, "refuted")
    assert "an established claim to the contrary disputes it" in found.reason


@pytest.mark.parametrize(("evidence", "claim_type"), [(HERALD, "fact"), (RECORD, "opinion"), (RECORD, "forecast")])
def test_other_claims_to_the_contrary_do_not_count(evidence: str, claim_type: str) -> None:
    other = claim(evidence, fields="relations: [{type: contradicts, claim: one}]", claim_type=claim_type)
    assert status(HERALD, more={"content/claims/other.yml": other}).word == "single origin"


def test_established_is_meant_without_contradictions_so_that_two_contest_each_other() -> None:
    tie = "relations: [{type: contradicts, claim: other}]"
    found = status(RECORD, fields=tie, more={"content/claims/other.yml": claim(RECORD)})
    assert found.word == "contested"


def test_a_claim_does_not_contradict_itself() -> None:
    assert status(RECORD, fields="relations: [{type: contradicts, claim: one}]").word == "established"


def test_opinions_and_forecasts_have_no_status() -> None:
    assert (status(HERALD, claim_type="opinion").word, status(HERALD, claim_type="opinion").kind) == (
        "opinion",
        "opinion",
    )
    fields = "forecast: {deadline: 2010, outcome: came-true}"
    forecast = status(HERALD, claim_type="forecast", fields=fields)
    assert (forecast.word, forecast.kind) == ("forecast", "forecast")
    assert forecast.reason == "A forecast has an outcome instead of a status."
    assert "none yet" in status(HERALD, claim_type="forecast").reason


def test_an_opinion_may_be_superseded() -> None:
    newer = claim(HERALD, fields="relations: [{type: supersedes, claim: one}]", claim_type="opinion")
    assert status(HERALD, claim_type="opinion", more={"content/claims/newer.yml": newer}).marks == ("superseded",)


OVERRIDE = "override: {{word: open, reason: The count is disputed., by: Editor, until: {}}}\nchecked: 2002-05-01"


@pytest.mark.parametrize("until", ["2002-05-01", "2003-01-01"])
def test_an_override_stands_until_its_end_date(until: str) -> None:
    found = status(HERALD, fields=OVERRIDE.format(until))
    assert (found.word, found.kind, found.computed) == ("open", "override", "single origin")
    assert found.reason == "The count is disputed."
    assert "Editor" in found.derivation[0]
    assert until in found.would_change[0]


def test_an_override_lapses() -> None:
    found = status(HERALD, fields=OVERRIDE.format("2002-04-30"))
    assert (found.word, found.kind, found.computed) == ("single origin", "computed", None)


def test_the_sentences_name_no_subject() -> None:
    found = status(HERALD, TRIBUNE, PARTY, NO_THIN, PARTLY)
    reason = "Two independent witnesses and the word of a party support it; only one thin passage disputes it."
    assert found.reason == reason
    assert found.derivation == (
        "For: two independent witnesses and the word of a party. Strength 4 of 5: two independent witnesses.",
        "Against: one thin passage. Strength 1 of 3: only thin evidence.",
        "Strength 4 for and 1 against make it “supported”.",
        "Marked “with limits”: a passage supports only part of the statement.",
        "Marked “questioned”: thin evidence disputes it, which does not outweigh its witnesses.",
    )
    assert found.would_change == (
        "For it, a record or three independent witnesses would make it “established”.",
        "Against it, a witness with or without a stake would make it “contested”.",
        "Against it, a record or an established claim to the contrary would make it “refuted”.",
    )
