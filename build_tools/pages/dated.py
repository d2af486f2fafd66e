"""Dated rows: a date in words with the shape it is drawn with, and what it is the date of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_shape, date_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.records.dates import EdtfDate


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in words, its shape, and the EDTF text for a `time` element's neighbours and for filters."""

    words: str
    shape: str
    edtf: str


@dataclass(frozen=True, slots=True)
class DatedRow:
    """One row: when, what (inline Markdown), where it leads, and what is known about the date."""

    when: DateView
    what: str
    href: str = ""
    rest: str = ""


def date_view(when: EdtfDate, *, lasted: bool = True) -> DateView:
    """The date as rows show it; `lasted` is false where an interval means some time within it."""
    return DateView(date_words(when, short=True), date_shape(when, lasted=lasted), when.text)


def in_order_of_time(rows: Iterable[tuple[EdtfDate, DatedRow]]) -> tuple[DatedRow, ...]:
    """Rows earliest first, each once."""
    ordered = sorted(rows, key=lambda pair: (pair[0].sort_key, pair[1].what))
    return tuple(dict.fromkeys(row for _, row in ordered))
