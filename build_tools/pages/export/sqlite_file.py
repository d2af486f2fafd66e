"""The export as one SQLite file: every table, with keys between them, made by the module of the standard library.

sqlite-utils guesses the types of columns from what it is given, and a table without rows would have none.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING

from build_tools.pages.export.tables import all_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.pages.export.rows import Value
    from build_tools.pages.export.tables import Table
    from build_tools.records.shapes import Column

ABOUT_TABLE = "about"


@cache
def schema_sql() -> str:
    """The statements that make the empty tables and their indices, each column with what it means."""
    about = (
        f"CREATE TABLE {_quoted(ABOUT_TABLE)} (\n  -- What the whole is, when it was made, and its licence.\n"
        '  "name" TEXT NOT NULL PRIMARY KEY,\n  "value" TEXT NOT NULL\n);'
    )
    indices = [statement for table in all_tables() for statement in _indices(table)]
    return "\n".join((about, *(_create(table) for table in all_tables()), *indices)) + "\n"


def sqlite_bytes(rows: Mapping[str, list[tuple[Value, ...]]], about: Mapping[str, str], version: int) -> bytes:
    """The file, the same bytes each time with the same SQLite; a broken database is our own mistake, and raises.

    A row that names a record nobody wrote is left out: no build publishes it, but a preview shows the rest.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        base.execute("PRAGMA page_size = 4096")
        base.execute(f"PRAGMA user_version = {version:d}")
        base.executescript(schema_sql())
        base.execute("BEGIN")
        base.executemany(f"INSERT INTO {ABOUT_TABLE} VALUES (?, ?)", about.items())  # noqa: S608  # our own name
        for table in all_tables():
            base.executemany(_insert(table), rows.get(table.name, ()))
        base.execute("COMMIT")
        _drop_dangling(base)
        faults = [*base.execute("PRAGMA foreign_key_check"), *_unsound(base)]
        if faults:
            raise ValueError(f"the export does not hold together: {faults[:5]}")
        base.execute("VACUUM")
        return base.serialize()


def _drop_dangling(base: sqlite3.Connection) -> None:
    """Delete rows whose key leads nowhere, and then what hangs from them, until none is left."""
    while found := {(table, row) for table, row, *_ in base.execute("PRAGMA foreign_key_check") if row is not None}:
        for table, row in found:
            base.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))  # noqa: S608  # our own table's name


def _unsound(base: sqlite3.Connection) -> list[tuple[str]]:
    return [found for found in base.execute("PRAGMA integrity_check") if found != ("ok",)]


def _create(table: Table) -> str:
    columns = list(table.columns)
    lines = [f"  {_column(column)}{',' if _has_more(table) or column is not columns[-1] else ''}" for column in columns]
    words = [f"  -- {column.means}\n{line}" for column, line in zip(columns, lines, strict=True)]
    if _has_more(table):
        words.append(f"  PRIMARY KEY ({', '.join(_quoted(name) for name in table.key)})")
    body = "\n".join(words)
    return f"CREATE TABLE {_quoted(table.name)} (\n  -- {table.means}\n{body}\n);"


def _has_more(table: Table) -> bool:
    return len(table.key) > 1


def _column(column: Column) -> str:
    words = [_quoted(column.name), column.type]
    if column.name == "ref":
        words.append("NOT NULL UNIQUE")
    if column.name == "id" and (column.refers == "record.id" or column.computed):
        words.append("NOT NULL PRIMARY KEY")
    if column.refers:
        other, _, name = column.refers.partition(".")
        words.append(f"REFERENCES {_quoted(other)} ({_quoted(name)})")
    if column.choices:
        found = ", ".join(f"'{choice}'" for choice in column.choices)
        words.append(f"CHECK ({_quoted(column.name)} IN ({found}))")
    return " ".join(words)


def _indices(table: Table) -> Iterator[str]:
    first = table.key[0]
    for column in table.columns:
        if (column.refers and column.name != first) or column.name in {"status", "kind"}:
            name = f"{table.name}_by_{column.name}"
            yield f"CREATE INDEX {_quoted(name)} ON {_quoted(table.name)} ({_quoted(column.name)});"


def _insert(table: Table) -> str:
    return f"INSERT INTO {_quoted(table.name)} VALUES ({_marks(table.columns)})"  # noqa: S608  # our own names


def _marks(columns: Iterable[Column]) -> str:
    return ", ".join("?" for _ in columns)


def _quoted(name: str) -> str:
    return f'"{name}"'
