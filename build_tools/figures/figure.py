"""The one value a chart is: what it is called, its drawings, its table, its Plotly form."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TypeAlias

PlotlyValue: TypeAlias = "str | float | bool | list[PlotlyValue] | dict[str, PlotlyValue] | None"

WIDE, TEXT, PHONE = 1272, 660, 328


@dataclass(frozen=True, slots=True)
class Table:
    """The figure's numbers as rows of text: what CSV, HTML table and drawings all say."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    hrefs: tuple[str, ...] = ()
    """Where each row leads; none at all where no row leads anywhere."""

    def to_csv(self) -> str:
        """The table as CSV (RFC 4180, UTF-8 text with CRLF line ends)."""
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(self.columns)
        writer.writerows(self.rows)
        return out.getvalue()


@dataclass(frozen=True, slots=True)
class Drawing:
    """One SVG of the figure, drawn for a width in px so that its text stays the same size.

    `plotly` is the figure for Plotly laid out as this drawing is, mark on mark; None where the figure's own will do.
    """

    width: int
    svg: str
    plotly: dict[str, PlotlyValue] | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart: title states the finding, subtitle the measure and unit.

    In a trace of `plotly` that can be pointed at, `text` says of each point what the mark's `title` says in the SVG,
    and `customdata` where it leads. `meta` of a trace or of the layout may name colours of the page for any of its
    attributes, as in `{"colours": {"marker.color": "accent"}}`; all others are those of the template.
    """

    id: str
    title: str
    subtitle: str
    table: Table
    drawings: tuple[Drawing, ...]
    plotly: dict[str, PlotlyValue]
    notes: tuple[str, ...] = ()
