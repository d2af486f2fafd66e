"""The data of a page's charts, published beside it: JSON for scripts and other programs, CSV for people."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from build_tools.citations.date_words import date_words
from build_tools.pages.charts import Chart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.figures.figure import Figure
    from build_tools.pages.view import PageView
    from build_tools.records.dates import EdtfDate


def files_of(view: PageView, as_of: EdtfDate) -> tuple[tuple[str, bytes], ...]:
    """The files published beside a page: its own, and two for each chart it shows; bytes by path in the site."""
    return (
        *view.files,
        *(file for chart in charts_of(view) for file in chart_files(chart, view.address, view.cite.full, as_of)),
    )


def charts_of(view: PageView) -> Iterator[Chart]:
    """The charts that a page shows, from whichever of its fields."""
    for field in fields(view):
        value = getattr(view, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Chart):
                yield one


def chart_files(chart: Chart, address: str, citation: str, as_of: EdtfDate) -> Iterator[tuple[str, bytes]]:
    """The data of a chart as JSON and CSV, in the folder of the page at `address`."""
    if chart.figure:
        yield address + chart.data, _as_json(chart.figure, citation, as_of)
        yield address + chart.csv, chart.figure.table.to_csv().encode()


def _as_json(figure: Figure, citation: str, as_of: EdtfDate) -> bytes:
    table = figure.table
    hrefs = table.hrefs or ("",) * len(table.rows)
    apart = {str(one.width): one.plotly for one in figure.drawings if one.plotly and one.plotly != figure.plotly}
    told: dict[str, Any] = {
        "id": figure.id,
        "title": figure.title,
        "subtitle": figure.subtitle,
        "notes": figure.notes,
        "citation": citation,
        "date": as_of.text,
        "date_words": date_words(as_of),
        "columns": table.columns,
        "rows": [{"cells": row, "href": href} for row, href in zip(table.rows, hrefs, strict=True)],
        "plotly": figure.plotly,
        "plotly_at_width": apart,
    }
    return (json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
