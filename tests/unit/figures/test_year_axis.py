from __future__ import annotations

from datetime import date

import pytest

from build_tools.figures.timeline_data import Span
from build_tools.figures.year_axis import YearAxis


def test_years_stand_where_their_first_day_does() -> None:
    axis = YearAxis(Span(2001, 2004), 10, 410, 420)
    assert axis.x(date(2001, 1, 1)) == 10
    drawn = "".join(axis.draw_years(100))
    assert all(f">{year}<" in drawn for year in range(2001, 2005))


def test_a_narrow_drawing_shortens_years_and_leaves_some_out() -> None:
    assert "’01" in "".join(YearAxis(Span(2001, 2004), 0, 316, 328).draw_years(100))
    crowded = "".join(YearAxis(Span(1800, 2004), 0, 316, 328).draw_years(100))
    assert ">1801<" not in crowded
    assert ">1900<" in crowded


def test_the_day_drawn_for_is_named_within_the_drawing() -> None:
    axis = YearAxis(Span(2001, 2004), 0, 400, 400)
    assert 'text-anchor="end"' in axis.write_as_of(date(2004, 12, 1), 90)[0]
    assert 'text-anchor="middle"' in axis.write_as_of(date(2002, 12, 1), 90)[0]
    assert axis.write_as_of(date(2005, 1, 1), 90) == axis.draw_as_of(date(2005, 1, 1), 90) == ()


def test_where_years_are_left_out_all_others_keep_their_scale_and_two_lines_say_so() -> None:
    axis = YearAxis(Span(2001, 2008, (2004, 2006)), 10, 410, 420)
    whole = axis.x(date(2002, 1, 1)) - axis.x(date(2001, 1, 1))
    assert axis.x(date(2008, 1, 1)) - axis.x(date(2007, 1, 1)) == pytest.approx(whole)
    assert axis.x(date(2004, 4, 1)) == axis.x(date(2005, 5, 5)) == axis.x(date(2007, 1, 1))
    assert axis.x(date(2004, 4, 1)) - axis.x(date(2004, 1, 1)) == pytest.approx(whole / 4, abs=1)
    assert [label for _, label in axis.years()] == ["2001", "2002", "2003", "2007", "2008"]
    drawn = axis.draw_years(100)
    assert sum("figure-break" in one for one in drawn) == 2
    assert sum("figure-grid" in one for one in drawn) == 4
    for day in (date(2003, 12, 31), date(2007, 1, 1), date(2008, 6, 1)):
        assert axis.moment(axis.x(day))[:10] == day.isoformat()


def test_the_year_after_a_break_is_always_named_and_hides_one_that_is_too_near() -> None:
    axis = YearAxis(Span(2001, 2030, (2027, 2029)), 0, 316, 328)
    assert [label for _, label in axis.years()] == ["’05", "’10", "’15", "’20", "’30"]
