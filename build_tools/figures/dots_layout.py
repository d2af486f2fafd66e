"""Where the rows of a chart of dots stand: names in lines beside or above their marks, values beside or below them.

Nothing is cut: what finds no room in a line takes a further one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.text_width import width_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.figures.axis import Axis
    from build_tools.figures.dots import DotRow

ROW, LINE, SIZE, GAP, WHISKER, CLEAR = 27, 16, 12.5, 11, 16, 4
MOST_LABEL, MOST_LINES = 0.42, 2


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words at a height that begins, or ends where it stands before it, `shift` px from a value."""

    text: str
    y: float
    value: float
    shift: float
    is_before: bool = False


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with the height of its marks, the lines of its name, each with its height, and the words of its values."""

    row: DotRow
    y: float
    label: tuple[tuple[str, float], ...]
    printed: tuple[Words, ...]
    bottom: float


class LabelColumn:
    """Names at the left edge of a drawing `width` px wide, beside the marks or, where they are long, above them."""

    def __init__(self, labels: Sequence[str], width: int) -> None:
        """Part the names into lines; above the marks where one of them needs more lines than beside them look well."""
        beside = [wrapped(label, width * MOST_LABEL, SIZE, bold=True) for label in labels]
        column = max((bold_width(line) for lines in beside for line in lines), default=0)
        self.is_above = column > width * MOST_LABEL or any(len(lines) > MOST_LINES for lines in beside)
        self.lines = [wrapped(label, width, SIZE, bold=True) for label in labels] if self.is_above else beside
        self.left = GAP + (0 if self.is_above else column)
        """Where the axis may begin, in px."""

    @property
    def plot_left(self) -> int:
        """Where labels end, in whole px."""
        return math.floor(self.left - GAP)


class DotLayout(LabelColumn):
    """The names and rows of a chart of dots."""

    def __init__(self, labels: Sequence[str], width: int) -> None:
        """Part the names into lines."""
        super().__init__(labels, width)
        self._width = width

    def rows(self, rows: Sequence[DotRow], axis: Axis, top: float) -> list[PlacedRow]:
        """The rows from a height on, each as high as its words need."""
        placed: list[PlacedRow] = []
        for row, lines in zip(rows, self.lines, strict=True):
            placed.append(self._row(row, lines, axis, placed[-1].bottom if placed else top))
        return placed

    def _row(self, row: DotRow, lines: tuple[str, ...], axis: Axis, top: float) -> PlacedRow:
        printed = self._printed(row, axis)
        below = sum(line.y > 0 for line in printed)
        if self.is_above:
            y = top + ROW / 2 + LINE * len(lines)
            label_y, bottom = top + ROW / 2, y + ROW / 2 + LINE * below
        else:
            spare = LINE * (len(lines) - 1)
            y = top + ROW / 2 + (0 if below else spare / 2)
            label_y, bottom = top + ROW / 2, top + ROW + max(spare, LINE * below)
        label = tuple((line, label_y + LINE * number) for number, line in enumerate(lines))
        words = tuple(Words(one.text, y + one.y, one.value, one.shift, one.is_before) for one in printed)
        return PlacedRow(row, y, label, words, bottom)

    def _printed(self, row: DotRow, axis: Axis) -> tuple[Words, ...]:
        """The words of a row with heights from its marks on: right of them, else left of them, else below."""
        away = GAP + (WHISKER if any(dot.open_sides for dot in row.dots) else 0)
        low, high = min((dot.low for dot in row.dots), default=0.0), max((dot.high for dot in row.dots), default=0.0)
        needed = bold_width(row.printed)
        if needed <= self._width - CLEAR - axis.x(high) - away:
            return (Words(row.printed, 0, high, away),)
        if needed <= axis.x(low) - away - self.plot_left:
            return (Words(row.printed, 0, low, -away, is_before=True),)
        first = axis.left + CLEAR
        lines = wrapped(row.printed, self._width - first - CLEAR, SIZE, bold=True)
        start = max(first, min(axis.x(low), self._width - CLEAR - max(bold_width(line) for line in lines)))
        return tuple(Words(line, LINE * number, low, start - axis.x(low)) for number, line in enumerate(lines, start=1))


def bold_width(text: str) -> float:
    """The width of a bold text of a chart, in px."""
    return width_of(text, SIZE, bold=True)
