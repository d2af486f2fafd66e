from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.figures.timeline_data import Span, Timeline, TimelineLane, TimelineMark, choose_span
from build_tools.records.dates import read_date

TODAY = date(2024, 6, 1)


def marks(*texts: str) -> list[TimelineMark]:
    return [TimelineMark(text, read_date(text), text, "a") for text in texts]


@pytest.mark.parametrize(
    ("texts", "first", "last"),
    [
        ((), 2024, 2024),
        (("2019", "2022-03-01"), 2019, 2024),
        (("1850", "2019"), 2019, 2024),
        (("1850",), 1850, 2024),
        (("1850", "1855"), 1850, 2024),
        (("2019", "2026-01"), 2019, 2026),
        (("2019", "2050"), 2019, 2024),
        (("2040",), 2024, 2024),
        (("2019/..",), 2019, 2024),
        (("../2019", "2022"), 2022, 2024),
        (("../2019",), 2024, 2024),
        (("2010", "2013", "2024"), 2024, 2024),
        (("2010", "2014", "2024"), 2014, 2024),
    ],
)
def test_the_axis_runs_from_the_ten_years_before_the_newest_to_the_day(
    texts: tuple[str, ...], first: int, last: int
) -> None:
    assert choose_span(marks(*texts), TODAY) == Span(first, last)


@pytest.mark.parametrize(
    ("texts", "left_out"),
    [
        (("2019", "2026"), None),
        (("2019", "2027"), (2025, 2026)),
        (("2019", "2029"), (2025, 2028)),
        (("2019", "2025", "2029"), (2026, 2028)),
        (("2023/2028", "2029"), None),
        (("2019", "2025/2026", "2029"), (2027, 2028)),
        (("2012", "2019"), None),
    ],
)
def test_years_to_come_in_which_nothing_falls_are_left_out(
    texts: tuple[str, ...], left_out: tuple[int, int] | None
) -> None:
    assert choose_span(marks(*texts), TODAY).left_out == left_out


def test_a_date_is_on_the_axis_where_it_touches_it() -> None:
    span = Span(2019, 2024)
    held = ["2019-01-01", "2024", "2010/2020", "../2019", "2023/..", "2010/2030"]
    outside = ["2018-12-31", "2025", "18XX", "201X", "../2018", "2010/2018", "2025/.."]
    assert [text for text in held + outside if span.holds(read_date(text))] == held


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.dates(date(2000, 1, 1), date(2040, 1, 1)))
def test_a_later_day_is_never_further_left(one: date, other: date) -> None:
    span = Span(2010, 2020)
    earlier, later = sorted((one, other))
    assert 0 <= span.position(earlier) <= span.position(later) <= 1
    first, last = span.days
    if first <= one <= last:
        exact = (one - first).days / (last - first).days
        assert abs(span.position(one) - exact) < 0.001


def test_what_reaches_beyond_the_axis_is_clipped() -> None:
    assert [Span(2019, 2020).held(day) for day in (date(2018, 5, 31), date(2019, 5, 31), date(2023, 1, 1))] == [
        date(2019, 1, 1),
        date(2019, 5, 31),
        date(2021, 1, 1),
    ]


def test_a_lane_has_its_own_marks() -> None:
    lane, other = TimelineLane("a", "A"), TimelineLane("b", "B")
    timeline = Timeline((lane, other), tuple(marks("2020", "2021")), Span(2020, 2021), TODAY)
    assert timeline.marks_of(lane) == timeline.marks
    assert timeline.marks_of(other) == ()


@pytest.mark.parametrize(("until", "first", "last"), [(date(2021, 3, 1), 2019, 2021), (date(2026, 1, 1), 2019, 2026)])
def test_the_axis_ends_where_it_is_asked_to(until: date, first: int, last: int) -> None:
    assert choose_span(marks("2019", "2026-01", "2027-01"), TODAY, until) == Span(first, last)


def test_a_mark_says_all_its_words_and_is_labelled_with_few() -> None:
    mark = TimelineMark("Ann", read_date("2020"), "2020", "a", more=": it stands")
    assert mark.says == "Ann: it stands, 2020"
