from __future__ import annotations

import pytest

from build_tools.judging.in_force import in_force
from build_tools.records.dates import read_date
from build_tools.records.rule import Rule
from tests.made_site import town


def answer(day: str, *steps: tuple[str, str]) -> tuple[str, str]:
    """The answer for a provision with these steps, as word and the date of the step it follows from."""
    lines = "".join(
        f'{{type: {kind}, when: {when}, evidence: [{{passage: "herald#s1", direction: supports}}]}},'
        for kind, when in steps
    )
    rule = (
        "name: Toll\ninstrument: By-law\nissuer: council\n"
        f"provisions: [{{id: carts, title: Carts, says: Carts pay., steps: [{lines}]}}]\n"
    )
    found = town({"content/rules/toll.yml": rule}).find(Rule, "toll")
    assert found is not None
    made = in_force(found.provisions[0], read_date(day))
    return made.word, made.step.when.text if made.step else ""


@pytest.mark.parametrize(
    ("day", "steps", "expected"),
    [
        ("2001-06-01", [("effective", "2001-05-01")], ("yes", "2001-05-01")),
        ("2001-05-01", [("effective", "2001-05-01")], ("yes", "2001-05-01")),
        ("2001-04-30", [("effective", "2001-05-01")], ("no", "2001-05-01")),
        ("2001-06-01", [("announced", "2001-05-01"), ("published", "2001-05-02")], ("unknown", "")),
        ("2001-06-01", [("effective", "2001-05-01"), ("rescinded", "2001-05-20")], ("no", "2001-05-20")),
        ("2001-05-10", [("effective", "2001-05-01"), ("rescinded", "2001-05-20")], ("yes", "2001-05-01")),
        ("2001-06-01", [("stayed", "2001-05-20"), ("effective", "2001-05-01")], ("no", "2001-05-20")),
        ("2001-06-01", [("effective", "2001-05-01"), ("amended", "2001-05-20")], ("yes", "2001-05-01")),
        ("2001-06-15", [("effective", "2001-06")], ("unknown", "2001-06")),
        ("2001-07-01", [("effective", "2001-06")], ("yes", "2001-06")),
        ("2001-07-05", [("effective", "2001-06~")], ("unknown", "2001-06~")),
        ("2001-12-05", [("effective", "2001-06~")], ("yes", "2001-06~")),
        ("2001-06-15", [("rescinded", "2001-07-01")], ("unknown", "")),
    ],
)
def test_the_last_step_before_the_day_decides(
    day: str, steps: list[tuple[str, str]], expected: tuple[str, str]
) -> None:
    assert answer(day, *steps) == expected
