"""A table of numbers as words: for a page and a terminal alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.figure import Table
from build_tools.pages.plain_words import capitalised

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NONE = "none"
ALL = "All"
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One row: a name, leading somewhere where `href` is given, its numbers as words, and what the name means."""

    name: str
    numbers: tuple[str, ...]
    href: str = ""
    means: str = ""

    @property
    def orders(self) -> tuple[str, ...]:
        """What each number sorts by, and is in data: digits without commas and signs; empty where there is none."""
        plain = (words.replace(",", "").removesuffix("%") for words in self.numbers)
        return tuple("" if words == NONE else words for words in plain)


@dataclass(frozen=True, slots=True)
class NumberTable:
    """A table of numbers; the first of `columns` says what the rows are, `note` what a number alone does not."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[NumberRow, ...]
    note: str = ""

    @property
    def parts(self) -> tuple[NumberRow, ...]:
        """The rows above the one called `ALL`, in whichever order; all of them where there is none."""
        return self.rows[: self._end]

    @property
    def sums(self) -> tuple[NumberRow, ...]:
        """The sum of the parts, and what is told after it; these stay below."""
        return self.rows[self._end :]

    @property
    def _end(self) -> int:
        return next((place for place, row in enumerate(self.rows) if row.name == ALL), len(self.rows))


def tables_csv(tables: Iterable[NumberTable]) -> bytes:
    """The tables as one in CSV, a line a number."""
    lines = (
        (table.title, row.name, column, number)
        for table in tables
        for row in table.rows
        for column, number in zip(table.columns[1:], row.orders, strict=True)
    )
    return Table(("table", "row", "column", "number"), tuple(lines)).to_csv().encode()


def simple_table(title: str, columns: tuple[str, str], found: Mapping[str, int]) -> NumberTable:
    """A table of one number a row; names begin with a capital."""
    rows = (row_of(capitalised(name), number) for name, number in found.items())
    return NumberTable(title, columns, tuple(rows))


def row_of(name: str, *numbers: int) -> NumberRow:
    """A row of plain numbers."""
    return NumberRow(name, tuple(number_words(number) for number in numbers))


def number_words(number: int) -> str:
    """`1,234`."""
    return f"{number:,}"


def percent_words(percent: float | None) -> str:
    """`97.9%` or `100%`; `none` where nothing is a share of nothing."""
    return NONE if percent is None else f"{percent:g}%"


def share_words(part: int, whole: int) -> str:
    """The same for a part of a whole, rounded down, so that 100% means all."""
    return percent_words(_THOUSAND * part // whole / 10 if whole else None)
