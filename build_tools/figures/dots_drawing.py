"""Draws a chart of dots at one width: an axis that holds zero, a row a subject, words at each mark."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from build_tools.figures.axis import Axis, ticks
from build_tools.figures.svg import element, picture, words
from build_tools.figures.text_width import fitted, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.figures.dots import Dot, DotChart, DotRow, Reference

ROW, TOP, SIZE, GAP, ABOVE = 27, 36, 12.5, 11, 20
WHISKER, RADIUS = 16, 4.5
RIGHT_EDGE = 40
MOST_LABEL = 0.42


class DotDrawing:
    """One drawing of a chart of dots, `width` px wide."""

    def __init__(self, chart: DotChart, width: int) -> None:
        """Lay out the axis beside the labels."""
        self._chart, self.width = chart, width
        labels = (width_of(row.label, SIZE, bold=True) for row in chart.rows)
        self._left = min(max(labels, default=0), width * MOST_LABEL) + GAP
        scale = ticks(min(chart.values, default=0), max(chart.values, default=0))
        below = GAP + WHISKER if scale[0] < 0 else 0
        self.axis = Axis(scale, self._left + below, width - RIGHT_EDGE)
        self.top, self.height = TOP, TOP + len(chart.rows) * ROW + 4

    @property
    def plot_left(self) -> int:
        """Where labels end, in whole px."""
        return math.floor(self._left - GAP)

    def rows(self) -> Iterator[tuple[DotRow, float]]:
        """The rows, each with its height."""
        for number, row in enumerate(self._chart.rows):
            yield row, TOP + (number + 0.5) * ROW

    def label_of(self, row: DotRow) -> str:
        """The name of a row as far as there is room for it."""
        return _fitted(row.label, self._left - GAP)

    def draw(self, figure_id: str, title: str, subtitle: str) -> str:
        """The whole SVG."""
        parts = [*self.axis.draw(TOP, self.height), *self._reference_line()]
        parts += [self._row(row, y) for row, y in self.rows()]
        return picture(self.width, self.height, title, subtitle, *parts, name=f"{figure_id}-{self.width}")

    def _reference_line(self) -> list[str]:
        reference = self._chart.reference
        if not reference:
            return []
        x = self.axis.x(reference.value)
        anchor = "end" if self.is_right(reference) else "start"
        return [
            element("line", x1=x, y1=TOP - ABOVE, x2=x, y2=self.height, class_="figure-reference"),
            element(
                "text", words(self.name_of(reference)), x=x, y=11, text_anchor=anchor, class_="figure-reference-name"
            ),
        ]

    def is_right(self, reference: Reference) -> bool:
        """Whether the line of a reference stands in the right half, so that its name has room before it."""
        return self.axis.x(reference.value) > self.width / 2

    def name_of(self, reference: Reference) -> str:
        """The name of a reference as far as there is room for it."""
        x = self.axis.x(reference.value)
        return _fitted(reference.name, x if self.is_right(reference) else self.width - x)

    def _row(self, row: DotRow, y: float) -> str:
        parts = [
            element("title", words(row.says)),
            element("text", words(self.label_of(row)), x=0, y=y + 4, class_="figure-label"),
        ]
        if row.dots:
            parts.append(_line(self.axis.zero, self.axis.x(row.farthest), y, "figure-stem"))
            parts += self._values(row, y)
        parts.append(self._printed(row, y))
        return element("a", *parts, href=row.href) if row.href else element("g", *parts)

    def _values(self, row: DotRow, y: float) -> list[str]:
        conflict = " figure-conflict" if row.is_conflict else ""
        parts = [_line(self.axis.x(low), self.axis.x(high), y, f"figure-range{conflict}") for low, high in row.ranges]
        for dot in row.dots:
            parts += self._value(dot, y, conflict)
        return parts

    def _value(self, dot: Dot, y: float, conflict: str) -> list[str]:
        ends = {-1: self.axis.x(dot.low), 1: self.axis.x(dot.high)}
        parts = [
            _line(ends[side] + min(side, 0) * WHISKER, ends[side] + max(side, 0) * WHISKER, y, "figure-about")
            for side in dot.open_sides
        ]
        kind = f"figure-dot-hollow{conflict}" if conflict or dot.is_hollow else "figure-dot"
        return parts + [element("circle", cx=self.axis.x(end), cy=y, r=RADIUS, class_=kind) for end in dot.ends]

    def _printed(self, row: DotRow, y: float) -> str:
        kind = "figure-value figure-conflict-words" if row.is_conflict else "figure-value"
        shown, value, shift = self.printed(row)
        x = self.axis.x(value) + shift
        if shift > 0:
            return element("text", words(shown), x=x, y=y + 4, class_=kind)
        return element("text", words(shown), x=x, y=y + 4, text_anchor="end", class_=kind)

    def printed(self, row: DotRow) -> tuple[str, float, float]:
        """The words at the mark, the value they stand at, and how many px right of it.

        Left of it, less than none, where the drawing ends before them.
        """
        away = GAP + (WHISKER if any(dot.open_sides for dot in row.dots) else 0)
        low, high = min((dot.low for dot in row.dots), default=0.0), max((dot.high for dot in row.dots), default=0.0)
        right_room = self.width - (self.axis.x(high) + away)
        left_room = self.axis.x(low) - away - self._left
        shown = row.brief if row.brief and _width(row.printed) > max(right_room, left_room) else row.printed
        if _width(shown) <= right_room or right_room >= left_room:
            return _fitted(shown, right_room), high, away
        return _fitted(shown, left_room), low, -away


def _width(text: str) -> float:
    return width_of(text, SIZE, bold=True)


def _fitted(text: str, room: float) -> str:
    return fitted(text, room, SIZE, bold=True)


def _line(start: float, end: float, y: float, kind: str) -> str:
    return element("line", x1=start, y1=y, x2=end, y2=y, class_=kind)
