"""Bars by group: one magnitude a row, none below zero, all in one colour, the value at the bar's end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.bars_drawing import BarDrawing
from build_tools.figures.bars_plotly import bars_plotly
from build_tools.figures.dots import known_of
from build_tools.figures.figure import PHONE, TEXT, Drawing, Figure, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.figures.dots import Dot
    from build_tools.figures.status_shapes import StatusSign


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its label, its value, none where it is not known, the value as printed, and where it leads.

    `sign` is the shape that always stands beside a label that is a status; `said` the value with its unit, as printed
    where it is empty.
    """

    label: str
    dot: Dot | None
    printed: str
    href: str = ""
    sign: StatusSign | None = None
    said: str = ""

    @property
    def end(self) -> float:
        """How far it reaches."""
        return self.dot.high if self.dot else 0.0

    @property
    def parts(self) -> tuple[tuple[float, float, bool], ...]:
        """From where to where it is drawn, and whether it is hollow there: where the value is only about so large."""
        dot = self.dot
        if dot is None:
            return ()
        if dot.about or dot.beyond == "below":
            return ((0.0, dot.high, True),)
        whole = ((0.0, dot.low, False),)
        return (*whole, (dot.low, dot.high, True)) if dot.low < dot.high else whole


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars under one name; an empty name where there is only one group."""

    name: str
    bars: tuple[Bar, ...]

    def says(self, bar: Bar) -> str:
        """What is said of a bar where a reader points at it."""
        return ", ".join(part for part in (self.name, f"{bar.label}: {bar.said or bar.printed}") if part)


def draw_bars(
    figure_id: str, title: str, subtitle: str, groups: Sequence[BarGroup], columns: tuple[str, str, str]
) -> Figure:
    """A figure of horizontal bars from zero, groups and bars in the order given.

    `columns` name what the groups, the bars and the values are; the table has a row for each bar.
    """
    laid_out = [BarDrawing(groups, width) for width in (TEXT, PHONE)]
    drawings = tuple(Drawing(one.width, one.draw(figure_id, title, subtitle), bars_plotly(one)) for one in laid_out)
    rows = [(group, bar) for group in groups for bar in group.bars]
    cells = tuple((group.name, bar.label, bar.said or bar.printed, *known_of(bar.dot)) for group, bar in rows)
    table = Table((*columns, "From", "To", "Known"), cells, tuple(bar.href for _, bar in rows))
    return Figure(figure_id, title, subtitle, table, drawings, bars_plotly(laid_out[0]))
