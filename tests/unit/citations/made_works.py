"""Works to cite: one of which all is known, one of which nothing is, and one with every sign that a format minds."""

from __future__ import annotations

from build_tools.citations.cited_work import CitedWork
from build_tools.records.dates import read_date

WHOLE = CitedWork(
    key="bridge-news",
    form="news",
    title="A bridge at last",
    authors=("Ann Inker", "Bob Quill"),
    outlet="Gazette",
    issued=read_date("2001-05-04"),
    url="https://gazette.example/bridge_1%20a#top",
    seen=read_date("2001-06-01"),
    language="en",
    notes=("Archived: https://archive.example/gazette", "Reprinted"),
)
NOTHING = CitedWork(key="lost", form="document")
SIGNS = CitedWork(
    key="signs",
    form="document",
    title="50 % of #1 & {two} $3 _four_ ~ ^ C:\\five “six”\n七 – Brücke }",
    authors=("Müller, Söhne and Co", "张三"),
    outlet="Verlag & Söhne",
    notes=("A {note",),
)
PLAIN_SIGNS = " ".join(SIGNS.title.split())


def dated(text: str) -> CitedWork:
    """A work of which only the date is known."""
    return CitedWork(key="dated", form="web", issued=read_date(text))
