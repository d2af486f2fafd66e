from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.judging.answers import Answers
from build_tools.judging.caught import caught_by, is_covered, limits_of, measures_of, values_for
from build_tools.records.evidence import Evidence
from build_tools.records.rule import Covers, RuleTest
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


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [(("boat",), "caught"), (("bridge", "boat"), "caught"), (("bridge",), "not applicable")],
)
def test_a_test_is_asked_of_things_of_its_kinds_alone(kinds: tuple[str, ...], expected: str) -> None:
    covers = Covers(types=kinds, evidence=(Evidence(passage="herald#s1", direction="supports"),))
    known = answers("measure: length, value: 40")
    assert caught_by(known, LONG, "ferry", covers) == expected
    assert is_covered(known.site, "nobody", covers)


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


# The tests of a rule as rules have them: speed and links together; speed alone, or less with density; a band of both.
TOGETHER = RuleTest(all_of=(limit("length", 4800), limit("share", 600)))
EITHER = RuleTest(any_of=(limit("length", 4800), RuleTest(all_of=(limit("length", 1600), limit("cost", 5.92)))))
IN_BAND = RuleTest(
    any_of=(
        RuleTest(all_of=(limit("length", 2400, 4800), limit("cost", 1.6, 5.92))),
        RuleTest(all_of=(limit("length", 1600), limit("cost", 3.2, 5.92))),
    )
)


@pytest.mark.parametrize(
    ("test", "length", "cost", "expected"),
    [
        (EITHER, 4800, 0.1, "caught"),
        (EITHER, 4799.99, 5.91, "not caught"),
        (EITHER, 1600, 5.92, "caught"),
        (EITHER, 1599.99, 5.92, "not caught"),
        (EITHER, 1600, 5.919, "not caught"),
        (IN_BAND, 4800, 3.19, "not caught"),
        (IN_BAND, 4799.99, 1.6, "caught"),
        (IN_BAND, 4799.99, 1.599, "not caught"),
        (IN_BAND, 2400, 1.6, "caught"),
        (IN_BAND, 2399.99, 3.199, "not caught"),
        (IN_BAND, 2399.99, 3.2, "caught"),
        (IN_BAND, 1600, 3.2, "caught"),
        (IN_BAND, 1599.99, 5.91, "not caught"),
        (IN_BAND, 4800, 3.2, "caught"),
        (IN_BAND, 4800, 5.919, "caught"),
        (IN_BAND, 4800, 5.92, "not caught"),
        (IN_BAND, 2400, 5.92, "not caught"),
    ],
)
def test_a_value_at_the_limit_counts_as_reached_and_just_under_it_not(
    test: RuleTest, length: float, cost: float, expected: str
) -> None:
    assert caught_by(answers(f"measure: length, value: {length}", f"measure: cost, value: {cost}"), test, "ferry") == (
        expected
    )


@pytest.mark.parametrize(
    ("length", "share", "expected"),
    [
        (4800, 600, "caught"),
        (4799.99, 600, "not caught"),
        (4800, 599.99, "not caught"),
        (4799.99, 599.99, "not caught"),
    ],
)
def test_limits_together_catch_only_together(length: float, share: float, expected: str) -> None:
    known = answers(f"measure: length, value: {length}", f"measure: share, value: {share}")
    assert caught_by(known, TOGETHER, "ferry") == expected


@pytest.mark.parametrize(
    ("values", "test", "expected"),
    [
        # One value catches by itself; what is not known matters only under the other.
        ({"length": [4096, 5120]}, EITHER, "depends"),
        # Under each value alone the unknown one decides, so that nothing depends on which of them is right.
        ({"length": [4096, 5120]}, IN_BAND, "unknown"),
        ({"length": [4096, 4480]}, EITHER, "unknown"),
        # Values disagree, and the answer is the same.
        ({"length": [1000, 1500]}, EITHER, "not caught"),
        ({"length": [1000, 5000], "cost": [6]}, IN_BAND, "not caught"),
        ({"length": [4096, 5120], "cost": [6.2]}, EITHER, "caught"),
        ({"length": [2000, 5000], "cost": [3.1]}, IN_BAND, "not caught"),
        ({"length": [2000, 3000], "cost": [3.1]}, IN_BAND, "depends"),
        # Too slow under one value, and with links nobody knows under the other.
        ({"length": [4096, 5120]}, TOGETHER, "depends"),
        ({"length": [5000]}, TOGETHER, "unknown"),
        ({"share": [300]}, TOGETHER, "not caught"),
        ({"length": [5000], "share": [400, 784]}, TOGETHER, "depends"),
        ({"length": [5000], "share": [784, 900]}, TOGETHER, "caught"),
    ],
)
def test_values_that_disagree_matter_only_where_the_answer_turns_on_them(
    values: dict[str, list[float]], test: RuleTest, expected: str
) -> None:
    known = (f"measure: {measure}, value: {value}" for measure, found in values.items() for value in found)
    assert caught_by(answers(*known), test, "ferry") == expected


def test_an_interval_answers_as_its_values_do() -> None:
    assert caught_by(answers("measure: length, low: 4096, high: 5120"), EITHER, "ferry") == "depends"
    assert caught_by(answers("measure: length, low: 4096, high: 5120"), IN_BAND, "ferry") == "unknown"
    assert caught_by(
        answers("measure: length, at_least: 4800", "measure: share, at_least: 600"), TOGETHER, "ferry"
    ) == ("caught")


def test_a_measure_that_does_not_apply_beside_one_nobody_knows_is_not_known() -> None:
    known = answers("measure: length, state: not-applicable, why: It floats.")
    assert caught_by(known, TOGETHER, "ferry") == "unknown"


made_tests = st.recursive(
    st.builds(
        lambda measure, low, more: limit(measure, low, low + more),
        st.sampled_from(["length", "cost"]),
        st.integers(1, 5),
        st.integers(1, 3),
    )
    | st.builds(limit, st.sampled_from(["length", "cost"]), st.integers(1, 5)),
    lambda parts: st.builds(
        lambda found, together: RuleTest(all_of=found) if together else RuleTest(any_of=found),
        st.lists(parts, min_size=1, max_size=3).map(tuple),
        st.booleans(),
    ),
    max_leaves=5,
)
made_values = st.lists(st.integers(0, 9), max_size=3)


def catches(test: RuleTest, length: int, cost: int) -> bool:
    """The plain reading of a test for two plain values."""
    if test.measure is None:
        parts = [catches(part, length, cost) for part in (*test.all_of, *test.any_of)]
        return all(parts) if test.all_of else any(parts)
    value = length if test.measure == "length" else cost
    return (test.at_least is None or value >= test.at_least) and (test.below is None or value < test.below)


def said(test: RuleTest, lengths: list[int], costs: list[int]) -> str:
    """The answer by trying out everything from 0 to 9 for what is not known."""
    anything = list(range(10))
    words = set()
    for length in [[one] for one in lengths] or [anything]:
        for cost in [[one] for one in costs] or [anything]:
            found = {catches(test, one, other) for one in length for other in cost}
            words.add("unknown" if len(found) > 1 else "caught" if found == {True} else "not caught")
    return words.pop() if len(words) == 1 else "depends"


@given(made_tests, made_values, made_values)
def test_the_answer_is_that_of_trying_out_every_value(test: RuleTest, lengths: list[int], costs: list[int]) -> None:
    known = answers(
        "measure: arches, value: 1",
        *(f"measure: length, value: {one}" for one in lengths),
        *(f"measure: cost, value: {one}" for one in costs),
    )
    assert caught_by(known, test, "ferry") == said(test, lengths, costs)
