"""The answers worked out by hand in in_force.yml against those of the program."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.graph.load import load_project
from build_tools.judging.answers import Answers
from build_tools.judging.caught import caught_by, limits_of, measures_of, values_for
from build_tools.judging.in_force import in_force
from build_tools.records.dates import read_date
from build_tools.records.rule import Provision, Rule, RuleTest
from build_tools.records.system import System
from tests.built_site import ROOT

BY_HAND: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("in_force.yml").read_text(encoding="utf-8")
)
PAIRS, DAYS = BY_HAND["pairs"], BY_HAND["days"]
FEWEST_PAIRS = 24
FEWEST_BY_ANSWER = {"caught": 3, "not caught": 3, "depends": 3, "unknown": 3, "not applicable": 6}

CHIPS = {"accelerator", "accelerator-line", "processor"}


@cache
def answers() -> Answers:
    """The answers about the content of this repository."""
    site, _ = load_project(ROOT)
    return Answers(site)


def provision_of(name: str) -> Provision:
    """The provision that `rule#provision` names."""
    rule_id, _, own = name.partition("#")
    rule = answers().site.find(Rule, rule_id)
    assert rule is not None, name
    return next(one for one in rule.provisions if one.id == own)


def label(case: dict[str, Any]) -> str:
    return " ".join(str(case[key]) for key in ("thing", "provision", "measure", "limit", "day") if key in case)


def worked_out(text: str | float) -> Decimal:
    """The right side of a sum written by hand, once its left side is found to come to it."""
    sum_, _, result = str(text).rpartition("=")
    if not sum_:
        return Decimal(result)
    numbers = [Fraction(number) for number in re.findall(r"[\d.]+", sum_)]
    signs = re.findall(r"[*/]", sum_)
    found = numbers[0]
    for sign, number in zip(signs, numbers[1:], strict=True):
        found = found * number if sign == "*" else found / number
    printed = Decimal(result.strip())
    step = Fraction(1, 10 ** -int(printed.as_tuple().exponent))
    assert abs(found - Fraction(printed)) <= step / 2, text
    return printed


def recorded(thing: str, measure: str) -> list[Fraction]:
    """What the records have for a thing: its values in order."""
    ats = values_for(answers(), thing, measure)
    values = [value for at in ats if (value := answers().value(at)) is not None]
    assert all(value.is_point for value in values)
    return sorted({value.low for value in values if value.low is not None})


@pytest.mark.parametrize("case", PAIRS, ids=label)
def test_the_record_has_the_values_worked_out_by_hand(case: dict[str, Any]) -> None:
    test = provision_of(case["provision"]).test
    assert test is not None
    assert set(case["values"]) == set(measures_of(test))
    for measure, found in case["values"].items():
        assert recorded(case["thing"], measure) == sorted(Fraction(worked_out(one)) for one in found), measure


@pytest.mark.parametrize("case", PAIRS, ids=label)
def test_a_pair_is_caught_as_worked_out_by_hand(case: dict[str, Any]) -> None:
    provision = provision_of(case["provision"])
    assert provision.test is not None
    assert caught_by(answers(), provision.test, case["thing"], provision.covers) == case["caught"], case["because"]


@pytest.mark.parametrize("case", [*PAIRS, *DAYS], ids=label)
def test_a_provision_is_in_force_on_the_day_as_worked_out_by_hand(case: dict[str, Any]) -> None:
    assert in_force(provision_of(case["provision"]), read_date(case["day"])).word == case["in_force"]


@pytest.mark.parametrize("case", [case for case in [*PAIRS, *DAYS] if "practice" in case], ids=label)
def test_what_was_done_stands_beside_what_was_in_force(case: dict[str, Any]) -> None:
    day = read_date(case["day"])
    found = (one.when for one in provision_of(case["provision"]).practice)
    assert sorted({when.text for when in found if when.overlaps(day)}) == sorted(case["practice"])


@pytest.mark.parametrize("case", BY_HAND["limits"], ids=label)
def test_values_that_disagree_are_held_against_a_single_limit(case: dict[str, Any]) -> None:
    ends = {end: Decimal(str(case[end])) for end in ("at_least", "below") if end in case}
    limit = RuleTest(measure=case["measure"], **ends)
    values = recorded(case["thing"], case["measure"])
    assert len(values) > 1
    if "despite" in case:
        assert values == [Fraction(one) for one in case["despite"].split(" or ")]
    assert caught_by(answers(), limit, case["thing"]) == case["caught"]


@pytest.mark.parametrize("case", BY_HAND["thresholds"], ids=label)
def test_things_lie_on_both_sides_of_a_limit(case: dict[str, Any]) -> None:
    limit = Fraction(str(case["limit"]))
    sides = {"reaches": set[str](), "under": set[str]()}
    for system in answers().site.of(System):
        values = recorded(system.id, case["measure"])
        if values:
            sides["reaches"] |= {system.id} if min(values) >= limit else set()
            sides["under"] |= {system.id} if max(values) < limit else set()
    for side, found in sides.items():
        assert (not found) if case[side] == "none" else (case[side] in found), side


def test_every_limit_of_every_test_is_among_those_worked_out() -> None:
    tests = [one.test for rule in answers().site.of(Rule) for one in rule.provisions if one.test]
    limits = [limit for test in tests for limit in limits_of(test)]
    found = {(limit.measure, end) for limit in limits for end in (limit.at_least, limit.below) if end is not None}
    assert found == {(case["measure"], Decimal(str(case["limit"]))) for case in BY_HAND["thresholds"]}


@pytest.mark.parametrize("case", BY_HAND["named"], ids=label)
def test_a_provision_without_numbers_names_its_things(case: dict[str, Any]) -> None:
    provision = provision_of(case["provision"])
    assert provision.test is None
    assert (f"(@{case['thing']})" in (provision.applies_to or "")) == case["named"]


def test_a_test_of_chips_is_asked_of_chips_alone_and_says_by_what() -> None:
    for rule in answers().site.of(Rule):
        for one in rule.provisions:
            if one.test:
                assert one.covers, f"{rule.id}#{one.id}"
                others = (system.id for system in answers().site.of(System) if system.type not in CHIPS)
                words = {caught_by(answers(), one.test, other, one.covers) for other in others}
                assert words == {"not applicable"}


def test_every_provision_has_an_answer_by_hand() -> None:
    asked = {case["provision"] for case in [*PAIRS, *DAYS]}
    dated = {"effective", "stayed", "rescinded"}
    needing = {
        f"{rule.id}#{one.id}"
        for rule in answers().site.of(Rule)
        for one in rule.provisions
        if one.test or any(step.type in dated for step in one.steps)
    }
    assert needing <= asked


def test_there_are_enough_pairs_of_every_sort() -> None:
    assert len({(case["thing"], case["provision"], case["day"]) for case in PAIRS}) == len(PAIRS) >= FEWEST_PAIRS
    words = Counter(case["caught"] for case in PAIRS)
    assert all(words[word] >= fewest for word, fewest in FEWEST_BY_ANSWER.items()), words
    assert {case["in_force"] for case in PAIRS} == {"yes", "no", "unknown"}
    assert sum("despite" in case for case in PAIRS) >= FEWEST_BY_ANSWER["caught"]
