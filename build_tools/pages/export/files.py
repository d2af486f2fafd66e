"""The whole export as files beside the page `data/`: JSON, CSV in a zip, SQLite, a schema a kind, a read-me."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from build_tools.figures.figure import Table as TextTable
from build_tools.pages.export.examples import EXAMPLES
from build_tools.pages.export.record_csv import text
from build_tools.pages.export.rows import rows_of
from build_tools.pages.export.sqlite_file import schema_sql, sqlite_bytes
from build_tools.pages.export.tables import all_tables
from build_tools.pages.twin import twin_bytes
from build_tools.records.schema import schema_files

if TYPE_CHECKING:
    from typing import TypeAlias

    from build_tools.pages.export.rows import Value
    from build_tools.pages.here import Here

    Rows: TypeAlias = dict[str, list[tuple[Value, ...]]]

SCHEMA_VERSION = 1
"""Raised by one whenever a table, a column or a field of the twins changes its name or its meaning."""
JSON_FILE, CSV_FILE, SQLITE_FILE = "records.json", "tables.zip", "records.sqlite"
SQL_FILE, README_FILE = "schema.sql", "README.md"
# A zip has a time for each file; the earliest it can say stands for none.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file of the export: its name in `data/`, what it is, and its bytes."""

    name: str
    means: str
    data: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes."""
        return sha256(self.data).hexdigest()


def export_files(here: Here, rows: Rows) -> tuple[ExportFile, ...]:
    """Every file of the export with these rows, those of most use first; the same bytes each time."""
    about = about_export(here)
    kept = [
        ExportFile(SQLITE_FILE, "Every table, with keys between them", sqlite_bytes(rows, about, SCHEMA_VERSION)),
        ExportFile(CSV_FILE, "The same tables, each as CSV", _zipped(here, rows)),
        ExportFile(JSON_FILE, "Every record as its JSON twin has it", _joined_twins(here, about)),
        ExportFile(SQL_FILE, "The tables and columns as SQL, with what each means", schema_sql().encode()),
        ExportFile(README_FILE, "What is in here, in plain text", readme(here).encode()),
    ]
    for name, words in schema_files().items():
        kind = name.partition(".")[0]
        kept.append(ExportFile(name, f"JSON Schema of a file of the kind `{kind}`", words.encode()))
    return tuple(kept)


def about_export(here: Here) -> dict[str, str]:
    """What is said of the whole, in every format; what the settings do not say is left out."""
    said = {
        "site": here.settings.site_name,
        "url": here.settings.site_url,
        "licence": here.settings.licence,
        "as_of": here.site.as_of.text,
        "schema_version": str(SCHEMA_VERSION),
    }
    return {name: words for name, words in said.items() if words}


def all_rows(here: Here) -> Rows:
    """The rows of all records by table, in the order of the records' ids."""
    found: Rows = {table.name: [] for table in all_tables()}
    for record in here.site.records.values():
        for table, values in rows_of(here, record):
            found[table].append(values)
    return found


def _joined_twins(here: Here, about: dict[str, str]) -> bytes:
    head = json.dumps({**about, "schema_version": SCHEMA_VERSION}, ensure_ascii=False, indent=2).encode()
    twins = (twin_bytes(here.site, here.answers, record).rstrip() for record in here.site.records.values())
    return head.removesuffix(b"\n}") + b',\n  "records": [\n' + b",\n".join(twins) + b"\n]}\n"


def _zipped(here: Here, rows: Rows) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(_entry(README_FILE), readme(here))
        for table in all_tables():
            columns = tuple(column.name for column in table.columns)
            lines = tuple(tuple(text(value) for value in row) for row in rows[table.name])
            packed.writestr(_entry(f"{table.name}.csv"), TextTable(columns, lines).to_csv())
    return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _NO_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def readme(here: Here) -> str:
    """The read-me of the export: what it is, its licence, its tables and columns, and a question to each format."""
    about = about_export(here)
    lines = [f"# {about['site']}: data", "", *(f"- {name}: {words}" for name, words in about.items()), ""]
    lines += [
        "Every record of the site and all that is computed from them. No text of a source is in here: of each passage",
        "there is our paraphrase. Dates are EDTF; beside one stand its first and its last possible day.",
        "`part` says where in its record a row stands, such as `observations.1.evidence.2`; `inside` is the part",
        "around it.",
        "",
        "## A question to each format: how many claims have which status?",
        "",
    ]
    for example in EXAMPLES:
        lines += [f"{example.format} (`{example.file}`), {example.tool}:", "", f"```\n{example.code}\n```", ""]
    lines += ["## Tables", ""]
    for table in all_tables():
        lines += [f"### {table.name}", "", table.means, ""]
        lines += [f"- `{column.name}` {column.type}. {column.means}" for column in table.columns]
        lines.append("")
    return "\n".join(lines)
