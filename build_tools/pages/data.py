"""The page `data/`: the whole site as files to take away, what is in them, and a question to each format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.pages.addresses import DATA_ADDRESS, frame_of
from build_tools.pages.export.examples import EXAMPLES
from build_tools.pages.export.files import SCHEMA_VERSION, all_rows, export_files
from build_tools.pages.export.tables import all_tables
from build_tools.pages.heads import CITE, home_crumb, page_cite
from build_tools.pages.here import Anchor
from build_tools.pages.plain_words import counted
from build_tools.pages.seed_block import ABOUT_THE_SITE
from build_tools.pages.view import Head, MetaRow, PageView

if TYPE_CHECKING:
    from build_tools.pages.export.examples import Example
    from build_tools.pages.export.files import ExportFile
    from build_tools.pages.export.tables import Table
    from build_tools.pages.here import Here
    from build_tools.records.shapes import Column

TITLE = "Data"
LEAD = "Every record of this site and all that is computed from them, to take away."
_UNITS = ("bytes", "kB", "MB", "GB")
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file to take away: where it is, what it is, how large, and its SHA-256."""

    link: Anchor
    means: str
    size: str
    digest: str


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A column of a table; `values` says what it refers to, or all that it may say."""

    name: str
    type: str
    means: str
    values: str


@dataclass(frozen=True, slots=True)
class TableView:
    """A table of the export: what it holds, how many rows it has in words, and its columns."""

    name: str
    means: str
    rows: str
    columns: tuple[ColumnRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView(PageView):
    """The page of the data; `schemas` are the files that say what a record may hold, a kind each."""

    lead: str
    licence: str
    downloads: tuple[FileRow, ...]
    schemas: tuple[FileRow, ...]
    examples: tuple[Example, ...]
    tables: tuple[TableView, ...]


def data_view(here: Here) -> DataView:
    """The view of the data page, which has the export's files beside it; `here` is at its address."""
    held = all_rows(here)
    files = export_files(here, held)
    rows = tuple(_file_row(here, one) for one in files)
    meta = (
        MetaRow("Records", (Anchor(f"{len(here.site.records):,}"),)),
        MetaRow("As of", (Anchor(date_words(here.site.as_of)),)),
        MetaRow("Schema version", (Anchor(str(SCHEMA_VERSION)),)),
    )
    return DataView(
        address=DATA_ADDRESS,
        frame=frame_of(DATA_ADDRESS),
        template="data.html",
        title=TITLE,
        description=LEAD,
        crumbs=(home_crumb(here), Anchor(TITLE)),
        head=Head(TITLE, "", "The site as data", meta=meta, tools=(CITE,)),
        seeds=ABOUT_THE_SITE,
        cite=page_cite(here, f"{TITLE} of {here.settings.site_name}"),
        files=tuple((f"{DATA_ADDRESS}{one.name}", one.data) for one in files),
        lead=LEAD,
        licence=here.settings.licence,
        downloads=tuple(row for row in rows if not _is_schema(row)),
        schemas=tuple(row for row in rows if _is_schema(row)),
        examples=EXAMPLES,
        tables=tuple(_table_view(one, len(held[one.name])) for one in all_tables()),
    )


def size_words(size: int) -> str:
    """`812 bytes`, `3.5 MB`; the space before a unit is never broken."""
    if size < _THOUSAND:
        return counted(size, "byte")
    number, place = float(size), 0
    while number >= _THOUSAND and place < len(_UNITS) - 1:
        number, place = number / _THOUSAND, place + 1
    return f"{number:.1f}\u00a0{_UNITS[place]}"


def _file_row(here: Here, one: ExportFile) -> FileRow:
    return FileRow(
        Anchor(one.name, here.href(f"{DATA_ADDRESS}{one.name}")), one.means, size_words(len(one.data)), one.digest
    )


def _is_schema(row: FileRow) -> bool:
    return row.link.words.endswith(".schema.json")


def _table_view(table: Table, rows: int) -> TableView:
    return TableView(table.name, table.means, counted(rows, "row"), tuple(_column_row(one) for one in table.columns))


def _column_row(column: Column) -> ColumnRow:
    values = f"from {column.refers}" if column.refers else ", ".join(column.choices)
    words = f"{column.means} Computed." if column.computed else column.means
    return ColumnRow(column.name, column.type, words, values)
