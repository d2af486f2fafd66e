from __future__ import annotations

import pytest

from build_tools.judging.answers import Answers
from build_tools.judging.arithmetic import Interval, point
from build_tools.judging.values import (
    all_observations,
    derivation_fault,
    evidence_behind,
    find_observation,
    interval_of,
    observations_of,
    value_of,
)
from build_tools.records.observation import Observation
from tests.made_site import claim, supports, town

CITED = 'evidence: [{passage: "herald#s1", direction: supports}]'


def observed(*entries: str) -> str:
    return claim(supports("herald#s1"), fields="observations:\n" + "\n".join(f"  - {{{entry}}}" for entry in entries))


def derived(name: str, formula: str, given: str, more: str = "") -> str:
    return f'name: {name}, measure: length, derived: {{formula: "{formula}", given: {{{given}}}{more}}}'


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"value": 40}, point(40)),
        ({"value": 40, "about": True}, point(40, about=True)),
        ({"low": 30, "high": 40}, Interval(point(30).low, point(40).low)),
        ({"at_least": 30}, Interval(point(30).low, None)),
        ({"at_most": 30}, Interval(None, point(30).low)),
        ({"at_least": 30, "at_most": 40}, Interval(point(30).low, point(40).low)),
        ({"one_of": [40, 30]}, Interval(point(30).low, point(40).low)),
        ({"text": "stone"}, None),
        ({"state": "unknown", "why": "Nobody measured it."}, None),
        ({"derived": {"formula": "a", "given": {"a": "b"}}}, None),
    ],
)
def test_intervals(fields: dict[str, object], expected: Interval | None) -> None:
    evidence = [{"passage": "herald#s1", "direction": "supports"}]
    observation = Observation.model_validate({"measure": "length", "evidence": evidence, **fields})
    assert interval_of(observation) == expected


def test_derived_from_its_own_record_from_another_and_from_a_derived_one() -> None:
    one = observed(
        f"name: new, measure: length, value: 50, {CITED}",
        derived("growth", "new / old * 100 - 100", "new: new, old: other/old", ", rounds_to: 0"),
        derived("twice", "2 * growth", "growth: growth"),
    )
    other = observed(f"name: old, measure: length, value: 41, {CITED}")
    site = town({"content/claims/one.yml": one, "content/claims/other.yml": other})
    at = observations_of(site, "one")
    assert value_of(site, at[1]) == point(22)
    assert value_of(site, at[2]) == point(44)
    assert [derivation_fault(site, each) for each in at] == ["", "", ""]
    assert Answers(site).value(at[2]) == point(44)


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (derived("sum", "a + 1", "a: nobody"), "no observation is called `nobody`"),
        (derived("sum", "a + 1", "a: other/nobody"), "no observation is called `other/nobody`"),
        (derived("sum", "a + 1", "a: words"), "`words` has no value in numbers"),
        (derived("sum", "a + 1", "a: sum"), "the observation is derived from itself"),
        (derived("sum", "a + b", "a: words2"), "no observation is called `words2`"),
        (derived("sum", "1 / (a - 40)", "a: plain"), "the formula divides by a value that may be zero"),
        (derived("sum", "1 + 1", "a: plain"), "the formula does not use `a`"),
    ],
)
def test_faults(entry: str, fault: str) -> None:
    words = f"name: words, measure: length, text: long, {CITED}"
    plain = f"name: plain, measure: length, value: 40, {CITED}"
    site = town({"content/claims/one.yml": observed(words, plain, entry)})
    at = observations_of(site, "one")[2]
    assert derivation_fault(site, at) == fault
    assert (value_of(site, at) is None) == ("does not use" not in fault)


def test_a_circle_through_two_records_is_found() -> None:
    one = observed(derived("here", "x", "x: other/there"))
    other = observed(derived("there", "x", "x: one/here"))
    site = town({"content/claims/one.yml": one, "content/claims/other.yml": other})
    assert derivation_fault(site, observations_of(site, "one")[0]) == "the observation is derived from itself"


def test_where_observations_stand_and_what_they_measure() -> None:
    one = observed(
        f"name: span, measure: length, value: 40, subject: bridge, {CITED}", f"measure: cost, value: 2, {CITED}"
    )
    site = town({"content/claims/one.yml": one})
    first, second = all_observations(site)
    assert (first.subject, first.path, second.subject) == ("bridge", ("observations", 0), "one")
    assert find_observation(site, "one", "span") == first
    assert find_observation(site, "elsewhere", "one/span") == first
    assert observations_of(site, "herald") == ()
    assert Answers(site).observations == {"bridge": (first,), "one": (second,)}


def test_the_evidence_behind_a_sum_is_that_of_its_terms_each_once() -> None:
    site = town(
        {
            "content/claims/c1.yml": observed(
                f"name: own, measure: length, value: 40, {CITED}",
                derived("half", "own / 2", "own: own"),
                derived("both", "half + own + gone", "half: half, own: own, gone: nothing"),
                derived("round", "around", "around: round"),
            )
        }
    )
    own, half, both, around = observations_of(site, "c1")
    assert [item.passage for item in evidence_behind(site, own)] == ["herald#s1"]
    assert evidence_behind(site, half) == evidence_behind(site, both) == evidence_behind(site, own)
    assert evidence_behind(site, around) == ()
