"""Strips: for each row the times one after the other in which something held, did not, or nobody can say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from build_tools.figures.figure import PHONE, TEXT, Drawing, Figure, Table
from build_tools.figures.strips_drawing import StripDrawing
from build_tools.figures.strips_plotly import strips_plotly
from build_tools.figures.timeline_data import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

State = Literal["yes", "no", "unknown"]
_WORDS: dict[State, str] = {"yes": "held", "no": "did not hold", "unknown": "not known"}


@dataclass(frozen=True, slots=True)
class StripPart:
    """One time: its first and last day (None where it goes on), whether it held, and the days as printed."""

    first: date
    last: date | None
    state: State
    printed: str


@dataclass(frozen=True, slots=True)
class StripRow:
    """One row: its name, its times in order, and where it leads."""

    label: str
    parts: tuple[StripPart, ...]
    href: str = ""


def draw_strips(
    figure_id: str,
    title: str,
    subtitle: str,
    rows: Sequence[StripRow],
    as_of: date,
    state_words: dict[State, str] | None = None,
) -> Figure:
    """A figure of strips over the years from the first part that held to the day it is drawn for, or the last part.

    `state_words` name the states in the table and at the marks.
    """
    named = state_words or _WORDS
    days = [day for row in rows for part in row.parts for day in (part.first, part.last) if day]
    span = Span(min((day.year for day in days), default=as_of.year), max([as_of.year, *(day.year for day in days)]))
    table = tuple(
        (row.label, part.printed, named[part.state], part.first.isoformat(), part.last.isoformat() if part.last else "")
        for row in rows
        for part in row.parts
    )
    laid_out = [StripDrawing(rows, span, as_of, width, named) for width in (TEXT, PHONE)]
    drawings = tuple(Drawing(one.width, one.draw(figure_id, title, subtitle), strips_plotly(one)) for one in laid_out)
    hrefs = tuple(row.href for row in rows for _ in row.parts)
    plotly = strips_plotly(laid_out[0])
    return Figure(
        figure_id, title, subtitle, Table(("Row", "When", "State", "From", "To"), table, hrefs), drawings, plotly
    )
