"""A citation as RIS, in UTF-8. The tests read what is written here with rispy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.citations.cited_work import CitedWork
    from build_tools.records.dates import DatePoint, EdtfDate

_TYPES = {"news": "NEWS", "blog": "BLOG", "web": "ELEC", "document": "GEN"}


def as_ris(work: CitedWork) -> str:
    """One reference, ending in a line break."""
    lines = (f"{tag}  - {' '.join(value.split())}".rstrip() for tag, value in _fields(work))
    return "\n".join((*lines, "ER  - ")) + "\n"


def _fields(work: CitedWork) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES[work.form]
    yield "ID", work.key
    yield from (("AU", name) for name in work.authors)
    if work.title:
        yield "TI", work.title
    if work.outlet:
        yield ("PB" if work.form == "document" else "T2"), work.outlet
    yield from _dates(work.issued)
    if work.url:
        yield "UR", work.url
    if work.seen and work.seen.start:
        yield "Y2", _slashed(work.seen.start)
    if work.language:
        yield "LA", work.language
    yield from (("N1", note) for note in work.notes)


def _dates(when: EdtfDate | None) -> Iterator[tuple[str, str]]:
    """A year where one is known; what the form `year/month/day/words` cannot say stands there in words."""
    if when is None:
        return
    start, end = when.start, when.end
    years = {point.text[:4] for point in (start, end) if point}
    year = years.pop()
    if start is None or end is None or years or not year.isdigit():
        yield "N1", f"Date: {date_words(when)}"
        return
    yield "PY", year
    is_plain = not when.is_interval and not when.is_approximate and start.precision != "season"
    yield "DA", _slashed(start) if is_plain else f"{year}///{date_words(when)}"


def _slashed(point: DatePoint) -> str:
    """`2024/06/21/`; a part that is not known is left empty."""
    day = point.first
    month = f"{day.month:02}" if point.precision in {"day", "month"} else ""
    return f"{day.year:04}/{month}/{f'{day.day:02}' if point.precision == 'day' else ''}/"
