"""Draws claims by topic and status at one width, and the same for Plotly, mark on mark."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from build_tools.figures.dots_layout import GAP, bold_width
from build_tools.figures.figure import TEXT
from build_tools.figures.plotly_layout import PlotlyLayout, pointed_at
from build_tools.figures.status_shapes import add_signs, drawn_sign, sign_group
from build_tools.figures.svg import element, picture, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.figures.figure import PlotlyValue
    from build_tools.figures.status_by_topic import ClaimMark, TopicRow

    Dict = dict[str, PlotlyValue]

PITCH, SIZE = 24, 16
LARGE_PITCH, LARGE_SIZE = 32, 22
"""How far apart marks stand, so that a finger finds one, and how large they are, in px."""
BETWEEN_STATUSES, BETWEEN_TOPICS, LINE = 8, 12, 16


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark and where its middle stands, in px."""

    mark: ClaimMark
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PlacedTopic:
    """A topic with the places of its name, of the number of its claims, and of its marks."""

    row: TopicRow
    name: tuple[float, float]
    count: tuple[float, float]
    marks: tuple[PlacedMark, ...]
    is_named: bool


class StatusDrawing:
    """One drawing, `width` px wide: names beside the marks where there is room for them, else above; large without."""

    def __init__(self, rows: Sequence[TopicRow], width: int, *, large: bool) -> None:
        """Lay out the rows below each other."""
        self.width = width
        self.pitch, self.size = (LARGE_PITCH, LARGE_SIZE) if large else (PITCH, SIZE)
        self._is_beside = width >= TEXT
        self._is_named = not large
        names = max((bold_width(row.name) for row in rows), default=0)
        self.left = math.ceil(names + GAP) if self._is_named and self._is_beside else 0
        self.topics: list[PlacedTopic] = []
        self.height = 0.0
        for row in rows:
            self._add(row)

    def _add(self, row: TopicRow) -> None:
        top = self.height + (BETWEEN_TOPICS if self.topics else 0)
        above = LINE + 4 if self._is_named and not self._is_beside else 0
        middle = top + (self.pitch if self._is_beside else LINE) / 2
        marks, bottom = self._marks(row, top + above)
        count = (0.0, middle + LINE) if self._is_beside else (bold_width(row.name) + GAP, middle)
        self.topics.append(PlacedTopic(row, (0.0, middle), count, marks, is_named=self._is_named))
        self.height = max(bottom, count[1] + LINE / 2) if self._is_named else bottom

    def _marks(self, row: TopicRow, top: float) -> tuple[tuple[PlacedMark, ...], float]:
        placed: list[PlacedMark] = []
        x, y = float(self.left), top + self.pitch / 2
        for mark in row.marks:
            if placed and placed[-1].mark.word != mark.word and x > self.left:
                x += BETWEEN_STATUSES
            if x + self.pitch > self.width:
                x, y = float(self.left), y + self.pitch
            placed.append(PlacedMark(mark, x + self.pitch / 2, y))
            x += self.pitch
        return tuple(placed), y + self.pitch / 2

    def draw(self, figure_id: str, title: str, subtitle: str) -> str:
        """The whole SVG."""
        rows = [part for topic in self.topics for part in self._topic(topic)]
        return picture(self.width, self.height, title, subtitle, *rows, name=f"{figure_id}-{self.width}")

    def _topic(self, topic: PlacedTopic) -> list[str]:
        runs = groupby(topic.marks, key=lambda placed: placed.mark.sign.colour)
        parts = [sign_group(colour, *(self._mark(placed) for placed in run)) for colour, run in runs]
        if not topic.is_named:
            return parts
        (x, y), (count_x, count_y) = topic.name, topic.count
        name = element("text", words(topic.row.name), x=x, y=y + 4, class_="figure-label")
        count = element("text", words(counted_claims(topic)), x=count_x, y=count_y + 4, class_="figure-axis")
        return [element("a", name, href=topic.row.href), count, *parts]

    def _mark(self, placed: PlacedMark) -> str:
        mark = placed.mark
        sign = drawn_sign(mark.sign, placed.x, placed.y, self.size)
        return element("a", element("title", words(mark.says)), sign, href=mark.href)


def counted_claims(topic: PlacedTopic) -> str:
    """`1 claim`, `12 claims`."""
    count = len(topic.marks)
    return f"{count} claim{'' if count == 1 else 's'}"


def status_plotly(drawing: StatusDrawing) -> Dict:
    """The figure as `drawing` has it: shapes as they are there, and a point that says and leads the same at each."""
    layout = PlotlyLayout(drawing.left, 0, drawing.height, drawing.height)
    data: list[PlotlyValue] = []
    for topic in drawing.topics:
        if topic.is_named:
            layout.add_label(topic.row.name, topic.name[1])
            place: Dict = {"xref": "paper", "x": 0, "xshift": topic.count[0] - drawing.left, "xanchor": "left"}
            layout.add_words(counted_claims(topic), {**place, "y": topic.count[1]}, bold=False, colour="ink-2")
        data.append(_points(topic, drawing.pitch))
    marks = [placed for topic in drawing.topics for placed in topic.marks]
    add_signs(layout, ((placed.mark.sign, placed.x, placed.y) for placed in marks), drawing.size)
    axis: Dict = {"range": [drawing.left, drawing.width], "visible": False}
    return {"data": data, "layout": layout.finished(axis)}


def _points(topic: PlacedTopic, size: float) -> Dict:
    marks = [placed.mark for placed in topic.marks]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": topic.row.name,
        "x": [placed.x for placed in topic.marks],
        "y": [placed.y for placed in topic.marks],
        "marker": {"size": size, "opacity": 0},
        **pointed_at((mark.says for mark in marks), (mark.href for mark in marks)),
    }
