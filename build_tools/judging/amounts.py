"""What a number, date or number word in a text means, so that differently written ones can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fractions import Fraction

Sort = Literal["plain", "percent", "vague", "decade"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number without its sign: `plain`, `percent`, `vague` (thousands: 1000), `decade` (the 1990s: 1990)."""

    value: Fraction
    sort: Sort = "plain"

    def __hash__(self) -> int:
        """The hash of its whole numbers: that of a fraction costs many times as much."""
        return hash((self.value.numerator, self.value.denominator, self.sort))


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or month, with its year where the text gives it. A year alone is an Amount."""

    year: int | None
    month: int | None
    day: int | None = None

    def is_within(self, other: Moment) -> bool:
        """Whether all that this one says is said by the other too."""
        return all(
            mine is None or mine == theirs
            for mine, theirs in ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        )


Meaning = Amount | Moment


_FIRST_YEAR, _LAST_YEAR = 1500, 2199


def is_year(value: Fraction) -> bool:
    """Whether a plain number is read as a year."""
    # No `in range(…)`: a fraction would be compared with each of its numbers.
    return value.denominator == 1 and _FIRST_YEAR <= value <= _LAST_YEAR


def year_of(meaning: Meaning) -> int | None:
    """The year that a date gives, or that a plain number is; None where it is neither."""
    if isinstance(meaning, Moment):
        return meaning.year
    return int(meaning.value) if meaning.sort == "plain" and is_year(meaning.value) else None


def is_time(meaning: Meaning) -> bool:
    """Whether a figure is a date or a year."""
    return isinstance(meaning, Moment) or year_of(meaning) is not None


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, date or number word as it stands in a text, and what it means."""

    text: str
    start: int
    end: int
    meaning: Meaning
