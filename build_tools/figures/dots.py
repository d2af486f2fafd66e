"""Dots and intervals: one row a subject, every value drawn, conflicts as conflicts."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.figures.axis import Axis, ticks
from build_tools.figures.figure import PHONE, TEXT, Drawing, Figure, PlotlyValue, Table
from build_tools.figures.svg import element, picture, words
from build_tools.figures.text_width import fitted, width_of

ROW, TOP, SIZE, GAP, WHISKER, RADIUS = 27, 36, 12.5, 11, 16, 4.5
RIGHT_EDGE = 40
MOST_LABEL = 0.42


@dataclass(frozen=True, slots=True)
class Dot:
    """One value: a point, or an interval from `low` to `high`; `about` where its source says so.

    `beyond` says on which side a bound leaves the value open: `above` for «at least», `below` for «at most».
    """

    low: float
    high: float
    about: bool = False
    beyond: str = ""


@dataclass(frozen=True, slots=True)
class DotRow:
    """One subject: its values, the words at the mark, and where it leads.

    `brief` stands in place of `printed` where there is no room for it.
    """

    label: str
    dots: tuple[Dot, ...]
    printed: str
    href: str = ""
    is_conflict: bool = False
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A line to measure against, named at its top."""

    value: float
    name: str


@dataclass(frozen=True, slots=True)
class DotChart:
    """What a chart of dots shows: its rows in order, and a line to measure them against."""

    rows: tuple[DotRow, ...]
    reference: Reference | None = None

    @property
    def values(self) -> tuple[float, ...]:
        """Every number the axis must hold."""
        numbers = tuple(end for row in self.rows for dot in row.dots for end in (dot.low, dot.high))
        return (*numbers, self.reference.value) if self.reference else numbers


def draw_dots(figure_id: str, title: str, subtitle: str, chart: DotChart, columns: tuple[str, str]) -> Figure:
    """A figure of dots and intervals on an axis that holds zero, rows in the order given."""
    return Figure(
        figure_id,
        title,
        subtitle,
        Table(columns, tuple((row.label, row.printed) for row in chart.rows)),
        tuple(Drawing(width, _DotDrawing(chart, width).draw(figure_id, title, subtitle)) for width in (TEXT, PHONE)),
        _plotly(chart),
    )


class _DotDrawing:
    def __init__(self, chart: DotChart, width: int) -> None:
        self._chart, self._width = chart, width
        labels = (width_of(row.label, SIZE, bold=True) for row in chart.rows)
        self._left = min(max(labels, default=0), width * MOST_LABEL) + GAP
        scale = ticks(min(chart.values, default=0), max(chart.values, default=0))
        below = GAP + WHISKER if scale[0] < 0 else 0
        self._axis = Axis(scale, self._left + below, width - RIGHT_EDGE)
        self._height = TOP + len(chart.rows) * ROW + 4

    def draw(self, figure_id: str, title: str, subtitle: str) -> str:
        parts = [*self._axis.draw(TOP, self._height), *self._reference_line()]
        parts += [self._row(row, TOP + (number + 0.5) * ROW) for number, row in enumerate(self._chart.rows)]
        return picture(self._width, self._height, title, subtitle, *parts, name=f"{figure_id}-{self._width}")

    def _reference_line(self) -> list[str]:
        reference = self._chart.reference
        if not reference:
            return []
        x = self._axis.x(reference.value)
        anchor = "end" if x > self._width / 2 else "start"
        name = words(_fitted(reference.name, x if anchor == "end" else self._width - x))
        return [
            element("line", x1=x, y1=TOP - 20, x2=x, y2=self._height, class_="figure-reference"),
            element("text", name, x=x, y=11, text_anchor=anchor, class_="figure-reference-name"),
        ]

    def _row(self, row: DotRow, y: float) -> str:
        label = _fitted(row.label, self._left - GAP)
        parts = [
            element("title", words(f"{row.label}: {row.printed}")),
            element("text", words(label), x=0, y=y + 4, class_="figure-label"),
        ]
        if row.dots:
            farthest = max((end for dot in row.dots for end in (dot.low, dot.high)), key=abs)
            parts.append(_line(self._axis.zero, self._axis.x(farthest), y, "figure-stem"))
            parts += self._values(row, y)
        parts.append(self._printed(row, y))
        return element("a", *parts, href=row.href) if row.href else element("g", *parts)

    def _values(self, row: DotRow, y: float) -> list[str]:
        conflict = " figure-conflict" if row.is_conflict else ""
        low, high = min(dot.low for dot in row.dots), max(dot.high for dot in row.dots)
        parts = [_line(self._axis.x(low), self._axis.x(high), y, f"figure-range{conflict}")] if row.is_conflict else []
        for dot in row.dots:
            parts += self._value(dot, y, conflict)
        return parts

    def _value(self, dot: Dot, y: float, conflict: str) -> list[str]:
        parts = []
        left, right = self._axis.x(dot.low), self._axis.x(dot.high)
        if dot.low != dot.high:
            parts.append(_line(left, right, y, f"figure-range{conflict}"))
        if dot.about or dot.beyond == "below":
            parts.append(_line(left - WHISKER, left, y, "figure-about"))
        if dot.about or dot.beyond == "above":
            parts.append(_line(right, right + WHISKER, y, "figure-about"))
        hollow = conflict or dot.about or dot.beyond or dot.low != dot.high
        kind = f"figure-dot-hollow{conflict}" if hollow else "figure-dot"
        ends = sorted({dot.low, dot.high})
        return parts + [element("circle", cx=self._axis.x(end), cy=y, r=RADIUS, class_=kind) for end in ends]

    def _printed(self, row: DotRow, y: float) -> str:
        """The words at the mark: right of it, or left of it where the drawing ends before them."""
        kind = "figure-value figure-conflict-words" if row.is_conflict else "figure-value"
        whisker = WHISKER if any(dot.about or dot.beyond for dot in row.dots) else 0
        right = self._axis.x(max((dot.high for dot in row.dots), default=0)) + GAP + whisker
        left = self._axis.x(min((dot.low for dot in row.dots), default=0)) - GAP - whisker
        rooms = right_room, left_room = self._width - right, left - self._left
        shown = row.brief if row.brief and _width(row.printed) > max(rooms) else row.printed
        if _width(shown) <= right_room or right_room >= left_room:
            return element("text", words(_fitted(shown, right_room)), x=right, y=y + 4, class_=kind)
        return element("text", words(_fitted(shown, left_room)), x=left, y=y + 4, text_anchor="end", class_=kind)


def _width(text: str) -> float:
    return width_of(text, SIZE, bold=True)


def _fitted(text: str, room: float) -> str:
    return fitted(text, room, SIZE, bold=True)


def _line(start: float, end: float, y: float, kind: str) -> str:
    return element("line", x1=start, y1=y, x2=end, y2=y, class_=kind)


def _plotly(chart: DotChart) -> dict[str, PlotlyValue]:
    points = [(row, value) for row in chart.rows for dot in row.dots for value in sorted({dot.low, dot.high})]
    shapes: list[PlotlyValue] = []
    if chart.reference:
        line: dict[str, PlotlyValue] = {"type": "line", "x0": chart.reference.value, "x1": chart.reference.value}
        shapes.append({**line, "yref": "paper", "y0": 0, "y1": 1, "line": {"dash": "dash"}})
    return {
        "data": [
            {
                "type": "scatter",
                "mode": "markers",
                "x": [value for _, value in points],
                "y": [row.label for row, _ in points],
                "text": [row.printed for row, _ in points],
                "hoverinfo": "y+text",
            }
        ],
        "layout": {"yaxis": {"autorange": "reversed"}, "xaxis": {"rangemode": "tozero"}, "shapes": shapes},
    }
