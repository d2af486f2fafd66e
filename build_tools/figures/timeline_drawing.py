"""Draws a timeline at one width: lanes, years, marks in rows, labels where there is room for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.date_marks import AFTER, draw_mark
from build_tools.figures.figure import PHONE
from build_tools.figures.svg import element, number, picture, words
from build_tools.figures.text_width import fitted, width_of, wrapped
from build_tools.figures.timeline_crowds import CROWD_RADIUS, Crowd, gather
from build_tools.figures.year_axis import BELOW, TOP, YearAxis

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from build_tools.figures.timeline_data import Timeline, TimelineLane, TimelineMark

MOST_NAMED = 16
"""So many marks have labels on a phone too; of more, the list below tells the names."""
NAMES_BESIDE = 1000
"""From this width on lane names stand left of the axis, else above their lane."""
LANE_LABEL, LANE_NAME, EDGE = 196, 22, 12
ROW, PAD, GAP, NAME_LINE, CLEAR = 22, 8, 8, 14, 4
SIZE = 12.5
WIDEST_NAME = LANE_LABEL - 16


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with its label and the room both take, in px; in place of a mark, a crowd of them without a label."""

    mark: TimelineMark | Crowd
    label: str
    label_at: float
    begin: float
    end: float
    is_left: bool = False

    def touches(self, other: PlacedMark) -> bool:
        """Whether the two would run into each other in one row."""
        return self.begin < other.end and other.begin < self.end


class TimelineDrawing:
    """One drawing of a timeline, `width` px wide."""

    def __init__(self, timeline: Timeline, width: int) -> None:
        """Lay out every lane's rows."""
        self._timeline, self.width = timeline, width
        self._is_named = width > PHONE or len(timeline.marks) <= MOST_NAMED
        beside = width >= NAMES_BESIDE
        self._left = LANE_LABEL if beside else EDGE
        self._right = width - EDGE
        self._above = 0 if beside else LANE_NAME
        self.axis = YearAxis(timeline.span, self._left, self._right, width)
        self._today = self.x(timeline.as_of)
        self._rows = {lane.key: self._place(lane) for lane in timeline.lanes}
        self.plot_left = self._left - EDGE
        self.bottom = TOP + sum(self._room_of(lane) for lane in timeline.lanes)
        self.height = self.bottom + BELOW

    def draw(self, figure_id: str, title: str, subtitle: str) -> str:
        """The whole SVG."""
        as_of = self._timeline.as_of
        lanes = (self._lane(lane, top) for lane, top in self.lanes())
        foot = element("g", self._rule(), *self.axis.write_as_of(as_of, 0), class_="figure-foot", **_down(self.bottom))
        ahead = (*self.axis.draw_years(self.bottom), *self.axis.draw_as_of(as_of, self.bottom))
        return picture(self.width, self.height, title, subtitle, *ahead, *lanes, foot, name=f"{figure_id}-{self.width}")

    def lanes(self) -> Iterator[tuple[TimelineLane, float]]:
        """The lanes, and where each begins, in px from the top."""
        top = float(TOP)
        for lane in self._timeline.lanes:
            yield lane, top
            top += self._room_of(lane)

    def marks_of(self, lane: TimelineLane, top: float) -> Iterator[tuple[PlacedMark, float]]:
        """The marks of a lane that begins at `top`, each with its height."""
        for y, line in self._lines_of(lane):
            for placed in line:
                yield placed, top + y

    def _lines_of(self, lane: TimelineLane) -> Iterator[tuple[float, list[PlacedMark]]]:
        """The rows of a lane, each with its height from where the lane begins."""
        for place, line in enumerate(self._rows[lane.key]):
            yield self._above + PAD + place * ROW + ROW / 2 - 2, line

    def name_lines(self, lane: TimelineLane, top: float) -> tuple[tuple[str, float], ...]:
        """The name of a lane that begins at `top`, each line with its height; beside the axis in two where need be."""
        if self._above:
            return ((fitted(lane.name, self.width, SIZE, bold=True), top + 16),)
        first, *rest = wrapped(lane.name, WIDEST_NAME, SIZE, bold=True)
        middle = top + PAD + ROW / 2 + 2
        if not rest:
            return ((first, middle),)
        second = fitted(" ".join(rest), WIDEST_NAME, SIZE, bold=True)
        return ((first, middle - NAME_LINE / 2), (second, middle + NAME_LINE / 2))

    def _room_of(self, lane: TimelineLane) -> float:
        return self._above + PAD * 2 + len(self._rows[lane.key]) * ROW - 4

    def x(self, day: date) -> float:
        """Where a day stands, in px."""
        return self.axis.x(day)

    def _shown_x(self, day: date) -> float:
        """The same to half a pixel, in fewer bytes."""
        return round(self.x(day) * 2) / 2

    def _lane(self, lane: TimelineLane, top: float) -> str:
        """A group for the lane and one for each of its rows, so that a script can close up what a filter leaves."""
        names = (element("text", words(one), x=0, y=y, class_="figure-label") for one, y in self.name_lines(lane, 0))
        rows = (element("g", *(self._drawn(one) for one in line), **_down(y)) for y, line in self._lines_of(lane))
        kind = "figure-lane figure-accent" if lane.accent else "figure-lane"
        return element("g", self._rule(), *names, *rows, class_=kind, **_down(top))

    def _rule(self) -> str:
        return element("line", x1=0, x2=self.width, class_="figure-lane-rule")

    def _place(self, lane: TimelineLane) -> list[list[PlacedMark]]:
        """Rows of marks, each mark in the first row where it and its label touch nothing."""
        rows: list[list[PlacedMark]] = []
        for mark in gather(self._timeline.marks_of(lane), self.x, named=self._is_named):
            placed = self._placed_crowd(mark) if isinstance(mark, Crowd) else self._placed(mark)
            row = next((row for row in rows if not any(placed.touches(other) for other in row)), None)
            if row is None:
                rows.append(row := [])
            row.append(placed)
        return rows

    def middle(self, crowd: Crowd) -> float:
        """Where the disc of a crowd stands, in px: in the middle of its time, and whole."""
        middle = (self.x(crowd.first) + self.x(crowd.last)) / 2
        return min(max(middle, self._left), self._right)

    def _placed_crowd(self, crowd: Crowd) -> PlacedMark:
        middle = self.middle(crowd)
        return PlacedMark(crowd, "", 0, middle - CROWD_RADIUS - 2, middle + CROWD_RADIUS + 2)

    def _placed(self, mark: TimelineMark) -> PlacedMark:
        """The mark with its label right of it, or left of it where the label would pass the day or the edge.

        Many marks have no labels on a phone: the list below names them.
        """
        left, right = self.x(mark.when.first) - AFTER, self.x(mark.when.last) + AFTER
        if not self._is_named:
            return PlacedMark(mark, "", 0, left - 1, right + 1)
        after, before = right + GAP, left - GAP
        width = width_of(mark.label, SIZE)
        end = self._today - 4 if right < self._today - 4 else self._right
        on_left = after + width > end and (before - width >= self._left or before - self._left > self.width - after)
        label = fitted(mark.label, before - self._left if on_left else self.width - CLEAR - after, SIZE)
        if not on_left:
            return PlacedMark(mark, label, after, left - GAP / 2, after + width_of(label, SIZE) + GAP)
        start = before - width_of(label, SIZE)
        return PlacedMark(mark, label, start, start - GAP, right + GAP / 2, is_left=True)

    def _drawn(self, placed: PlacedMark) -> str:
        if isinstance(placed.mark, Crowd):
            return self._crowd(placed.mark)
        label = element("text", words(placed.label), x=round(placed.label_at), y=4) if placed.label else ""
        return self._mark(placed.mark, label, class_="figure-mark")

    def _mark(self, mark: TimelineMark, label: str = "", **attributes: str) -> str:
        parts = (element("title", words(mark.says)), draw_mark(mark.when, self._shown_x, 0, lasted=mark.lasted), label)
        leads = {"href": mark.href} if mark.href else {}
        return element("a" if mark.href else "g", *parts, **leads, **attributes)

    def _crowd(self, crowd: Crowd) -> str:
        """A disc with the count, and unseen what it stands for: where a filter leaves one of them, that is a mark."""
        x = round(self.middle(crowd) * 2) / 2
        disc = element(
            "a",
            element("title", words(crowd.says)),
            element("circle", cx=x, cy=0, r=CROWD_RADIUS),
            element("text", str(len(crowd.marks)), x=x, y=4, text_anchor="middle"),
            href=crowd.href,
            class_="figure-crowd",
            data_of=" ".join(mark.href for mark in crowd.marks),
        )
        return disc + "".join(self._mark(mark, class_="in-crowd", display="none") for mark in crowd.marks)


def _down(y: float) -> dict[str, str]:
    """The attribute that moves a group down."""
    return {"transform": f"translate(0 {number(y)})"}
