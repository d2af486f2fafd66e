from __future__ import annotations

import pytest

from build_tools.judging.rules import value_not_grounded as rule
from tests.made_site import claim, source, supports
from tests.unit.judging.faults import found, messages

CITED = 'evidence: [{passage: "ledger#s1", direction: supports}]'


def files(fields: str, figures: str, cited: str = CITED) -> dict[str, str]:
    ledger = source("press").replace("locator: page", f"locator: page, figures: [{figures}]")
    entry = f"observations: [{{measure: length, {fields}, {cited}}}]"
    return {"content/sources/ledger.yml": ledger, "content/claims/one.yml": claim(supports("herald#s1"), fields=entry)}


def test_a_value_that_its_passage_does_not_hold() -> None:
    faulty = files("value: 41.5", "'40'")
    assert found(rule, faulty) == [("content/claims/one.yml:6:41", "number-not-grounded")]
    assert messages(rule, faulty)[0].startswith("41.5 stands in none of the passages cited for it")


@pytest.mark.parametrize(
    "fields",
    ["low: 40, high: 50", "at_least: 50", "at_most: 50", "one_of: [40, 50]", "value: 40, unit: million crowns"],
)
def test_each_end_and_choice_is_looked_for(fields: str) -> None:
    assert len(found(rule, files(fields, "'40'"))) == 1


@pytest.mark.parametrize(
    ("fields", "figures"),
    [
        ("value: 40", "forty metres"),
        ("value: -40", "'40'"),
        ("value: 1", "'40'"),
        ("value: 0", "'40'"),
        ("low: 40, high: 50", "40 to 50"),
        ("one_of: [40, 50]", "40 or 50"),
        ("at_least: 1000", "thousands"),
        ("value: 40, unit: million crowns", "40 million"),
        ("value: 40, unit: '%'", "40%"),
        ("value: 40, unit: '%'", "'40'"),
        ("value: 0.4, unit: TB/s", "400 GB/s"),
        ("value: 400, unit: GB/s", "0.4 TB/s"),
        ("text: of 12 arches", "'40'"),
        ("state: unknown, why: Nobody says.", "'40'"),
    ],
)
def test_near_misses(fields: str, figures: str) -> None:
    assert found(rule, files(fields, figures)) == []


def test_only_metric_units_are_scaled() -> None:
    assert len(found(rule, files("value: 0.4, unit: miles", "'400'"))) == 1


def test_derived_values_and_files_with_faults_are_let_be() -> None:
    entry = "observations: [{measure: length, derived: {formula: '41', given: {a: b}}}]"
    assert found(rule, {"content/claims/one.yml": claim(supports("herald#s1"), fields=entry)}) == []
    broken = {**files("value: 41", "'40'"), "content/sources/ledger.yml": "quality: nonsense"}
    assert found(rule, broken) == []
