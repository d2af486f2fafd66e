from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.figures.date_marks import draw_mark
from build_tools.figures.svg import element
from build_tools.records.dates import read_date
from tests.drawn import by_class, number, read

if TYPE_CHECKING:
    from datetime import date
    from xml.etree.ElementTree import Element


def x_of(day: date) -> float:
    """One pixel a day from the start of 2020, held on the axis."""
    start = read_date("2020-01-01").first.toordinal()
    return float(min(max(day.toordinal() - start, 0), 3000))


def mark(text: str, *, lasted: bool = True) -> Element:
    inside = draw_mark(read_date(text), x_of, 50, lasted=lasted)
    return read(element("svg", inside, xmlns="http://www.w3.org/2000/svg", width=1, height=1, view_box="0 0 1 1"))


def classes(root: Element) -> list[str]:
    return [str(one.get("class")) for one in root]


def ends(root: Element, name: str) -> list[tuple[float, float]]:
    return [(number(one, "x"), number(one, "x") + number(one, "width")) for one in by_class(root, name)]


def test_a_day_is_a_disc_at_the_day() -> None:
    root = mark("2020-01-11")
    assert classes(root) == ["date-day"]
    assert [number(root[0], name) for name in ("cx", "cy", "r")] == [10, 50, 4.5]


@pytest.mark.parametrize(("text", "first", "last"), [("2020-02", 31, 59), ("2020-21", 60, 151), ("2021", 366, 730)])
def test_a_time_within_is_a_pill_as_long_as_the_doubt(text: str, first: float, last: float) -> None:
    root = mark(text)
    assert classes(root) == ["date-within"]
    assert ends(root, "date-within") == [(first, last)]
    assert number(root[0], "height") == 9
    assert root[0].get("rx") == "4.5"


def test_about_has_dashed_stubs_of_14_px_on_both_sides() -> None:
    root = mark("2020-02~")
    assert classes(root) == ["date-within", "date-about", "date-about"]
    assert [(number(one, "x1"), number(one, "x2")) for one in root[1:]] == [(31, 17), (59, 73)]
    assert classes(mark("2020-01-11?")) == ["date-within", "date-about", "date-about"]


def test_what_lasted_is_a_bar_from_its_first_to_its_last_day() -> None:
    root = mark("2020-01/2020-03")
    assert classes(root) == ["date-lasted"]
    assert ends(root, "date-lasted") == [(0, 90)]
    assert number(root[0], "height") == 6


def test_an_interval_that_means_some_time_within_is_a_pill() -> None:
    root = mark("2020-01-11/2020-01-31", lasted=False)
    assert classes(root) == ["date-within"]
    assert ends(root, "date-within") == [(10, 30)]
    assert classes(mark("2020-01-11/..", lasted=False)) == ["date-lasted", "date-open"]


def test_an_end_known_to_a_year_is_hollow_over_the_doubt() -> None:
    root = mark("2020/2022-06-30")
    assert classes(root) == ["date-part", "date-lasted"]
    assert ends(root, "date-part") == [(0, 911)]
    assert ends(root, "date-lasted") == [(365, 911)]
    assert ends(mark("2020-01-01/2022"), "date-lasted") == [(0, 731)]
    assert classes(mark("2021/2021")) == ["date-part"]


def test_an_open_end_is_pointed_and_a_vague_one_dashed() -> None:
    root = mark("../2020-01-31")
    assert classes(root) == ["date-lasted", "date-open"]
    assert str(root[1].get("points")).split()[1] == "-6,50"
    assert str(mark("2020-01-31/..")[1].get("points")).split()[1] == "3006,50"
    assert classes(mark("2020-01~/2020-03~")) == ["date-lasted", "date-about", "date-about"]


def test_the_shortest_bar_is_still_seen() -> None:
    (brief,) = ends(mark("2020-01-01/2020-01-02"), "date-brief")
    assert brief == pytest.approx((-3.5, 4.5), abs=0.1)
