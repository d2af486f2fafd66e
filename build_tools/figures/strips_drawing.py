"""Draws strips at one width: years above, a row each with its name beside it, or above where there is no room."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from build_tools.figures.figure import PHONE
from build_tools.figures.svg import element, picture, words
from build_tools.figures.text_width import fitted, width_of
from build_tools.figures.year_axis import BELOW, TOP, YearAxis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from build_tools.figures.strips import State, StripPart, StripRow
    from build_tools.figures.timeline_data import Span

ROW, BAR, SIZE, GAP, EDGE, TIP = 30, 10, 12.5, 12, 12, 6
NAME_ABOVE = 20
WIDEST_NAME = 0.36


class StripDrawing:
    """One drawing of strips, `width` px wide."""

    def __init__(self, rows: Sequence[StripRow], span: Span, as_of: date, width: int, named: dict[State, str]) -> None:
        self._rows, self.as_of, self.width, self._named = rows, as_of, width, named
        self._beside = width > PHONE
        widest = max((width_of(row.label, SIZE, bold=True) for row in rows), default=0)
        self._left = min(widest, width * WIDEST_NAME) + GAP if self._beside else 0
        self.axis = YearAxis(span, self._left, width - EDGE, width)

    @property
    def plot_left(self) -> int:
        """Where the plot begins beside the names, in whole px."""
        return max(math.floor(self._left) - 1, 0)

    @property
    def bottom(self) -> int:
        """Where the last row ends."""
        return TOP + len(self._rows) * self._height

    @property
    def height(self) -> int:
        """How high the whole drawing is."""
        return self.bottom + BELOW

    @property
    def _height(self) -> int:
        return ROW if self._beside else ROW + NAME_ABOVE

    def rows(self) -> Iterator[tuple[StripRow, float, float]]:
        """The rows, each with the height of its strip and of the line its name is written on."""
        for number, row in enumerate(self._rows):
            top = TOP + number * self._height
            y = top + ROW / 2 + (0 if self._beside else NAME_ABOVE)
            yield row, y, y + 4 if self._beside else top + 16

    def name_of(self, row: StripRow) -> str:
        """The name of a row as far as there is room for it."""
        return fitted(row.label, self._left - GAP if self._beside else self.width, SIZE, bold=True)

    def says(self, row: StripRow, part: StripPart) -> str:
        """What is said of a part where a reader points at it."""
        return f"{row.label}: {self._named[part.state]}, {part.printed}"

    def end_of(self, part: StripPart) -> date:
        """The last day that is drawn; the day the drawing is made for, where the part goes on."""
        return part.last or max(self.as_of, part.first)

    def draw(self, figure_id: str, title: str, subtitle: str) -> str:
        """The whole SVG."""
        body = [self._row(row, y, name_y) for row, y, name_y in self.rows()]
        parts = (*self.axis.draw_years(self.bottom), *body, *self._as_of())
        return picture(self.width, self.height, title, subtitle, *parts, name=f"{figure_id}-{self.width}")

    def _as_of(self) -> tuple[str, ...]:
        return (*self.axis.draw_as_of(self.as_of, self.bottom), *self.axis.write_as_of(self.as_of, self.bottom))

    def _row(self, row: StripRow, y: float, name_y: float) -> str:
        label = element("text", words(self.name_of(row)), x=0, y=name_y, class_="figure-label")
        shapes = [self._part(row, part, y) for part in row.parts]
        return element("a", label, *shapes, href=row.href) if row.href else element("g", label, *shapes)

    def _part(self, row: StripRow, part: StripPart, y: float) -> str:
        left, right = self.axis.x(part.first), self.axis.x(self.end_of(part))
        said = element("title", words(self.says(row, part)))
        if part.state == "no":
            return element("g", said, element("line", x1=left, y1=y, x2=right, y2=y, class_="strip-no"))
        kind = "date-lasted" if part.state == "yes" else "date-part"
        bar = element("rect", x=left, y=y - BAR / 2, width=max(right - left, 3), height=BAR, class_=kind)
        tip = "" if part.last else _tip(right, y)
        return element("g", said, bar, tip)


def _tip(x: float, y: float) -> str:
    """The pointed end of what still goes on."""
    points = f"{x:g},{y - BAR / 2:g} {x + TIP:g},{y:g} {x:g},{y + BAR / 2:g}"
    return element("polygon", points=points, class_="date-open")
