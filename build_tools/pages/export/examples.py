"""One question, asked of each format of the export; a test runs each as it stands here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A query: the format and file it is of, the tool that runs it, and its text."""

    format: str
    file: str
    tool: str
    code: str


EXAMPLES = (
    Example(
        "SQLite",
        "records.sqlite",
        "in any SQLite",
        "SELECT status, count(*) AS claims FROM claim GROUP BY status ORDER BY claims DESC, status;",
    ),
    Example(
        "CSV",
        "tables.zip",
        "in Python",
        """\
import csv, io, zipfile
from collections import Counter

with zipfile.ZipFile("tables.zip").open("claim.csv") as file:
    rows = csv.DictReader(io.TextIOWrapper(file, "utf-8", newline=""))
    print(Counter(row["status"] for row in rows))""",
    ),
    Example(
        "JSON",
        "records.json",
        "in Python",
        """\
import json
from collections import Counter

with open("records.json", encoding="utf-8") as file:
    records = json.load(file)["records"]
claims = (record for record in records if record["kind"] == "claim")
print(Counter(claim["computed"]["status"]["word"] for claim in claims))""",
    ),
)
