"""Draws a chart of dots at one width: an axis that holds zero, a row a subject, words at each mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.figures.axis import Axis, ticks
from build_tools.figures.dots_layout import GAP, WHISKER, DotLayout, bold_width
from build_tools.figures.svg import element, picture, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.figures.dots import Dot, DotChart, Reference
    from build_tools.figures.dots_layout import PlacedRow, Words

TOP, BAND, NAME = 20, 22, 10
"""Where the plot begins under the labels of its axis, and how much of it the name of a reference takes."""
RADIUS = 4.5
RIGHT_EDGE = 40


class DotDrawing:
    """One drawing of a chart of dots, `width` px wide."""

    def __init__(self, chart: DotChart, width: int) -> None:
        """Lay out the axis beside the labels, and the rows below each other."""
        self._chart, self.width = chart, width
        layout = DotLayout([row.label for row in chart.rows], width)
        scale = ticks(min(chart.values, default=0), max(chart.values, default=0))
        below = GAP + WHISKER if scale[0] < 0 else 0
        self.axis = _with_whiskers(Axis(scale, layout.left + below, width - RIGHT_EDGE), chart)
        self.plot_left = layout.plot_left
        self.rows: Sequence[PlacedRow] = layout.rows(chart.rows, self.axis, TOP + BAND * len(chart.references))
        self.height = (self.rows[-1].bottom if self.rows else TOP) + 4

    def draw(self, figure_id: str, title: str, subtitle: str) -> str:
        """The whole SVG."""
        parts = [*self.axis.draw(TOP, self.height), *self._reference_lines()]
        parts += [self._row(row) for row in self.rows]
        return picture(self.width, self.height, title, subtitle, *parts, name=f"{figure_id}-{self.width}")

    def _reference_lines(self) -> list[str]:
        parts = []
        for reference, top in self.references():
            x = self.axis.x(reference.value)
            anchor = "end" if self.is_right(reference) else "start"
            place = {"x": x, "y": top + NAME + 4}
            parts += [
                element("line", x1=x, y1=top + BAND - 4, x2=x, y2=self.height, class_="figure-reference"),
                element("text", words(reference.name), **place, text_anchor=anchor, class_="figure-reference-name"),
            ]
        return parts

    def references(self) -> list[tuple[Reference, float]]:
        """The lines, each with the top of its name: one below the other, so that no line crosses a name of another."""
        right = [one for one in self._chart.references if self.is_right(one)]
        left = [one for one in self._chart.references if not self.is_right(one)]
        return [(one, TOP + BAND * number) for number, one in enumerate((*left, *reversed(right)))]

    def is_right(self, reference: Reference) -> bool:
        """Whether the name of a reference has no room after its line, and more before it."""
        x = self.axis.x(reference.value)
        return x > self.width / 2 and x + bold_width(reference.name) > self.width

    def _row(self, placed: PlacedRow) -> str:
        row, y = placed.row, placed.y
        parts = [element("title", words(row.says))]
        parts += [element("text", words(text), x=0, y=at + 4, class_="figure-label") for text, at in placed.label]
        if row.dots:
            parts.append(_line(self.axis.zero, self.axis.x(row.farthest), y, "figure-stem"))
            parts += self._values(placed)
        kind = "figure-value figure-conflict-words" if row.is_conflict else "figure-value"
        parts += [self._printed(line, kind) for line in placed.printed]
        return element("a", *parts, href=row.href) if row.href else element("g", *parts)

    def _values(self, placed: PlacedRow) -> list[str]:
        row, y = placed.row, placed.y
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

    def _printed(self, line: Words, kind: str) -> str:
        x, y = self.axis.x(line.value) + line.shift, line.y + 4
        if line.is_before:
            return element("text", words(line.text), x=x, y=y, text_anchor="end", class_=kind)
        return element("text", words(line.text), x=x, y=y, class_=kind)


def _with_whiskers(axis: Axis, chart: DotChart) -> Axis:
    """The axis, made longer where a value that may lie further off would reach beyond its last tick."""
    dots = [dot for row in chart.rows for dot in row.dots]
    after = any(1 in dot.open_sides and axis.x(dot.high) + WHISKER > axis.right for dot in dots)
    before = any(-1 in dot.open_sides and dot.low < 0 and axis.x(dot.low) - WHISKER < axis.left for dot in dots)
    return axis.longer(before=before, after=after)


def _line(start: float, end: float, y: float, kind: str) -> str:
    return element("line", x1=start, y1=y, x2=end, y2=y, class_=kind)
