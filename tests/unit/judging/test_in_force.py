from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("2001-07-01", [("rescinded", "2001-07-01")], ("no", "2001-07-01")),
        ("2001-05-01", [("effective", "2001-05-01/2001-05-02")], ("unknown", "2001-05-01/2001-05-02")),
        ("2001-05-02", [("effective", "2001-05-01/2001-05-02")], ("yes", "2001-05-01/2001-05-02")),
        ("2001-06-01", [("effective", "../2001-04")], ("yes", "../2001-04")),
        ("2001-03-01", [("effective", "../2001-04")], ("unknown", "../2001-04")),
        ("2001-05-20", [("effective", "2001-05-01"), ("rescinded", "2001-05")], ("unknown", "2001-05")),
        ("2001-05-10", [("effective", "2001-05-01"), ("stayed", "2001-05-20")], ("yes", "2001-05-01")),
        ("2001-05-20", [("stayed", "2001-05-01"), ("effective", "2001-05-10")], ("yes", "2001-05-10")),
    ],
)
def test_the_last_step_before_the_day_decides(
    day: str, steps: list[tuple[str, str]], expected: tuple[str, str]
) -> None:
    assert answer(day, *steps) == expected


RULE_THAT_NEVER_BOUND = [
    ("announced", "2001-01-13"),
    ("published", "2001-01-15"),
    ("rescinded", "2001-05-13"),
    ("effective", "2001-05-15"),
]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2001-01-12", ("no", "2001-05-15")),
        ("2001-02-01", ("no", "2001-05-15")),
        ("2001-05-13", ("no", "2001-05-13")),
        ("2001-05-15", ("no", "2001-05-13")),
        ("2002-01-01", ("no", "2001-05-13")),
    ],
)
def test_a_rule_withdrawn_before_its_day_never_was_in_force(day: str, expected: tuple[str, str]) -> None:
    assert answer(day, *RULE_THAT_NEVER_BOUND) == expected


def test_a_rescission_in_doubt_leaves_open_only_what_was_in_force() -> None:
    steps = [("rescinded", "2001-05"), ("effective", "2001-05-15")]
    assert answer("2001-05-10", *steps) == ("no", "2001-05-15")
    assert answer("2001-05-20", *steps) == ("unknown", "2001-05")
    assert answer("2001-06-01", *steps) == ("no", "2001-05")


days = st.dates(date(2001, 1, 1), date(2001, 12, 31))


@given(days, days, days)
def test_a_provision_is_in_force_from_its_first_day_up_to_its_last(start: date, end: date, day: date) -> None:
    word, _ = answer(day.isoformat(), ("effective", start.isoformat()), ("rescinded", end.isoformat()))
    assert word == ("yes" if start <= day < end else "no")


@given(days, days)
def test_a_step_with_two_days_is_in_doubt_from_the_first_until_the_second(start: date, day: date) -> None:
    second = start + timedelta(days=1)
    word, _ = answer(day.isoformat(), ("effective", f"{start}/{second}"))
    assert word == ("no" if day < start else "unknown" if day < second else "yes")
