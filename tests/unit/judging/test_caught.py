from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.judging.answers import Answers
from build_tools.judging.caught import caught_by, limits_of, measures_of, values_for
from build_tools.records.rule import RuleTest
from tests.made_site import town

EVIDENCE = 'evidence: [{passage: "herald#s1", direction: supports}]'


def answers(*observations: str) -> Answers:
    lines = "\n".join(f"  - {{{one}{'' if 'state' in one else f', {EVIDENCE}'}}}" for one in observations)
    return Answers(town({"content/systems/ferry.yml": f"name: Ferry\ntype: boat\nobservations:\n{lines}\n"}))


def limit(measure: str, at_least: float | None = None, below: float | None = None) -> RuleTest:
    ends = {"at_least": at_least, "below": below}
    return RuleTest(measure=measure, **{name: Decimal(str(end)) for name, end in ends.items() if end is not None})


LONG, CHEAP = limit("length", 40), limit("cost", below=5)
BAND = limit("length", 30, 50)


@pytest.mark.parametrize(
    ("observations", "test", "expected"),
    [
        (["measure: length, value: 40"], LONG, "caught"),
        (["measure: length, value: 39.9"], LONG, "not caught"),
        (["measure: length, low: 39, high: 41"], LONG, "depends"),
        (["measure: length, at_least: 41"], LONG, "caught"),
        (["measure: length, at_least: 39"], LONG, "depends"),
        (["measure: length, at_most: 39"], LONG, "not caught"),
        (["measure: length, at_most: 40"], LONG, "depends"),
        (["measure: length, value: 39", "measure: length, value: 41"], LONG, "depends"),
        (["measure: length, value: 45", "measure: length, value: 41"], LONG, "caught"),
        (["measure: cost, value: 4.9"], CHEAP, "caught"),
        (["measure: cost, value: 5"], CHEAP, "not caught"),
        (["measure: cost, low: 4, high: 5"], CHEAP, "depends"),
        (["measure: length, value: 30"], BAND, "caught"),
        (["measure: length, value: 50"], BAND, "not caught"),
        (["measure: length, value: 29"], BAND, "not caught"),
        (["measure: length, low: 45, high: 55"], BAND, "depends"),
        (["measure: length, low: 25, high: 35"], BAND, "depends"),
        (["measure: cost, value: 5"], LONG, "unknown"),
        (["measure: length, state: unknown, why: Lost."], LONG, "unknown"),
        (["measure: length, text: very long"], LONG, "unknown"),
        (["measure: length, value: 40, unit: feet"], LONG, "unknown"),
        (["measure: length, value: 40, unit: metres"], LONG, "caught"),
        (["measure: length, state: not-applicable, why: It floats."], LONG, "not applicable"),
    ],
)
def test_one_limit_against_what_is_known(observations: list[str], test: RuleTest, expected: str) -> None:
    assert caught_by(answers(*observations), test, "ferry") == expected


YES, NO, DEPENDS, UNKNOWN = (
    limit("length", 40),
    limit("length", 50),
    limit("share", 10),
    limit("cost", 5),
)
NOTHING = limit("arches", 5)
KNOWN = (
    "measure: length, value: 45",
    "measure: share, low: 5, high: 15",
    "measure: arches, state: not-applicable, why: It floats.",
)


@pytest.mark.parametrize(
    ("parts", "all_of", "any_of"),
    [
        ((YES, YES), "caught", "caught"),
        ((YES, NO), "not caught", "caught"),
        ((NO, UNKNOWN), "not caught", "unknown"),
        ((YES, UNKNOWN), "unknown", "caught"),
        ((YES, DEPENDS), "depends", "caught"),
        ((NO, DEPENDS), "not caught", "depends"),
        ((NO, NO), "not caught", "not caught"),
        ((NOTHING, NOTHING), "not applicable", "not applicable"),
        ((YES, NOTHING), "unknown", "caught"),
    ],
)
def test_tests_together_answer_no_more_than_their_parts_allow(
    parts: tuple[RuleTest, ...], all_of: str, any_of: str
) -> None:
    known = answers(*KNOWN)
    assert caught_by(known, RuleTest(all_of=parts), "ferry") == all_of
    assert caught_by(known, RuleTest(any_of=parts), "ferry") == any_of


@given(st.integers(0, 100), st.integers(0, 100), st.integers(1, 100))
def test_a_value_is_caught_just_where_it_reaches_the_limit(low: int, more: int, end: int) -> None:
    known = answers(f"measure: length, low: {low}, high: {low + more}")
    expected = "caught" if low >= end else "not caught" if low + more < end else "depends"
    assert caught_by(known, limit("length", end), "ferry") == expected


def test_the_limits_and_measures_of_a_test_stand_in_its_order() -> None:
    test = RuleTest(any_of=(LONG, RuleTest(all_of=(CHEAP, BAND))))
    assert list(limits_of(test)) == [LONG, CHEAP, BAND]
    assert measures_of(test) == ("length", "cost")


def test_values_are_those_of_the_thing_in_the_measures_own_unit() -> None:
    known = answers("measure: length, value: 40", "measure: length, value: 3, unit: feet", "measure: cost, value: 1")
    assert [at.index for at in values_for(known, "ferry", "length")] == [0]
    assert values_for(known, "nobody", "length") == ()
