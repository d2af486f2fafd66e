"""A comparison's table as data, published beside its page: the same rows, values and states, CSV and JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from build_tools.figures.figure import Table
from build_tools.pages.comparison_basis import observations_in
from build_tools.pages.plain_words import plain_words
from build_tools.pages.value_data import VALUE_COLUMNS, DataValue, bound_number, data_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.pages.comparison_table import ColumnView, ComparedRow, ComparisonTable
    from build_tools.pages.here import Here
    from build_tools.pages.values import ValueCell
    from build_tools.records.comparison import Column, ComparedThing, Comparison

CSV_COLUMNS = ("row", "subject", "column", *VALUE_COLUMNS)


@dataclass(frozen=True, slots=True)
class DataCell:
    """A cell of the table, every value apart, or the state that stands for them and why."""

    row: ComparedRow
    subject: str
    column: ColumnView
    values: tuple[DataValue, ...]
    state: str
    conflict: bool
    note: str


def csv_path(address: str) -> str:
    """Where the table of the comparison at `address` stands as CSV, `comparisons/some-id.csv`."""
    return f"{address.removesuffix('/')}.csv"


def json_path(address: str) -> str:
    """Where it stands as JSON, `comparisons/some-id/table.json`."""
    return f"{address}table.json"


def comparison_files(
    here: Here, comparison: Comparison, table: ComparisonTable, citation: str
) -> tuple[tuple[str, bytes], ...]:
    """The table as CSV and JSON, by their paths in the site; `here` is at the comparison's page."""
    cells = tuple(_cells(here, comparison, table))
    head = {
        "id": comparison.id,
        "title": comparison.title,
        "question": plain_words(comparison.question),
        "not_answered": plain_words(comparison.not_answered),
        "citation": citation,
        "as_of": here.site.as_of.text,
    }
    told = json.dumps({**head, **_as_dict(table, cells)}, ensure_ascii=False, indent=2)
    csv = Table(CSV_COLUMNS, tuple(line for cell in cells for line in _lines(cell))).to_csv()
    return (csv_path(here.address), csv.encode()), (json_path(here.address), f"{told}\n".encode())


def _cells(here: Here, comparison: Comparison, table: ComparisonTable) -> Iterator[DataCell]:
    for thing, row in zip(comparison.rows, table.rows, strict=True):
        for column, view, cell in zip(comparison.columns, table.columns, row.cells, strict=True):
            values = tuple(_values(here, thing, column, cell))
            note = plain_words(cell.why)
            yield DataCell(row, thing.subject, view, values, cell.state, cell.conflict, note)


def _values(here: Here, row: ComparedThing, column: Column, cell: ValueCell) -> Iterator[DataValue]:
    if column.of is None:
        for at in observations_in(here, row, column):
            if at.observation.state is None:
                yield data_value(here, at)
        return
    if cell.badge:
        yield DataValue(", ".join((cell.badge.word, *cell.badge.marks)))
    yield from (DataValue(line.words) for line in cell.lines)
    yield from (DataValue(link.words, when=link.note) for link in cell.links)


def _lines(cell: DataCell) -> Iterator[tuple[str, ...]]:
    """A line a value, and one of the state where there is none."""
    for one in cell.values or (DataValue(""),):
        said = one.cells(cell.state, cell.note, conflict=cell.conflict)
        yield cell.row.subject.words, cell.subject, cell.column.title, *said


def _as_dict(table: ComparisonTable, cells: tuple[DataCell, ...]) -> dict[str, Any]:
    width = len(table.columns)
    rows = [cells[start : start + width] for start in range(0, len(cells), width)]
    return {
        "columns": [{"id": one.id, "title": one.title, "basis": one.basis} for one in table.columns],
        "rows": [
            {
                "subject": row[0].subject,
                "title": row[0].row.subject.words,
                "about": row[0].row.under,
                "cells": {cell.column.id: _cell_as_dict(cell) for cell in row},
            }
            for row in rows
        ],
    }


def _cell_as_dict(cell: DataCell) -> dict[str, Any]:
    """What there is to say of a cell; an empty text, no bound and no mark are left out."""
    values = [
        _given(
            value=one.value,
            low=None if one.low is None else bound_number(one.low),
            high=None if one.high is None else bound_number(one.high),
            unit=one.unit,
            conditions=one.conditions,
            when=one.when,
            variant=one.variant,
            reporter=one.reporter,
            derived=one.derived,
            passages=one.passages,
        )
        for one in cell.values
    ]
    return _given(state=cell.state, note=cell.note, conflict=cell.conflict, values=values)


def _given(**fields: object) -> dict[str, Any]:
    return {
        name: value
        for name, value in fields.items()
        if value is not None and value not in ("", (), []) and value is not False
    }
