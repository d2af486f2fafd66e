from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.figures.timeline_crowds import FEWEST_UNNAMED, NEAR, Crowd, gather
from build_tools.figures.timeline_data import TimelineMark
from build_tools.records.dates import read_date

DAYS = st.dates(date(2020, 1, 1), date(2021, 12, 31))


def marks(*texts: str, row: str = "#") -> list[TimelineMark]:
    found = [TimelineMark(text, read_date(text), text, "a", text, row=row and f"#{text}") for text in texts]
    return sorted(found, key=lambda mark: mark.when.sort_key)


def x(day: date) -> float:
    """A drawing on which a day is a tenth of a px."""
    return day.toordinal() / 10


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        (("2020-03-01", "2020-03", "2020-03-09"), "3 events, March 2020"),
        (("2020-03-01", "2020-04", "2020-05-09"), "3 events, March to May 2020"),
        (("2019-12-01", "2020-01", "2020-01-09"), "3 events, December 2019 to January 2020"),
    ],
)
def test_a_crowd_says_how_many_and_in_which_months(texts: tuple[str, ...], says: str) -> None:
    crowd = Crowd(tuple(marks(*texts)))
    assert (crowd.says, crowd.href) == (says, crowd.marks[0].row)


def test_the_gap_is_the_least_and_none_where_two_touch() -> None:
    assert Crowd(tuple(marks("2020-01-01", "2020-01-11", "2020-01-14"))).gap == 3
    assert Crowd(tuple(marks("2020-01", "2020-01-11", "2020-03-14"))).gap == 0


def test_where_marks_have_labels_only_more_than_four_of_a_month_are_a_crowd() -> None:
    four = marks("2020-03-01", "2020-03-02", "2020-03-03", "2020-03-04")
    assert gather(four, x, named=True) == tuple(four)
    (crowd, later) = gather([*four, *marks("2020-03-05", "2020-04-05")], x, named=True)
    assert isinstance(crowd, Crowd)
    assert len(crowd.marks) == 5
    assert later == marks("2020-04-05")[0]


def test_what_is_long_or_in_no_list_stays_by_itself() -> None:
    long = marks("2019/2022")
    assert gather([*long, *marks("2020-03-01", "2020-03-02")], x, named=False)[0] == long[0]
    unlisted = marks("2020-03-01", "2020-03-02", "2020-03-03", row="")
    assert gather(unlisted, x, named=False) == tuple(unlisted)


@given(st.lists(DAYS, max_size=12, unique=True))
def test_every_mark_stands_once_and_no_crowd_is_wider_than_its_reach(days: list[date]) -> None:
    all_marks = marks(*(day.isoformat() for day in days))
    gathered = gather(all_marks, x, named=False)
    crowds = [one for one in gathered if isinstance(one, Crowd)]
    alone = [one for one in gathered if isinstance(one, TimelineMark)]
    found = [*alone, *(mark for crowd in crowds for mark in crowd.marks)]
    assert sorted(mark.label for mark in found) == sorted(mark.label for mark in all_marks)
    assert all(len(crowd.marks) >= FEWEST_UNNAMED and x(crowd.last) - x(crowd.first) <= NEAR for crowd in crowds)
