"""The CSV twin of a record's page: a row for the record and one for each of its parts, in columns that its kind shares.

One flat table cannot have a record's parts side by side, and leaving some out would not be the record. So each row
says in `table` what it is of, and fills the columns that such a row has; a spreadsheet chooses by that column. All
records of a kind have the same columns, so their files can be put under one another.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from build_tools.citations.source_reference import main_address, short_reference
from build_tools.figures.figure import Table as TextTable
from build_tools.pages.export.rows import rows_of
from build_tools.pages.export.tables import RECORD_TABLE, tables_of
from build_tools.pages.plain_words import plain_words
from build_tools.records.comparison import Comparison
from build_tools.records.shapes import Column

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.pages.export.rows import Value
    from build_tools.pages.export.tables import Table
    from build_tools.pages.here import Here
    from build_tools.records.record import Frozen, Record

PLACE = ("record", "table", "part", "inside", "field", "number", "key")
CITED = (
    Column("gist", "What the passage says, in our words."),
    Column("reference", "The source of the passage, in short."),
    Column("url", "Where a reader finds that source."),
)


def csv_of(address: str) -> str:
    """Where the CSV twin of a page stands, `claims/some-id.csv`."""
    return f"{address.removesuffix('/')}.csv"


def has_csv_twin(record: Record) -> bool:
    """Whether a record has a twin made here; where that of a comparison would stand is its table, as CSV."""
    return not isinstance(record, Comparison)


@cache
def csv_columns(model: type[Frozen]) -> tuple[str, ...]:
    """The columns of a kind's twins: the place of a row, then the columns of the kind, of its lists and its parts."""
    cited = tuple(column.name for column in CITED)
    names = dict.fromkeys(name for table in tables_of(model) for name in _column_names(table))
    return (*PLACE, *(name for name in names if name not in {*PLACE, *cited}), *cited)


def record_csv(here: Here, record: Record) -> bytes:
    """The twin as CSV (RFC 4180) in UTF-8."""
    columns, places = csv_columns(type(record)), _places(type(record))
    lines = []
    for table, values in rows_of(here, record):
        if table == RECORD_TABLE:
            continue
        line = [""] * len(columns)
        line[:2] = record.id, table
        for place, value in zip(places[table], values, strict=True):
            if value is not None:
                line[place] = str(value)
        if cited := _cited(here, columns, line):
            line[-len(CITED) :] = cited
        lines.append(tuple(line))
    return TextTable(columns, tuple(lines)).to_csv().encode()


@cache
def _places(model: type[Frozen]) -> dict[str, tuple[int, ...]]:
    """Which column each value of a row goes to, by table."""
    columns = csv_columns(model)
    return {table.name: tuple(columns.index(name) for name in _column_names(table)) for table in tables_of(model)}


def _column_names(table: Table) -> Iterator[str]:
    """The names of a table's columns; the id of a record is the record that a row is of."""
    is_record = table.key == ("id",)
    return ("record" if is_record and column.name == "id" else column.name for column in table.columns)


def text(value: Value) -> str:
    """A value as CSV has it: empty where there is none."""
    return "" if value is None else str(value)


def _cited(here: Here, columns: tuple[str, ...], line: list[str]) -> tuple[str, ...]:
    """What a row that names a passage says of it, so that it can be read without the rest of the site."""
    ref = line[columns.index("passage")] if "passage" in columns else ""
    at = here.site.passage(ref) if ref else None
    if at is None:
        return ()
    address = main_address(at.source)
    return plain_words(at.passage.gist), short_reference(at.source, here.site), address.url if address else ""
