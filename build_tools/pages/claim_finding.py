"""What the rows of a chart show, in a sentence that says no more than their values do."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.pages.plain_words import joined
from build_tools.pages.values import with_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.figures.dots import Dot, DotRow

_PAIR, _FEW = 2, 3
SLACK = 0.25
"""A value that is only about so large is taken to lie within this share of it before it is called more or less."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Rows of one measure, each with what tells it from the others, and what follows from their values."""

    name: str
    unit: str
    rows: Sequence[DotRow]

    @property
    def words(self) -> str:
        """The title of the chart."""
        clashing = [row.label for row in self.rows if row.is_conflict]
        conflict = f"; sources conflict on {joined(clashing)}" if clashing else ""
        return f"{self.name}: {self._agreed() or self._ordered() or self._plain()}{conflict}"

    def _agreed(self) -> str:
        """One value for all."""
        if len({row.printed for row in self.rows}) > 1:
            return ""
        return f"{self._valued(self.rows[0])} each ({'; '.join(row.label for row in self.rows)})"

    def _ordered(self) -> str:
        """The highest and the lowest, where every value leaves no doubt of it."""
        highest = [row for row in self.rows if all(_is_least(other, row) for other in self.rows)]
        lowest = [row for row in self.rows if all(_is_least(row, other) for other in self.rows)]
        if not highest or not lowest:
            return ""
        most, least = self._of(highest), self._of(lowest)
        return f"{most}, {least}" if len(self.rows) == _PAIR else f"highest {most}, lowest {least}"

    def _plain(self) -> str:
        """Each value where there are few, else the ends of all."""
        if len(self.rows) == _PAIR:
            return ", ".join(self._of([row]) for row in self.rows)
        if len(self.rows) <= _FEW:
            return self._with_unit(joined([row.printed for row in self.rows]))
        lowest = min(self.rows, key=lambda row: min(dot.low for dot in row.dots))
        highest = max(self.rows, key=lambda row: max(dot.high for dot in row.dots))
        return self._with_unit(f"{len(self.rows)} values, from {lowest.printed} to {highest.printed}")

    def _of(self, rows: Sequence[DotRow]) -> str:
        """A value with its unit, and whose it is."""
        return f"{self._valued(rows[0])} ({'; '.join(row.label for row in rows)})"

    def _valued(self, row: DotRow) -> str:
        return self._with_unit(row.printed)

    def _with_unit(self, value: str) -> str:
        return with_unit(value, self.unit)


def _is_least(row: DotRow, other: DotRow) -> bool:
    """Whether a row is the other, has the same value, or a lower one."""
    return row.printed == other.printed or _is_more(other, row)


def _is_more(row: DotRow, other: DotRow) -> bool:
    return min(_low(dot) for dot in row.dots) > max(_high(dot) for dot in other.dots)


def _low(dot: Dot) -> float:
    if dot.beyond == "below":
        return -math.inf
    return dot.low - (SLACK * abs(dot.low) if dot.about else 0)


def _high(dot: Dot) -> float:
    if dot.beyond == "above":
        return math.inf
    return dot.high + (SLACK * abs(dot.high) if dot.about else 0)
