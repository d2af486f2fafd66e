from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from build_tools.judging.in_force import in_force
from build_tools.judging.periods import periods_of
from build_tools.records.dates import read_date
from build_tools.records.rule import Provision, Rule
from tests.made_site import town

STEPS = st.tuples(st.sampled_from(["announced", "effective", "stayed", "rescinded"]), st.integers(0, 40))


def provision(*steps: tuple[str, str]) -> Provision:
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
    return found.provisions[0]


def said(*steps: tuple[str, str]) -> list[tuple[str, str, str]]:
    return [(str(one.first), str(one.last), one.word) for one in periods_of(provision(*steps))]


def test_a_provision_holds_from_its_effect_to_its_end() -> None:
    steps = (("announced", "2001-01-05"), ("effective", "2001-05-01"), ("rescinded", "2003-02-01"))
    assert said(*steps) == [
        ("2001-01-05", "2001-04-30", "no"),
        ("2001-05-01", "2003-01-31", "yes"),
        ("2003-02-01", "None", "no"),
    ]


def test_between_two_days_that_sources_give_nobody_can_say() -> None:
    assert said(("effective", "2001-05-01/2001-05-03")) == [
        ("2001-05-01", "2001-05-02", "unknown"),
        ("2001-05-03", "None", "yes"),
    ]


def test_without_an_effect_nothing_is_known() -> None:
    assert said(("announced", "2001")) == [("2001-01-01", "None", "unknown")]


def test_an_open_end_turns_nothing() -> None:
    assert said(("effective", "2001-05/..")) == [("2001-05-01", "None", "unknown")]
    assert said(("effective", "../2001-05")) == [("2001-05-31", "None", "yes")]


@given(
    st.lists(
        st.tuples(st.sampled_from(["announced", "effective", "stayed", "rescinded"]), st.integers(0, 40)),
        min_size=1,
        max_size=5,
    ),
    st.integers(-3, 45),
)
def test_every_day_has_the_answer_of_its_period(steps: list[tuple[str, int]], offset: int) -> None:
    start = date(2001, 1, 1)
    made = provision(*((kind, (start + timedelta(days=days)).isoformat()) for kind, days in steps))
    day = start + timedelta(days=offset)
    within = [one for one in periods_of(made) if one.first <= day and (one.last is None or day <= one.last)]
    if within:
        (period,) = within
        assert period.word == in_force(made, read_date(day.isoformat())).word
    else:
        assert offset < min(days for _, days in steps)
