from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from build_tools.judging.in_force import in_force
from build_tools.judging.periods import periods_of, spans_of
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


def test_a_step_that_is_known_about_is_doubted_a_unit_longer() -> None:
    assert said(("effective", "2001-05~")) == [("2001-03-31", "2001-07-01", "unknown"), ("2001-07-02", "None", "yes")]


def spans(*steps: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    return [
        (str(one.first), str(one.last), one.answer.word, one.answer.step.type if one.answer.step else "")
        for one in spans_of(provision(*steps))
    ]


def test_spans_begin_before_the_first_step_and_tell_steps_apart() -> None:
    steps = (("announced", "2001-01-05"), ("effective", "2001-05-15"), ("rescinded", "2001-05-13"))
    assert spans(*steps) == [
        ("None", "2001-05-12", "no", "effective"),
        ("2001-05-13", "None", "no", "rescinded"),
    ]
    assert spans(("announced", "2001")) == [("None", "None", "unknown", "")]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["announced", "effective", "stayed", "rescinded"]),
            st.sampled_from(
                [
                    "2001-01-03",
                    "2001-01-05~",
                    "2001-01",
                    "2001-02?",
                    "2001-01-20/2001-02-03",
                    "../2001-01",
                    "2001-02/..",
                ]
            ),
        ),
        min_size=1,
        max_size=4,
    ),
    st.integers(-50, 150),
)
def test_every_day_lies_in_one_span_with_its_answer(steps: list[tuple[str, str]], offset: int) -> None:
    made = provision(*steps)
    day = date(2001, 1, 1) + timedelta(days=offset)
    found = spans_of(made)
    within = [one for one in found if (one.first or date.min) <= day <= (one.last or date.max)]
    assert [one.answer for one in within] == [in_force(made, read_date(day.isoformat()))]
    assert (found[0].first, found[-1].last) == (None, None)
