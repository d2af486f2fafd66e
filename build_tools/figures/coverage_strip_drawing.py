"""Draws what became of paragraphs at one width: a column each from a baseline, its number below it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.svg import element, picture, words
from build_tools.figures.text_width import width_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.figures.coverage_strip import CoverageCell, CoverageText

SIGNS = (("supports", "+"), ("partly", "±"), ("disputes", "−"), ("context", "·"))
COUNT, BAR, NUMBER, SIGN, ROLE, GAP, NAME, BELOW = 15, 40, 16, 13, 14, 10, 18, 3
WIDE_CELL, LEAST_CELL = 32.8, 6
"""A paragraph of a single text has room for its numbers; one of several texts at least so much."""
RADIUS, SIZE, BOLD_SIZE, SIGN_STEP = 3.0, 12.0, 12.5, 8.0
_EVERY = 10


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A paragraph: the left edge of its place, its top, baseline and bottom, and whether its number stands there."""

    cell: CoverageCell
    left: float
    top: float
    base: float
    bottom: float
    is_numbered: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Words whose middle stands at a place; `look` is their class, or the direction they are a sign of."""

    text: str
    x: float
    y: float
    look: str


class CoverageDrawing:
    """One drawing, `width` px wide."""

    def __init__(self, texts: Sequence[CoverageText], width: int) -> None:
        self.texts, self.width = texts, width
        self.is_alone = len(texts) == 1
        longest = max((len(text.cells) for text in texts), default=1)
        self.per_line = int(width // WIDE_CELL) if self.is_alone else max(1, min(longest, width // LEAST_CELL))
        self.cell = WIDE_CELL if self.is_alone else width / self.per_line
        self.bar = 14 if self.is_alone else self.cell * 0.6
        self.radius = min(RADIUS, self.cell * 0.3)
        most = max((sum(cell.records) for text in texts for cell in text.cells), default=0)
        self.unit = BAR / max(most, 1)
        """How high one record is, in px."""
        self.placed: list[PlacedCell] = []
        self.lines: list[tuple[float, float]] = []
        self.names: list[tuple[CoverageText, tuple[str, ...], float]] = []
        self.height = self._place()

    def _place(self) -> float:
        top = 0.0
        for text in self.texts:
            if not self.is_alone:
                named = wrapped(text.name, self.width, BOLD_SIZE, bold=True)
                self.names.append((text, named, top))
                top += NAME * len(named)
            for start in range(0, len(text.cells), self.per_line):
                top = self._place_line(text.cells[start : start + self.per_line], start, top) + GAP
        return max(math.ceil(top - GAP) + BELOW, 1)

    def _place_line(self, cells: Sequence[CoverageCell], start: int, top: float) -> float:
        """Place the paragraphs of one line, as high as its highest column and what stands below; its lower end."""
        highest = BAR if any(cell.state == "missing" for cell in cells) else RADIUS
        highest = max(highest, *(sum(cell.records) * self.unit for cell in cells))
        base = top + (COUNT if self.is_alone else 0) + highest
        bottom = base + NUMBER
        if self.is_alone:
            has_sign, has_role = (any(sum(one.records[:4]) for one in cells), any(one.role_mark for one in cells))
            bottom += SIGN * has_sign + ROLE * has_role
        self.lines.append((base, len(cells) * self.cell))
        for place, cell in enumerate(cells):
            number = start + place + 1
            shown = self.is_alone or number == 1 or number % _EVERY == 0
            self.placed.append(PlacedCell(cell, place * self.cell, top, base, bottom, shown))
        return bottom

    def middle(self, one: PlacedCell) -> float:
        """The middle of a paragraph's place."""
        return one.left + self.cell / 2

    def bars(self, one: PlacedCell) -> tuple[tuple[str, int, float], ...]:
        """The pieces of its column from the baseline up: what they mean, how many records, and their lower end."""
        weighing, beside = one.cell.weighing, one.cell.beside
        pieces = (("weighing", weighing, one.base), ("beside", beside, one.base - weighing * self.unit))
        return tuple(piece for piece in pieces if piece[1])

    def words(self, one: PlacedCell) -> Iterator[Words]:
        """All that is written at a paragraph."""
        middle, cell, total = self.middle(one), one.cell, sum(one.cell.records)
        if one.is_numbered:
            # The first number of a narrow place would begin before the drawing does.
            half = width_of(cell.number, SIZE) / 2
            yield Words(cell.number, max(middle, half), one.base + NUMBER / 2 + 1, "figure-axis")
        if not self.is_alone:
            return
        if total:
            yield Words(str(total), middle, one.base - total * self.unit - COUNT / 2, "figure-value")
        signs = [pair for place, pair in enumerate(SIGNS) if cell.records[place]]
        for place, (direction, sign) in enumerate(signs):
            x = middle + (place - (len(signs) - 1) / 2) * SIGN_STEP
            yield Words(sign, x, one.base + NUMBER + SIGN / 2, direction)
        if cell.role_mark:
            yield Words(cell.role_mark, middle, one.bottom - ROLE / 2, "figure-axis")

    def draw(self, figure_id: str, title: str, subtitle: str) -> str:
        """The whole SVG."""
        parts = [element("line", x1=0, y1=y, x2=right, y2=y, class_="figure-zero") for y, right in self.lines]
        for text, lines, top in self.names:
            written = [
                element("text", words(line), x=0, y=top + NAME * (number + 0.5) + 4, class_="figure-label")
                for number, line in enumerate(lines)
            ]
            parts.append(element("a", *written, href=text.href) if text.href else "".join(written))
        parts += [self._cell(one) for one in self.placed]
        return picture(self.width, self.height, title, subtitle, *parts, name=f"{figure_id}-{self.width}")

    def _cell(self, one: PlacedCell) -> str:
        cell = one.cell
        whole = {"x": one.left, "y": one.top, "width": self.cell, "height": one.bottom - one.top}
        parts = [element("title", words(cell.says)), element("rect", **whole, class_="coverage-place")]
        left = self.middle(one) - self.bar / 2
        for meaning, number, lower in self.bars(one):
            size = {"width": self.bar, "height": number * self.unit}
            parts.append(element("rect", x=left, y=lower - size["height"], **size, class_=f"coverage-{meaning}"))
        if cell.state == "apart":
            parts.append(element("circle", cx=self.middle(one), cy=one.base, r=self.radius, class_="coverage-apart"))
        if cell.state == "missing":
            size = {"width": self.bar, "height": BAR}
            parts.append(element("rect", x=left, y=one.base - BAR, **size, class_="coverage-missing"))
        for text in self.words(one):
            kind = text.look if text.look.startswith("figure-") else f"coverage-sign dir-{text.look}"
            parts.append(element("text", words(text.text), x=text.x, y=text.y + 4, text_anchor="middle", class_=kind))
        if not cell.href:
            return element("g", *parts)
        # Among several texts the name of each leads to all its paragraphs; a hundred stops for the key help nobody.
        stop = {} if self.is_alone else {"tabindex": "-1"}
        return element("a", *parts, href=cell.href, **stop)
