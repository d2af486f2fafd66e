"""A citation as BibTeX, for BibTeX and biblatex alike, in UTF-8.

Own code: of the packages, pybtex takes 8 ms an entry and prints months as text, and bibtexparser escapes its own
braces and addresses. The tests read what is written here with bibtexparser.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.citations.cited_work import CitedWork
    from build_tools.records.dates import EdtfDate

# BibTeX counts braces even where they are escaped, so those become commands.
_ESCAPED = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_"},
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def as_bibtex(work: CitedWork) -> str:
    """One entry, ending in a line break; `date` is EDTF for biblatex, `year` and `month` are for BibTeX."""
    kind = "article" if work.form == "news" else "misc"
    fields = "".join(f",\n  {name} = {value}" for name, value in _fields(work))
    return f"@{kind}{{{work.key}{fields}\n}}\n"


def _fields(work: CitedWork) -> Iterator[tuple[str, str]]:
    if work.authors:
        # A name in braces of its own is taken as printed, also with an «and» or a comma in it.
        yield "author", f"{{{' and '.join(f'{{{_escaped(name)}}}' for name in work.authors)}}}"
    if work.title:
        yield "title", f"{{{{{_escaped(work.title)}}}}}"
    if work.outlet:
        yield ("journal" if work.form == "news" else "howpublished"), f"{{{_escaped(work.outlet)}}}"
    if work.issued:
        yield "date", f"{{{work.issued.text}}}"
        yield from _classic_date(work.issued)
    if work.url:
        yield "url", f"{{{work.url}}}"
    if work.seen:
        yield "urldate", f"{{{work.seen.text}}}"
    if work.notes:
        yield "note", f"{{{_escaped('. '.join(work.notes))}}}"


def _classic_date(when: EdtfDate) -> Iterator[tuple[str, str]]:
    start, end = when.start, when.end
    known = {"day", "month", "season", "year"}
    if start is None or end is None or {start.precision, end.precision} - known or start.first.year != end.last.year:
        yield "year", f"{{{date_words(when)}}}"
        return
    if start.precision == "year":
        yield "year", f"{{{date_words(when)}}}"
        return
    yield "year", f"{{{start.first.year}}}"
    same = start.first.month == end.last.month
    if same and not when.is_approximate and start.precision in {"day", "month"}:
        yield "month", _MONTHS[start.first.month - 1]


def _escaped(text: str) -> str:
    return " ".join(text.split()).translate(_ESCAPED)
