from __future__ import annotations

from datetime import date

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
    assert 'text-anchor="end"' in axis.draw_as_of(date(2004, 12, 1), 90)[1]
    assert 'text-anchor="middle"' in axis.draw_as_of(date(2002, 12, 1), 90)[1]
