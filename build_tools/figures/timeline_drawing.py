"""Draws a timeline at one width: lanes, years, marks in rows, labels where there is room for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from build_tools.figures.date_marks import AFTER, draw_mark
from build_tools.figures.figure import PHONE
from build_tools.figures.svg import element, picture, words
from build_tools.figures.text_width import fitted, width_of

if TYPE_CHECKING:
    from build_tools.figures.timeline_data import Timeline, TimelineLane, TimelineMark

NAMES_BESIDE = 1000
"""From this width on lane names stand left of the axis, else above their lane."""
LANE_LABEL, LANE_NAME, EDGE = 196, 22, 12
TOP, ROW, PAD, GAP, BELOW = 26, 22, 8, 8, 20
AS_OF_ROOM = 40
ONE_CENTURY = 100
SIZE, AXIS_SIZE = 12.5, 12.0
WIDEST_NAME = LANE_LABEL - 16


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark with its label and the room both take, in px."""

    mark: TimelineMark
    label: str
    label_at: float
    begin: float
    end: float

    def touches(self, other: _Placed) -> bool:
        """Whether the two would run into each other in one row."""
        return self.begin < other.end and other.begin < self.end


class TimelineDrawing:
    """One drawing of a timeline, `width` px wide."""

    def __init__(self, timeline: Timeline, width: int) -> None:
        """Lay out every lane's rows."""
        self._timeline, self._width = timeline, width
        self._is_phone = width <= PHONE
        beside = width >= NAMES_BESIDE
        self._left = LANE_LABEL if beside else EDGE
        self._right = width - EDGE
        self._above = 0 if beside else LANE_NAME
        self._today = self.x(timeline.as_of)
        self._rows = {lane.key: self._place(lane) for lane in timeline.lanes}

    def draw(self, figure_id: str, title: str, subtitle: str) -> str:
        """The whole SVG."""
        body: list[str] = []
        top = float(TOP)
        for lane in self._timeline.lanes:
            lines = self._rows[lane.key]
            body += self._lane(lane, lines, top)
            top += self._above + PAD * 2 + len(lines) * ROW - 4
        rule = element("line", x1=0, y1=top, x2=self._width, y2=top, class_="figure-lane-rule")
        parts = (*self._years(top), *body, rule, *self._as_of(top))
        return picture(self._width, top + BELOW, title, subtitle, *parts, name=f"{figure_id}-{self._width}")

    def x(self, day: date) -> float:
        """Where a day stands, in px."""
        return self._left + (self._right - self._left) * self._timeline.span.position(day)

    def _years(self, bottom: float) -> list[str]:
        span = self._timeline.span
        room = (self._right - self._left) / (span.last - span.first + 1)
        widest = width_of(self._year_label(span.last), AXIS_SIZE) + GAP
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if step * room >= widest)
        parts = []
        for year in range(-(-span.first // step) * step, span.last + 1, step):
            x = self.x(date(year, 1, 1))
            parts.append(element("line", x1=x, y1=TOP - 6, x2=x, y2=bottom, class_="figure-grid"))
            parts.append(element("text", words(self._year_label(year)), x=x + 3, y=TOP - 10, class_="figure-axis"))
        return parts

    def _year_label(self, year: int) -> str:
        span = self._timeline.span
        is_short = self._is_phone and span.last - span.first < ONE_CENTURY
        return f"’{year % ONE_CENTURY:02d}" if is_short else str(year)

    def _as_of(self, bottom: float) -> tuple[str, str]:
        anchor = "end" if self._today > self._width - AS_OF_ROOM else "middle"
        return (
            element("line", x1=self._today, y1=TOP - 6, x2=self._today, y2=bottom, class_="figure-today"),
            element("text", "as of", x=self._today, y=bottom + 15, text_anchor=anchor, class_="figure-axis"),
        )

    def _lane(self, lane: TimelineLane, lines: list[list[_Placed]], top: float) -> list[str]:
        parts = [element("line", x1=0, y1=top, x2=self._width, y2=top, class_="figure-lane-rule")]
        name_y = top + (16 if self._above else PAD + ROW / 2 + 2)
        room = self._width if self._above else WIDEST_NAME
        name = words(fitted(lane.name, room, SIZE, bold=True))
        parts.append(element("text", name, x=0, y=name_y, class_="figure-label"))
        for number, line in enumerate(lines):
            y = top + self._above + PAD + number * ROW + ROW / 2 - 2
            parts += [self._mark(placed, y, accent=lane.accent) for placed in line]
        return parts

    def _place(self, lane: TimelineLane) -> list[list[_Placed]]:
        """Rows of marks, each mark in the first row where it and its label touch nothing."""
        rows: list[list[_Placed]] = []
        for mark in self._timeline.marks_of(lane):
            placed = self._placed(mark)
            row = next((row for row in rows if not any(placed.touches(other) for other in row)), None)
            if row is None:
                rows.append(row := [])
            row.append(placed)
        return rows

    def _placed(self, mark: TimelineMark) -> _Placed:
        """The mark with its label right of it, or left of it where the label would pass the day or the edge.

        On a phone marks have no labels: the list below names them.
        """
        left, right = self.x(mark.when.first) - AFTER, self.x(mark.when.last) + AFTER
        if self._is_phone:
            return _Placed(mark, "", 0, left - 1, right + 1)
        after, before = right + GAP, left - GAP
        width = width_of(mark.label, SIZE)
        end = self._today - 4 if right < self._today - 4 else self._right
        on_left = after + width > end and (before - width >= self._left or before - self._left > self._width - after)
        label = fitted(mark.label, before - self._left if on_left else self._width - after, SIZE)
        if not on_left:
            return _Placed(mark, label, after, left - GAP / 2, after + width_of(label, SIZE) + GAP)
        start = before - width_of(label, SIZE)
        return _Placed(mark, label, start, start - GAP, right + GAP / 2)

    def _mark(self, placed: _Placed, y: float, *, accent: bool) -> str:
        mark = placed.mark
        shape = draw_mark(mark.when, self.x, y, lasted=mark.lasted)
        parts = [element("title", words(f"{mark.label}, {mark.when_words}")), shape]
        if placed.label:
            parts.append(element("text", words(placed.label), x=placed.label_at, y=y + 4, class_="figure-mark-label"))
        kind = "figure-mark figure-accent" if accent else "figure-mark"
        return element("a", *parts, href=mark.href, class_=kind) if mark.href else element("g", *parts, class_=kind)
