from __future__ import annotations

from datetime import date

import pytest

from build_tools.records.dates import BadDateError, read_date


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2024-06-21", date(2024, 6, 21), date(2024, 6, 21), "day"),
        ("2024-06", date(2024, 6, 1), date(2024, 6, 30), "month"),
        ("2024-06-XX", date(2024, 6, 1), date(2024, 6, 30), "month"),
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "year"),
        ("2024-XX-XX", date(2024, 1, 1), date(2024, 12, 31), "year"),
        ("2024-21", date(2024, 3, 1), date(2024, 5, 31), "season"),
        ("201X", date(2010, 1, 1), date(2019, 12, 31), "decade"),
        ("18XX", date(1800, 1, 1), date(1899, 12, 31), "century"),
        ("00XX", date(1, 1, 1), date(99, 12, 31), "century"),
    ],
)
def test_point_spans_the_days_it_may_mean(text: str, first: date, last: date, precision: str) -> None:
    when = read_date(text)
    assert (when.first, when.last) == (first, last)
    assert when.start is not None
    assert when.start.precision == precision
    assert str(when) == text


def test_interval_spans_from_the_first_start_to_the_last_end() -> None:
    when = read_date("2024-01/2024-03")
    assert (when.first, when.last, when.is_interval) == (date(2024, 1, 1), date(2024, 3, 31), True)


def test_open_ends_reach_as_far_as_dates_go() -> None:
    assert read_date("../2025-05").first == date.min
    assert read_date("2024/..").last == date.max
    assert read_date("2024/").end is None


def test_marks_are_kept() -> None:
    assert read_date("2022-10~").is_approximate
    uncertain = read_date("2022-10-07?").start
    assert uncertain is not None
    assert uncertain.uncertain
    assert not uncertain.is_exact_day
    both = read_date("2022%").start
    assert both is not None
    assert both.approximate
    assert both.uncertain
    assert not read_date("2022-10").is_approximate


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("June 2024", "is not a date"),
        ("2024-6-1", "is not a date"),
        ("2024-13", "no month 13"),
        ("2023-02-29", "no day 29"),
        ("2024-00-10", "no month 00"),
        ("2024-21-01", "no month 21"),
        ("2024-XX-03", "needs a known month"),
        ("201X-04", "not fully known"),
        ("0000", "before 1"),
        ("2024/2025/2026", "two ends"),
        ("2025/2024", "ends before it starts"),
        ("../..", "at least one known end"),
    ],
)
def test_what_is_no_date_says_why(text: str, why: str) -> None:
    with pytest.raises(BadDateError, match=why):
        read_date(text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-06", "2024-06-21", True),
        ("2024-06", "2024-07", False),
        ("2024-06~", "2024-07", True),
        ("2024-06~", "2024-09", False),
        ("2024/..", "2030", True),
        ("../2020", "2019", True),
        ("../2020", "2021", False),
        ("0001~", "0001", True),
        ("9999~", "9999", True),
    ],
)
def test_overlap_goes_both_ways(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 a table's column
    assert read_date(one).overlaps(read_date(other)) is expected
    assert read_date(other).overlaps(read_date(one)) is expected


def test_sorting_puts_the_earlier_and_then_the_shorter_first() -> None:
    texts = ["2024", "2024-01-01", "2023-12", "2024-01"]
    assert sorted(texts, key=lambda text: read_date(text).sort_key) == ["2023-12", "2024-01-01", "2024-01", "2024"]


def test_a_date_reaches_a_unit_further_where_it_is_known_about() -> None:
    assert [day.isoformat() for day in read_date("2001-05").reach] == ["2001-05-01", "2001-05-31"]
    assert [day.isoformat() for day in read_date("2001-05-10~").reach] == ["2001-05-07", "2001-05-13"]
    assert read_date("2001/..").reach[1] == date.max
