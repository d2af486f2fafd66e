"""The shape of one date: a disc for a day, a pill as long as the doubt, a bar for what lasted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from build_tools.figures.svg import element, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from build_tools.records.dates import DatePoint, EdtfDate

RADIUS, PILL, BAR, STUB = 4.5, 9.0, 6.0, 14.0
BRIEF = 8.0
"""The side of the square that stands for what lasted too briefly to be drawn to scale."""
AFTER = RADIUS + 1
_WIDE_DOUBT = frozenset({"season", "year", "decade", "century"})


@dataclass(frozen=True, slots=True)
class DatePart:
    """One piece of a date's mark, from its first to its last day; a piece at one day may point left, -1, or right, 1.

    A `day` is known; `within` is a time in which it was; `lasted` a time it went on for, `part` one it may have;
    `about` says that an end is known only about, `open` that it is not known.
    """

    shape: Literal["day", "within", "lasted", "part", "about", "open"]
    first: date
    last: date
    direction: int = 0


def parts_of(when: EdtfDate, *, lasted: bool = True) -> Iterator[DatePart]:
    """The pieces of a date's mark, the lowest first; `lasted` is false where an interval means some time within it."""
    if when.start and not when.is_interval:
        yield from _point(when.start)
    elif when.start and when.end and not lasted:
        yield DatePart("within", when.first, when.last)
    else:
        yield from _lasting(when)


def _point(point: DatePoint) -> Iterator[DatePart]:
    if point.is_exact_day:
        yield DatePart("day", point.first, point.last)
        return
    yield DatePart("within", point.first, point.last)
    if _is_vague(point):
        yield DatePart("about", point.first, point.first, -1)
        yield DatePart("about", point.last, point.last, 1)


def _is_vague(point: DatePoint) -> bool:
    return point.approximate or point.uncertain


def _lasting(when: EdtfDate) -> Iterator[DatePart]:
    """A bar; where an end is known to a season or worse, hollow over the doubt. A month is too short to measure."""
    first = when.start.last if when.start and when.start.precision in _WIDE_DOUBT else when.first
    last = when.end.first if when.end and when.end.precision in _WIDE_DOUBT else when.last
    if (first, last) != (when.first, when.last):
        yield DatePart("part", when.first, when.last)
    if first < last or (first, last) == (when.first, when.last):
        yield DatePart("lasted", first, last)
    yield from _end(when.start, when.first, -1)
    yield from _end(when.end, when.last, 1)


def _end(point: DatePoint | None, day: date, direction: int) -> Iterator[DatePart]:
    if point is None:
        yield DatePart("open", day, day, direction)
    elif _is_vague(point):
        yield DatePart("about", day, day, direction)


def draw_mark(when: EdtfDate, x_of: Callable[[date], float], y: float, *, lasted: bool = True) -> str:
    """The mark of a date at height `y`; `x_of` gives a day's place in px."""
    placed = [(part, x_of(part.first), x_of(part.last)) for part in parts_of(when, lasted=lasted)]
    is_brief = when.is_interval and lasted and x_of(when.last) - x_of(when.first) < BRIEF
    sure = [(left, right) for part, left, right in placed if part.shape == "lasted"]
    return "".join(
        _square(left, right, y) if is_brief and part.shape == "lasted" else _draw(part, left, right, y)
        for part, left, right in placed
        # A doubt that lies beyond the axis, or is no longer than the square, is none on it.
        if not (part.shape == "part" and ((left, right) in sure or (is_brief and sure)))
    )


def _draw(part: DatePart, left: float, right: float, y: float) -> str:
    if part.shape == "day":
        return element("circle", cx=left, cy=y, r=RADIUS, class_="date-day")
    if part.shape == "within":
        return _pill(left, right, y)
    if part.direction:
        x = left if part.direction < 0 else right
        return _tip(x, y, part.direction) if part.shape == "open" else _stub(x, y, part.direction)
    return _bar(left, right, y, f"date-{part.shape}") if left < right else ""


def _pill(left: float, right: float, y: float) -> str:
    width = max(right - left, PILL)
    middle = (left + right) / 2
    return element(
        "rect", x=middle - width / 2, y=y - PILL / 2, width=width, height=PILL, rx=PILL / 2, class_="date-within"
    )


def _square(left: float, right: float, y: float) -> str:
    x = (left + right) / 2 - BRIEF / 2
    return element("rect", x=x, y=y - BRIEF / 2, width=BRIEF, height=BRIEF, class_="date-brief")


def _stub(x: float, y: float, direction: int) -> str:
    return element("line", x1=x, y1=y, x2=x + direction * STUB, y2=y, class_="date-about")


def _bar(left: float, right: float, y: float, kind: str) -> str:
    return element("rect", x=left, y=y - BAR / 2, width=right - left, height=BAR, class_=kind)


def _tip(x: float, y: float, direction: int) -> str:
    corners = ((x, y - BAR), (x + direction * BAR, y), (x, y + BAR))
    points = " ".join(f"{number(across)},{number(down)}" for across, down in corners)
    return element("polygon", points=points, class_="date-open")
