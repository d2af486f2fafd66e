"""The export of the town, opened by readers that know nothing of the program that made it."""

from __future__ import annotations

import csv
import io
import sqlite3
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Any

from build_tools.pages.export.files import all_rows, export_files
from tests.made_things import things

if TYPE_CHECKING:
    from build_tools.pages.here import Here


@cache
def town() -> Here:
    """The town, seen from the page of its data."""
    return things("data/")


@cache
def export() -> dict[str, bytes]:
    """The files of the town's export by name."""
    return {one.name: one.data for one in export_files(town(), all_rows(town()))}


def opened_database() -> sqlite3.Connection:
    """Its SQLite file, keys held to."""
    base = sqlite3.connect(":memory:")
    base.deserialize(export()["records.sqlite"])
    base.execute("PRAGMA foreign_keys = ON")
    return base


def opened_tables() -> dict[str, list[dict[str, Any]]]:
    """Its CSV files by table, a mapping a row."""
    with zipfile.ZipFile(io.BytesIO(export()["tables.zip"])) as packed:
        return {
            name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(packed.read(name).decode(), newline="")))
            for name in packed.namelist()
            if name.endswith(".csv")
        }
