from __future__ import annotations

import pytest

from build_tools.judging.answers import Answers
from tests.made_site import claim, supports, town

CITED = 'evidence: [{passage: "herald#s1", direction: supports}]'
BASE = "subject: bridge, measure: length"


def conflicts(*entries: str) -> list[tuple[str, list[int]]]:
    lines = "\n".join(f"  - {{{BASE}, {entry}{'' if 'state' in entry else ', ' + CITED}}}" for entry in entries)
    site = town({"content/claims/one.yml": claim(supports("herald#s1"), fields=f"observations:\n{lines}")})
    return [(found.kind, [at.index for at in found.observations]) for found in Answers(site).conflicts]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (["value: 40"], []),
        (["value: 40", "value: 40.0"], []),
        (["value: 40", "value: 41"], [("conflict", [0, 1])]),
        (["value: 40", "value: 41", "value: 40"], [("conflict", [0, 1, 2])]),
        (["value: 40", "low: 39, high: 41"], []),
        (["value: 40", "at_least: 41"], [("conflict", [0, 1])]),
        (["value: 40", "at_least: 30"], []),
        (["one_of: [40, 50]", "one_of: [50, 60]"], []),
        (["one_of: [40, 50]", "one_of: [45, 60]"], [("conflict", [0, 1])]),
        (["text: stone", "text: Stone"], []),
        (["text: stone", "text: wood"], [("conflict", [0, 1])]),
        (["text: stone", "value: 40"], []),
        (["value: 40", "state: unknown, why: Nobody says."], []),
        (["value: 40, when: 2001", "value: 41, when: 2002"], []),
        (["value: 40, conditions: [dry]", "value: 41, conditions: [wet]"], []),
        (["value: 40, conditions: [dry, cold]", "value: 41, conditions: [cold, dry]"], [("conflict", [0, 1])]),
        (["value: 40", "value: 131, unit: feet"], []),
        (["value: 40", "value: 41, unit: metres"], [("conflict", [0, 1])]),
        (["value: 40, variant: long", "value: 41"], [("varies", [0, 1])]),
        (["value: 40, variant: long", "value: 40"], []),
        (
            ["value: 40, variant: long", "value: 41, variant: long", "value: 42"],
            [("conflict", [0, 1]), ("varies", [0, 1, 2])],
        ),
    ],
)
def test_conflicts(entries: list[str], expected: list[tuple[str, list[int]]]) -> None:
    assert conflicts(*entries) == expected


def test_two_records_on_one_subject_conflict() -> None:
    files = {
        f"content/claims/{name}.yml": claim(
            supports("herald#s1"), fields=f"observations: [{{{BASE}, value: {value}, {CITED}}}]"
        )
        for name, value in (("one", 40), ("two", 41))
    }
    found = Answers(town(files)).conflicts[0]
    assert (found.subject, found.measure) == ("bridge", "length")
    assert [at.record_id for at in found.observations] == ["one", "two"]
