"""Dates in words, and the shape each is drawn with: how well a date is known is never hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from build_tools.records.dates import DatePoint, EdtfDate

DateShape = Literal["day", "within", "lasted", "about", "open"]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SHORT_LENGTH = 3
_LONGEST_UNCUT = 4

_KNOWN = {"stated": "stated by a source", "derived": "derived by us", "outside": "from another document"}


def date_words(when: EdtfDate | None, *, short: bool = False) -> str:
    """The date as a reader says it: `24–26 June 2024`, `about 2022`, `until May 2025`; `short` cuts month names."""
    if when is None:
        return "no date seen"
    if not when.is_interval:
        return _point(when.start, short=short) if when.start else "no date seen"
    if when.start is None:
        return f"until {_point(when.end, short=short)}" if when.end else "no date seen"
    if when.end is None:
        return f"since {_point(when.start, short=short)}"
    return _interval(when.start, when.end, short=short)


def date_shape(when: EdtfDate, *, lasted: bool = True) -> DateShape:
    """The shape a date is drawn with; `lasted` is false where an interval means some time within it."""
    if when.start is None or when.end is None:
        return "open"
    if when.is_interval and lasted:
        return "about" if when.is_approximate else "lasted"
    if when.is_interval or not when.start.is_exact_day:
        return "within"
    return "day"


def how_known(when: EdtfDate, known: str | None) -> str:
    """How a date is known, in words for a reader: `the month is known, the day is not; stated`."""
    point = when.start
    words = []
    if not when.is_interval and point is not None and point.precision != "day":
        words.append(f"{point.precision} known")
    if when.is_approximate:
        words.append("about")
    if known:
        words.append(_KNOWN[known])
    return ", ".join(words)


def _interval(start: DatePoint, end: DatePoint, *, short: bool) -> str:
    plain = start.is_exact_day and end.is_exact_day
    if plain and (start.first.year, start.first.month) == (end.first.year, end.first.month):
        if start.first == end.first:
            return _point(start, short=short)
        return f"{start.first.day}–{_point(end, short=short)}"
    first = _point(start, short=short)
    marked = start.approximate or start.uncertain or end.approximate or end.uncertain
    same_kind = start.precision == end.precision and start.precision in {"day", "month", "season"}
    if same_kind and not marked and start.first.year == end.first.year:
        first = first.removesuffix(f" {start.first.year}")
    return f"{first} to {_point(end, short=short)}"


def _point(point: DatePoint, *, short: bool) -> str:
    words = _unmarked(point, short=short)
    about = "about " if point.approximate else ""
    perhaps = "perhaps " if point.uncertain else ""
    return f"{perhaps}{about}{words}"


def _unmarked(point: DatePoint, *, short: bool) -> str:
    day = point.first
    if point.precision == "day":
        return f"{day.day} {_month(day.month, short=short)} {day.year}"
    if point.precision == "month":
        return f"{_month(day.month, short=short)} {day.year}"
    if point.precision == "season":
        return f"{_SEASONS[int(point.text[5:7])]} {day.year}"
    if point.precision == "year":
        return str(day.year)
    return f"{point.text[:4].replace('X', '0')}s"


def _month(number: int, *, short: bool) -> str:
    name = MONTHS[number - 1]
    return name[:_SHORT_LENGTH] if short and len(name) > _LONGEST_UNCUT else name
