"""Finds days and months written out in English text; years alone are left to the numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_tools.judging.amounts import Figure, Moment

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NUMBERS = {name[:length]: number for number, name in enumerate(_MONTHS, 1) for length in (3, len(name))} | {"Sept": 9}
_MONTH = rf"(?P<month>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DAYS = r"(?:(?P<other>\d{1,2})(?:st|nd|rd|th)?\s*(?:–|-|to|and|or)\s*)?" + _DAY
_YEAR = r"(?P<year>\d{4})(?!\d)"

# Case counts: `May` is a month, `may` is not.
_FORMS = tuple(
    re.compile(rf"(?<![\w.]){form}(?![\w%])")
    for form in (
        r"(?P<year>\d{4})-(?P<iso_month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?(?!-\d)",
        rf"{_DAYS}(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR})?",
        rf"{_MONTH}\s+{_DAYS}(?:,?\s+{_YEAR})?",
        rf"{_MONTH}(?:,|\s+of)?\s+{_YEAR}",
    )
)
_LAST_DAY = 31


def find_dates(text: str) -> tuple[Figure, ...]:
    """Every day or month in a text, in order; `17–21 June 2024` is two."""
    found: list[Figure] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if not any(figure.start < match.end() and match.start() < figure.end for figure in found):
                found.extend(_figures(match))
    return tuple(sorted(found, key=lambda figure: figure.start))


def _figures(match: re.Match[str]) -> Iterator[Figure]:
    parts = match.groupdict()
    month = int(parts["iso_month"]) if parts.get("iso_month") else _NUMBERS[parts["month"]]
    year = int(parts["year"]) if parts.get("year") else None
    days = [int(parts[name]) for name in ("other", "day") if parts.get(name)]
    if not all(1 <= day <= _LAST_DAY for day in days):
        return
    for day in days or (None,):
        yield Figure(match[0], match.start(), match.end(), Moment(year, month, day))
