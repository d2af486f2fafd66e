"""The shape of one date: a disc for a day, a pill as long as the doubt, a bar for what lasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.figures.svg import element, number

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from build_tools.records.dates import DatePoint, EdtfDate

RADIUS, PILL, BAR, STUB = 4.5, 9.0, 6.0, 14.0
AFTER = RADIUS + 1
_WIDE_DOUBT = frozenset({"season", "year", "decade", "century"})


def draw_mark(when: EdtfDate, x_of: Callable[[date], float], y: float, *, lasted: bool = True) -> str:
    """The mark of a date at height `y`; `x_of` gives a day's place in px.

    `lasted` is false where an interval means some time within it.
    """
    if when.start and not when.is_interval:
        return _point(when.start, x_of, y)
    if when.start and when.end and not lasted:
        return _pill(x_of(when.first), x_of(when.last), y)
    return _lasting(when, x_of, y)


def _point(point: DatePoint, x_of: Callable[[date], float], y: float) -> str:
    left, right = x_of(point.first), x_of(point.last)
    if point.is_exact_day:
        return element("circle", cx=left, cy=y, r=RADIUS, class_="date-day")
    shape = _pill(left, right, y)
    return shape + _stub(left, y, -1) + _stub(right, y, 1) if _is_vague(point) else shape


def _is_vague(point: DatePoint) -> bool:
    return point.approximate or point.uncertain


def _pill(left: float, right: float, y: float) -> str:
    width = max(right - left, PILL)
    middle = (left + right) / 2
    return element(
        "rect", x=middle - width / 2, y=y - PILL / 2, width=width, height=PILL, rx=PILL / 2, class_="date-within"
    )


def _stub(x: float, y: float, direction: int) -> str:
    return element("line", x1=x, y1=y, x2=x + direction * STUB, y2=y, class_="date-about")


def _lasting(when: EdtfDate, x_of: Callable[[date], float], y: float) -> str:
    """A bar; where an end is known to a season or worse, hollow over the doubt. A month is too short to measure."""
    left = x_of(when.first)
    right = max(x_of(when.last), left + BAR)
    sure_left = x_of(when.start.last) if when.start and when.start.precision in _WIDE_DOUBT else left
    sure_right = x_of(when.end.first) if when.end and when.end.precision in _WIDE_DOUBT else right
    doubtful = (sure_left, sure_right) != (left, right)
    shape = _bar(left, right, y, "date-part") if doubtful else ""
    shape += _bar(sure_left, sure_right, y, "date-lasted") if sure_left < sure_right else ""
    return shape + _end(when.start, left, y, -1) + _end(when.end, right, y, 1)


def _bar(left: float, right: float, y: float, kind: str) -> str:
    return element("rect", x=left, y=y - BAR / 2, width=right - left, height=BAR, class_=kind)


def _end(point: DatePoint | None, x: float, y: float, direction: int) -> str:
    if point is None:
        return _tip(x, y, direction)
    return _stub(x, y, direction) if _is_vague(point) else ""


def _tip(x: float, y: float, direction: int) -> str:
    corners = ((x, y - BAR), (x + direction * BAR, y), (x, y + BAR))
    points = " ".join(f"{number(across)},{number(down)}" for across, down in corners)
    return element("polygon", points=points, class_="date-open")
