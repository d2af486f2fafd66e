"""A small series: values over time, each as wide as its time and as high as what is not known of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.figure import PHONE, TEXT, Drawing, Figure, Table
from build_tools.figures.series_drawing import SeriesDrawing
from build_tools.figures.series_plotly import series_plotly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.figures.dots import Dot
    from build_tools.records.dates import EdtfDate

COLUMNS = ("What", "Time", "Printed", "Date", "From", "To", "Known")
_BOUNDS = {"above": "at least", "below": "at most", "": ""}


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """What holds for one time, both ends of which are known: its values, the words for it, and where it leads.

    Several values are a choice that its source leaves open, or a conflict. `said` is what is printed, with its unit.
    """

    when: EdtfDate
    when_words: str
    dots: tuple[Dot, ...]
    printed: str
    href: str = ""
    is_conflict: bool = False
    is_forecast: bool = False
    said: str = ""

    @property
    def is_hollow(self) -> bool:
        """Whether it is less than one value that is known."""
        return self.is_forecast or self.is_conflict or len(self.dots) > 1 or any(dot.is_hollow for dot in self.dots)

    @property
    def ends(self) -> tuple[float, float]:
        """Its lowest and its highest number."""
        return min(dot.low for dot in self.dots), max(dot.high for dot in self.dots)


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """The values of one definition, earliest first; `name` tells it from the others of the figure."""

    name: str
    points: tuple[SeriesPoint, ...]

    def says(self, point: SeriesPoint) -> str:
        """What is said of a point where a reader points at it."""
        return f"{self.name}, {point.when_words}: {point.said or point.printed}"

    @property
    def steps(self) -> Iterator[tuple[SeriesPoint, SeriesPoint]]:
        """The neighbours that a line may join: of each one value is known, and the one ends before the other begins."""
        for one, other in zip(self.points, self.points[1:], strict=False):
            if one.when.last < other.when.first and len(one.dots) == len(other.dots) == 1:
                yield one, other


def draw_series(figure_id: str, title: str, subtitle: str, lines: Sequence[SeriesLine]) -> Figure:
    """A figure of lines over their years, on an axis of values that holds zero. It needs one point at least.

    Its table has a row for each value.
    """
    laid_out = [SeriesDrawing(lines, width) for width in (TEXT, PHONE)]
    drawings = tuple(Drawing(one.width, one.draw(figure_id, title, subtitle), series_plotly(one)) for one in laid_out)
    rows = [(point, cells) for line in lines for point in line.points for cells in _cells(line, point)]
    table = Table(COLUMNS, tuple(cells for _, cells in rows), tuple(point.href for point, _ in rows))
    return Figure(figure_id, title, subtitle, table, drawings, series_plotly(laid_out[0]))


def _cells(line: SeriesLine, point: SeriesPoint) -> Iterator[tuple[str, ...]]:
    for dot in point.dots:
        marks = (
            "about" if dot.about else _BOUNDS[dot.beyond],
            "forecast" if point.is_forecast else "",
            "sources conflict" if point.is_conflict else "",
        )
        known = ", ".join(mark for mark in marks if mark)
        numbers = (f"{dot.low:.15g}", f"{dot.high:.15g}")
        yield line.name, point.when_words, point.said or point.printed, point.when.text, *numbers, known
