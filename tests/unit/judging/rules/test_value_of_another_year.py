from __future__ import annotations

import pytest

from build_tools.judging.rules import value_of_another_year as rule
from tests.made_site import claim, supports
from tests.unit.judging.faults import found, messages

CITED = 'evidence: [{passage: "herald#s1", direction: supports}]'
SHARES = (
    f"observations: [{{measure: share, value: 30, when: 2001, {CITED}}}, "
    f"{{measure: share, value: 20, when: 2000-05, {CITED}}}, {{measure: length, value: 7, when: 1990, {CITED}}}]"
)


def saying(sentence: str, observations: str = SHARES) -> dict[str, str]:
    fields = f"brief: ['{sentence} [@herald#s1]']\n{observations}"
    return {"content/claims/one.yml": claim(supports("herald#s1"), fields=fields)}


@pytest.mark.parametrize(
    "sentence",
    [
        "It had 30% in 2001.",
        "It had 30%.",
        "It had 30% in May 2001.",
        "It had 30% in 2001, after 20% a year before.",
        "It had 30% in 2001, after 20% the year earlier.",
        "It had 20% in 2000 and 30% in 2001.",
        "It was seven long in 2005.",
        "It had 44% in 2005.",
    ],
)
def test_a_value_with_its_year(sentence: str) -> None:
    assert found(rule, saying(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("It had 30% in 2002.", "`30%` was measured for 2001, which the sentence does not name"),
        ("It had 20% in 2001.", "`20%` was measured for 2000, which the sentence does not name"),
        ("It had 30% in 2001, after 20%.", "`20%` was measured for 2000, which the sentence does not name"),
        ("It had 30% in 2002, and 20% a year before.", "`30%` was measured for 2001, which the sentence does not name"),
    ],
)
def test_a_value_with_another_year(sentence: str, message: str) -> None:
    assert messages(rule, saying(sentence))[0].startswith(message)


def test_where_one_measurement_has_no_time_any_year_will_do() -> None:
    dated = f"{{measure: share, value: 30, when: 2001, {CITED}}}"
    timeless = f"observations: [{{measure: share, value: 30, {CITED}}}, {dated}]"
    assert found(rule, saying("It had 30% in 2002.", timeless)) == []


def test_the_measurements_of_another_record_that_cite_the_marked_passage_count() -> None:
    bridge = {"content/systems/bridge.yml": f"name: Bridge\ntype: bridge\nmaker: builder\n{SHARES}\n"}
    assert found(rule, {**saying("It had 30% in 2001.", ""), **bridge}) == []
    assert len(found(rule, {**saying("It had 30% in 2002.", ""), **bridge})) == 1
