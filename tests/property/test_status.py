from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.judging.items import items_of
from build_tools.judging.status import judge_items
from build_tools.judging.status_table import AGAINST_STRENGTHS, FOR_STRENGTHS, STATUS_TABLE, WORD_ORDER, word_for
from build_tools.records.claim import Claim
from build_tools.records.evidence import Evidence
from tests.made_site import claim, source, supports, town

if TYPE_CHECKING:
    from build_tools.judging.items import Item
    from build_tools.judging.status import Status

FOR = [step.level for step in FOR_STRENGTHS]
AGAINST = [step.level for step in AGAINST_STRENGTHS]

# Every sort of document: on its own, copying, retelling one or two, with and without a stake, of no known origin.
SITE = town(
    {
        "content/sources/charter.yml": source("government", "issuer: council"),
        "content/sources/survey.yml": source("study"),
        "content/sources/leaflet.yml": source("primary", "issuer: builder"),
        "content/sources/tribune.yml": source("press"),
        "content/sources/reprint.yml": source("copy", "copy_of: [{source: herald}]"),
        "content/sources/digest.yml": source("press", "based_on: [{source: herald}, {source: tribune}]"),
        "content/sources/rumour.yml": source("blog"),
        "content/sources/tally.yml": source("reference"),
        **{f"content/claims/{kind}.yml": claim(supports("herald#s1"), claim_type=kind) for kind in ("fact", "causal")},
        "content/claims/utterance.yml": claim(
            supports("herald#s1"), claim_type="utterance", fields='said_by: [{actor: mayor, passage: "herald#s1"}]'
        ),
        "content/claims/statistic.yml": claim(supports("herald#s1"), claim_type="statistic"),
    }
)
SOURCES = ("herald", "charter", "survey", "leaflet", "tribune", "reprint", "digest", "rumour", "tally")


@st.composite
def evidence(draw: st.DrawFn, directions: tuple[str, ...] = ("supports", "partly", "disputes", "context")) -> Evidence:
    optional = {
        "basis": ("record", "own-test", "first-hand", "reported", "unnamed", "inference"),
        "seen": ("original", "copy", "quoted", "weak"),
        "origin": SOURCES,
        "speaker": ("builder", "holding", "council", "mayor"),
        "limits": ("statement", "use"),
    }
    values = {name: draw(st.none() | st.sampled_from(choices)) for name, choices in optional.items()}
    passage = f"{draw(st.sampled_from(SOURCES))}#s1"
    return Evidence(passage=passage, direction=draw(st.sampled_from(directions)), **values)


claims = st.sampled_from(SITE.of(Claim))
mixes = st.lists(evidence(), max_size=6)


def items(record: Claim, mix: list[Evidence]) -> tuple[Item, ...]:
    return items_of(SITE, record.model_copy(update={"evidence": tuple(mix)}))


def status(record: Claim, mix: list[Evidence], contradictions: tuple[str, ...] = ()) -> Status:
    return judge_items(items(record, mix), contradictions)


def rank(found: Status) -> int:
    return [str(word) for word in WORD_ORDER].index(found.word)


def test_every_pair_of_strengths_is_in_exactly_one_row() -> None:
    for against, supporting in product(AGAINST, FOR):
        rows = [row for row in STATUS_TABLE if against in row.against and supporting in row.supporting]
        assert len(rows) == 1, (against, supporting)


def test_every_word_is_reached_and_ordered_once() -> None:
    reached = {word_for(against, supporting) for against, supporting in product(AGAINST, FOR)}
    assert reached == set(WORD_ORDER)
    assert len(WORD_ORDER) == len(reached)


@pytest.mark.parametrize("against", AGAINST)
def test_the_table_never_falls_with_the_strength_for(against: int) -> None:
    ranks = [WORD_ORDER.index(word_for(against, supporting)) for supporting in sorted(FOR)]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("supporting", FOR)
def test_the_table_never_rises_with_the_strength_against(supporting: int) -> None:
    ranks = [WORD_ORDER.index(word_for(against, supporting)) for against in sorted(AGAINST)]
    assert ranks == sorted(ranks, reverse=True)


@given(claims, mixes, evidence(("supports",)))
def test_more_support_never_lowers(record: Claim, mix: list[Evidence], more: Evidence) -> None:
    assert rank(status(record, [*mix, more])) >= rank(status(record, mix))


@given(claims, mixes, evidence(("disputes",)))
def test_more_dispute_never_raises(record: Claim, mix: list[Evidence], more: Evidence) -> None:
    assert rank(status(record, [*mix, more])) <= rank(status(record, mix))


@given(claims, mixes)
def test_an_established_contradiction_never_raises(record: Claim, mix: list[Evidence]) -> None:
    assert rank(status(record, mix, ("other",))) <= rank(status(record, mix))


@given(claims, mixes, evidence(("partly", "context")))
def test_what_is_neither_for_nor_against_never_changes_the_word(
    record: Claim, mix: list[Evidence], more: Evidence
) -> None:
    assert status(record, [*mix, more]).word == status(record, mix).word


@given(claims, mixes, st.randoms(use_true_random=False))
def test_the_order_of_evidence_does_not_matter(record: Claim, mix: list[Evidence], chooser: object) -> None:
    shuffled = list(mix)
    chooser.shuffle(shuffled)  # type: ignore[attr-defined]
    assert status(record, shuffled) == status(record, mix)


@given(claims, mixes)
def test_what_would_change_it_names_only_other_words(record: Claim, mix: list[Evidence]) -> None:
    found = status(record, mix)
    assert not any(f"“{found.word}”" in line for line in found.would_change)
    assert f"“{found.word}”" in found.derivation[2]
