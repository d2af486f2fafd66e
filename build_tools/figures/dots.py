"""Dots and intervals: one row a subject, every value drawn, conflicts as conflicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.dots_drawing import DotDrawing
from build_tools.figures.dots_plotly import dots_plotly
from build_tools.figures.figure import PHONE, TEXT, Drawing, Figure, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOUNDS = {"above": "at least", "below": "at most", "": ""}


@dataclass(frozen=True, slots=True)
class Dot:
    """One value: a point, or an interval from `low` to `high`; `about` where its source says so.

    `beyond` says on which side a bound leaves the value open: `above` for «at least», `below` for «at most».
    """

    low: float
    high: float
    about: bool = False
    beyond: str = ""

    @property
    def open_sides(self) -> tuple[int, ...]:
        """The sides on which the value may lie further off: left, -1, and right, 1."""
        sides = ((-1, "below"), (1, "above"))
        return tuple(side for side, name in sides if self.about or self.beyond == name)

    @property
    def is_hollow(self) -> bool:
        """Whether it is less than one value that is known."""
        return bool(self.about or self.beyond) or self.low != self.high

    @property
    def ends(self) -> tuple[float, ...]:
        """The numbers it is drawn at."""
        return (self.low,) if self.low == self.high else (self.low, self.high)


@dataclass(frozen=True, slots=True)
class DotRow:
    """One subject: its values, the words at the mark, and where it leads.

    `said` are the words where no axis is by to name the unit; those at the mark where it is empty.
    """

    label: str
    dots: tuple[Dot, ...]
    printed: str
    href: str = ""
    is_conflict: bool = False
    said: str = ""

    @property
    def says(self) -> str:
        """What is said of it where a reader points at it."""
        return f"{self.label}: {self.said or self.printed}"

    @property
    def farthest(self) -> float:
        """The value farthest from zero; zero where there is none."""
        return max((end for dot in self.dots for end in dot.ends), key=abs, default=0.0)

    @property
    def ranges(self) -> tuple[tuple[float, float], ...]:
        """What is joined by a line: all values that conflict, and the ends of each interval."""
        low, high = min((dot.low for dot in self.dots), default=0.0), max((dot.high for dot in self.dots), default=0.0)
        whole = ((low, high),) if self.is_conflict and self.dots else ()
        return (*whole, *((dot.low, dot.high) for dot in self.dots if dot.low != dot.high))


@dataclass(frozen=True, slots=True)
class Reference:
    """A line to measure against, named at its top."""

    value: float
    name: str


@dataclass(frozen=True, slots=True)
class DotChart:
    """What a chart of dots shows: its rows in order, and lines to measure them against, from the lowest on."""

    rows: tuple[DotRow, ...]
    references: tuple[Reference, ...] = ()

    @property
    def values(self) -> tuple[float, ...]:
        """Every number the axis must hold."""
        numbers = tuple(end for row in self.rows for dot in row.dots for end in (dot.low, dot.high))
        return (*numbers, *(reference.value for reference in self.references))


def draw_dots(figure_id: str, title: str, subtitle: str, chart: DotChart, columns: tuple[str, str]) -> Figure:
    """A figure of dots and intervals on an axis that holds zero, rows in the order given.

    Its table has a row for each value; one for each subject that has none.
    """
    laid_out = [DotDrawing(chart, width) for width in (TEXT, PHONE)]
    drawings = tuple(Drawing(one.width, one.draw(figure_id, title, subtitle), dots_plotly(one)) for one in laid_out)
    rows = [(row, cells) for row in chart.rows for cells in _cells(row)]
    table = Table(
        (*columns, "From", "To", "Known"), tuple(cells for _, cells in rows), tuple(row.href for row, _ in rows)
    )
    return Figure(figure_id, title, subtitle, table, drawings, dots_plotly(laid_out[0]))


def _cells(row: DotRow) -> Iterator[tuple[str, ...]]:
    if not row.dots:
        yield row.label, row.said or row.printed, *known_of(None)
    for dot in row.dots:
        yield row.label, row.said or row.printed, *known_of(dot)


def known_of(dot: Dot | None) -> tuple[str, str, str]:
    """The cells of a value: from, to, and how far that is known; empty where there is none."""
    if dot is None:
        return "", "", ""
    return f"{dot.low:.15g}", f"{dot.high:.15g}", "about" if dot.about else _BOUNDS[dot.beyond]
