from __future__ import annotations

import pytest

from build_tools.judging.rules import statement_order as rule
from tests.made_site import claim, supports
from tests.unit.judging.faults import found, messages

CITED = 'evidence: [{passage: "herald#s1", direction: supports}]'


def files(statement: str, *values: str) -> dict[str, str]:
    entries = "".join(f"\n  - {{measure: length, {value}, {CITED}}}" for value in values)
    text = claim(supports("herald#s1"), fields=f"observations:{entries}" if entries else "")
    return {"content/claims/one.yml": text.replace("The bridge stands.", statement)}


@pytest.mark.parametrize(
    ("statement", "values", "wrong"),
    [
        ("From 41 to 40 metres.", ["value: 40", "value: 41"], "40"),
        ("From 41 to 40 metres.", ["low: 40, high: 41"], "40"),
        ("From 47% to 29%.", ["value: 29, unit: '%'", "value: 47, unit: '%'"], "29%"),
        ("40, then 41, then 40.", ["value: 40", "value: 41"], "40"),
    ],
)
def test_swapped_numbers(statement: str, values: list[str], wrong: str) -> None:
    faulty = files(statement, *values)
    assert found(rule, faulty) == [("content/claims/one.yml:1:12", "statement-out-of-order")]
    assert messages(rule, faulty)[0].startswith(f"`{wrong}` stands elsewhere in the statement")


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("From 40 to 41 metres.", ["value: 40", "value: 41"]),
        ("From 40 in 2001 to 41 in 1999.", ["value: 40", "value: 39", "value: 41"]),
        ("In 1999 it was 40.", ["value: 40"]),
        ("Gate 41 has 40 metres.", ["value: 40", "value: 41"]),
        ("It is 41, not 40.", []),
        ("It is 40.", ["text: long"]),
        ("It is 40.", ["at_least: 40"]),
        ("It is 40 and 40.", ["value: 40", "value: 40"]),
    ],
)
def test_near_misses(statement: str, values: list[str]) -> None:
    gate = {"content/systems/gate.yml": "{name: Gate 41, type: bridge}"}
    assert found(rule, {**files(statement, *values), **gate}) == []
