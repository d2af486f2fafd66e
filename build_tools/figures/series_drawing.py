"""Draws a small series at one width: years above, values at the left, each mark as large as its time and its doubt."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.axis import Axis, ticks
from build_tools.figures.series_labels import Box, Label, Run, SeriesLabels, set_width
from build_tools.figures.svg import element, picture, words
from build_tools.figures.timeline_data import Span
from build_tools.figures.year_axis import AXIS_SIZE, TOP, YearAxis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.figures.dots import Dot
    from build_tools.figures.series import SeriesLine, SeriesPoint

PLOT, ABOVE, BELOW, RIGHT_EDGE, GAP = 190, 26, 14, 10, 8
THIN, RADIUS, WHISKER, STUB = 6.0, 4.5, 14.0, 14.0
SHORTEST = 5
"""A time that would be drawn shorter than this has a disc in place of a bar."""
_STEP = 6


@dataclass(frozen=True, slots=True)
class PlacedValue:
    """One value with the box it fills, in px; a disc stands at the middle of its box."""

    line: SeriesLine
    point: SeriesPoint
    dot: Dot
    box: Box
    is_disc: bool

    @property
    def says(self) -> str:
        """What is said of it where a reader points at it."""
        return self.line.says(self.point)


class SeriesDrawing:
    """One drawing of a small series, `width` px wide."""

    def __init__(self, lines: Sequence[SeriesLine], width: int) -> None:
        self.lines, self.width = lines, width
        points = [point for line in lines for point in line.points]
        ends = [end for point in points for end in point.ends]
        scale = ticks(min(ends), max(ends))
        self.bottom = TOP + ABOVE + PLOT
        self.height = self.bottom + BELOW
        self.values = Axis(scale, self.bottom, TOP + ABOVE)
        self.left = math.ceil(max(set_width(tick_words(value), AXIS_SIZE) for value in scale)) + GAP + 1
        span = Span(min(point.when.first.year for point in points), max(point.when.last.year for point in points))
        self.axis = YearAxis(span, self.left, width - RIGHT_EDGE, width)
        self.placed = [self._place(line, point, dot) for line in lines for point in line.points for dot in point.dots]

    def _place(self, line: SeriesLine, point: SeriesPoint, dot: Dot) -> PlacedValue:
        left, right = self.axis.x(point.when.first), self.axis.x(point.when.last)
        top, bottom = self.values.x(dot.high), self.values.x(dot.low)
        is_disc = right - left < SHORTEST and bottom - top < SHORTEST
        least = RADIUS * 2 if is_disc else THIN
        across, down = max(least - (right - left), 0) / 2 if is_disc else 0, max(least - (bottom - top), 0) / 2
        return PlacedValue(line, point, dot, Box(left - across, top - down, right + across, bottom + down), is_disc)

    @property
    def steps(self) -> Iterator[tuple[PlacedValue, PlacedValue]]:
        """The neighbours that a line joins."""
        at = {(id(one.line), id(one.point)): one for one in self.placed}
        for line in self.lines:
            for one, other in line.steps:
                yield at[id(line), id(one)], at[id(line), id(other)]

    @property
    def clashes(self) -> Iterator[tuple[PlacedValue, PlacedValue]]:
        """The highest and the lowest value of each point that has several."""
        for line in self.lines:
            for point in line.points:
                found = [one for one in self.placed if one.point is point and one.line is line]
                if len(found) > 1:
                    yield min(found, key=lambda one: one.box.top), max(found, key=lambda one: one.box.bottom)

    def whiskers(self, one: PlacedValue) -> Iterator[tuple[float, float, float, float]]:
        """The dashed lines by which a value or its time may reach further: from x and y, to x and y."""
        box = one.box
        for side in one.dot.open_sides:
            y = box.bottom if side < 0 else box.top
            yield box.middle, y, box.middle, y - side * WHISKER
        when = one.point.when
        for end, x, away in ((when.start, box.left, -1), (when.end, box.right, 1)):
            if end is not None and (end.approximate or end.uncertain):
                yield x, box.centre, x + away * STUB, box.centre

    def labels(self) -> list[Label]:
        """The words of each point, where they hide as little as can be."""
        taken = [one.box for one in self.placed]
        taken += _along(self.left, self.values.zero, self.width - RIGHT_EDGE, self.values.zero)
        for one, other in self.steps:
            taken += _along(one.box.right, one.box.centre, other.box.left, other.box.centre)
        for one in self.placed:
            taken += [box for ends in self.whiskers(one) for box in _along(*ends)]
        room = Box(self.left, TOP, self.width, self.height)
        return SeriesLabels(self.lines, self.placed, taken, room).placed()

    def draw(self, figure_id: str, title: str, subtitle: str) -> str:
        """The whole SVG."""
        parts = [*self._values(), *self.axis.draw_years(self.bottom), *(self._step(*pair) for pair in self.steps)]
        parts += [self._clash(*pair) for pair in self.clashes]
        labels = self.labels()
        for line in self.lines:
            parts += [self._point(line, point, labels) for point in line.points]
        return picture(self.width, self.height, title, subtitle, *parts, name=f"{figure_id}-{self.width}")

    def _values(self) -> Iterator[str]:
        for value in self.values.ticks:
            y = self.values.x(value)
            kind = "figure-zero" if value == 0 else "figure-grid"
            yield element("line", x1=self.left, y1=y, x2=self.width - RIGHT_EDGE, y2=y, class_=kind)
            place = {"x": self.left - GAP, "y": y + 4}
            yield element("text", words(tick_words(value)), **place, text_anchor="end", class_="figure-axis")

    def _step(self, one: PlacedValue, other: PlacedValue) -> str:
        ends = {"x1": one.box.right, "y1": one.box.centre, "x2": other.box.left, "y2": other.box.centre}
        return element("line", **ends, class_="series-step")

    def _clash(self, one: PlacedValue, other: PlacedValue) -> str:
        x = one.box.middle
        kind = "figure-range figure-conflict" if one.point.is_conflict else "figure-range"
        return element("line", x1=x, y1=one.box.bottom, x2=x, y2=other.box.top, class_=kind)

    def _point(self, line: SeriesLine, point: SeriesPoint, labels: Sequence[Label]) -> str:
        parts = [element("title", words(line.says(point)))]
        for one in self.placed:
            if one.point is point and one.line is line:
                parts += [
                    element("line", x1=x, y1=y, x2=to_x, y2=to_y, class_="figure-about")
                    for x, y, to_x, to_y in self.whiskers(one)
                ]
                parts.append(_mark(one))
        for label in labels:
            if label.point is point and label.line is line:
                parts += [_words(run, is_conflict=point.is_conflict) for run in label.runs]
        return element("a", *parts, href=point.href) if point.href else element("g", *parts)


def tick_words(value: float) -> str:
    """A tick of the value axis as printed."""
    return f"{value:,.10g}".replace("-", "−")


def _mark(one: PlacedValue) -> str:
    kind = "series-hollow" if one.point.is_hollow else "series-value"
    kind = f"{kind} figure-conflict" if one.point.is_conflict else kind
    box = one.box
    if one.is_disc:
        return element("circle", cx=box.middle, cy=box.centre, r=RADIUS, class_=kind)
    size = {"width": box.right - box.left, "height": box.bottom - box.top}
    return element("rect", x=box.left, y=box.top, **size, rx=THIN / 2, class_=kind)


def _words(run: Run, *, is_conflict: bool) -> str:
    kind = "figure-value" if run.is_value else "figure-name"
    kind = f"{kind} figure-conflict-words" if is_conflict and run.is_value else kind
    return element("text", words(run.text), x=run.x, y=run.y + 4, class_=kind)


def _along(x: float, y: float, to_x: float, to_y: float) -> list[Box]:
    """A line as small boxes one after the other, so that words keep off it."""
    number = int(math.dist((x, y), (to_x, to_y)) // _STEP) + 1
    places = [(x + (to_x - x) * part / number, y + (to_y - y) * part / number) for part in range(number + 1)]
    return [Box(left - 2, top - 2, left + 2, top + 2) for left, top in places]
