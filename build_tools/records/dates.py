"""EDTF level 1 dates, read by our own code: the reference package takes 8 ms a date.

Years before 1 and years of more than four digits are refused; everything else of level 1 is read. The package is the
oracle in the property tests.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

Precision = Literal["day", "month", "season", "year", "decade", "century"]

_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_MARGIN_DAYS: dict[str, int] = {"day": 3, "month": 31, "season": 92, "year": 366, "decade": 3653, "century": 36525}
_LAST_MONTH = 12
_OPEN = ".."
_CURE = "write an EDTF date such as `2024-06-21`, `2024-06`, `2022-10~`, `2024-01/2024-03` or `18XX`"


class BadDateError(ValueError):
    """The text is no EDTF level 1 date; the message says why, in our words."""


@dataclass(frozen=True, slots=True)
class DatePoint:
    """One end of a date: the first and last day it may mean, and how exactly it is known."""

    text: str
    first: date
    last: date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    @property
    def is_exact_day(self) -> bool:
        """True where the day itself is known, without *about* or *perhaps*."""
        return self.precision == "day" and not (self.approximate or self.uncertain)


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as its source knows it: a point, or an interval whose ends may be open (None) or vague."""

    text: str
    start: DatePoint | None
    end: DatePoint | None
    is_interval: bool = False

    @property
    def first(self) -> date:
        """The earliest day meant; the first day of all where the start is open."""
        return self.start.first if self.start else date.min

    @property
    def last(self) -> date:
        """The latest day meant; the last day of all where the end is open."""
        return self.end.last if self.end else date.max

    @property
    def is_approximate(self) -> bool:
        """True where an end is marked *about* or *perhaps*."""
        return any(point is not None and (point.approximate or point.uncertain) for point in (self.start, self.end))

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Earliest first, then the shorter one, then the text."""
        return (self.first, self.last, self.text)

    @property
    def reach(self) -> tuple[date, date]:
        """The first and last day it may mean; an *about* reaches one unit of its precision further."""
        return _reach(self, -1), _reach(self, 1)

    def overlaps(self, other: EdtfDate) -> bool:
        """Whether both may mean the same day, as far as they reach."""
        return self.reach[0] <= other.reach[1] and other.reach[0] <= self.reach[1]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """A string in, an EdtfDate out; back to the same string in JSON."""
        return core_schema.no_info_plain_validator_function(
            _validate, serialization=core_schema.to_string_ser_schema(when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A string; editors show the examples."""
        return {"type": "string", "description": "EDTF level 1 date", "examples": ["2024-06-21", "2024-11", "2022-10~"]}

    def __str__(self) -> str:
        """The text as written."""
        return self.text


def read_date(text: str) -> EdtfDate:
    """The date that `text` writes in EDTF level 1; BadDateError says what is wrong with it."""
    if "/" not in text:
        point = _read_point(text)
        return EdtfDate(text, point, point)
    left, _, right = text.partition("/")
    if "/" in right:
        raise BadDateError("an interval has two ends")
    start = None if left in {_OPEN, ""} else _read_point(left)
    end = None if right in {_OPEN, ""} else _read_point(right)
    if start is None and end is None:
        raise BadDateError("an interval needs at least one known end")
    if start and end and start.first > end.last:
        raise BadDateError("the interval ends before it starts")
    return EdtfDate(text, start, end, is_interval=True)


def _read_point(text: str) -> DatePoint:
    match = _POINT.fullmatch(text)
    if not match:
        raise BadDateError(f"`{text}` is not a date in EDTF level 1")
    year, month, day, mark = match.groups()
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if last_year == 0 or (first_year == 0 and "X" not in year):
        raise BadDateError("years before 1 are not read")
    first, last, precision = _span(max(first_year, 1), last_year, month, day, year)
    return DatePoint(text, first, last, precision, mark in {"~", "%"}, mark in {"?", "%"})


def _span(
    first_year: int, last_year: int, month: str | None, day: str | None, year: str
) -> tuple[date, date, Precision]:
    if "X" in year and (month or day):
        raise BadDateError("a year that is not fully known has no month")
    if month == "XX" and day not in {None, "XX"}:
        raise BadDateError("a day needs a known month")
    if month is None or month == "XX":
        precision: Precision = "century" if year.endswith("XX") else "decade" if year.endswith("X") else "year"
        return date(first_year, 1, 1), date(last_year, 12, 31), precision
    number = int(month)
    if number in _SEASONS and day is None:
        start, end = _SEASONS[number]
        return date(first_year, start, 1), _month_end(first_year, end), "season"
    if not 1 <= number <= _LAST_MONTH:
        raise BadDateError(f"there is no month {month}")
    if day is None or day == "XX":
        return date(first_year, number, 1), _month_end(first_year, number), "month"
    if not 1 <= int(day) <= _month_end(first_year, number).day:
        raise BadDateError(f"there is no day {day} in {year}-{month}")
    exact = date(first_year, number, int(day))
    return exact, exact, "day"


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _reach(when: EdtfDate, direction: Literal[-1, 1]) -> date:
    point = when.start if direction < 0 else when.end
    edge = when.first if direction < 0 else when.last
    if point is None or not (point.approximate or point.uncertain):
        return edge
    margin = timedelta(days=_MARGIN_DAYS[point.precision])
    if direction < 0:
        return edge - margin if edge - date.min > margin else date.min
    return edge + margin if date.max - edge > margin else date.max


def _validate(value: object) -> EdtfDate:
    if isinstance(value, EdtfDate):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)  # a bare year is a number to YAML
    if not isinstance(value, str):
        raise PydanticCustomError("bad-date", "expected a date, found {found}", {"found": _name(value), "hint": _CURE})
    try:
        return read_date(value)
    except BadDateError as error:
        raise PydanticCustomError("bad-date", "{why}", {"why": str(error), "hint": _CURE}) from None


def _name(value: object) -> str:
    names = {bool: "true or false", dict: "a mapping", list: "a list", type(None): "nothing"}
    return names.get(type(value), "a number")
