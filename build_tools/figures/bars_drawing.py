"""Draws bars by group at one width: a group's name above its bars, a bar's name beside or above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.dots_layout import CLEAR, GAP, LINE, WHISKER, LabelColumn, bold_width
from build_tools.figures.status_shapes import BOX, drawn_sign, sign_group
from build_tools.figures.svg import element, picture, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.figures.bars import Bar, BarGroup

ROW, BAR, APART, VALUE_AWAY = 24, 10, 8, 6
SIGN_ROOM = 24
SIGN = 13
"""The size of a status's shape beside its word, in px."""


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """A bar with what it says, its height, and the lines of its name, each with its height."""

    bar: Bar
    says: str
    y: float
    label: tuple[tuple[str, float], ...]


class BarDrawing:
    """One drawing of bars, `width` px wide: `left` px is zero, `room` px the longest of them."""

    def __init__(self, groups: Sequence[BarGroup], width: int) -> None:
        """Lay out bars and names below each other."""
        bars = [bar for group in groups for bar in group.bars]
        self.width = width
        self.label_left = SIGN_ROOM if any(bar.sign for bar in bars) else 0
        names = LabelColumn([bar.label for bar in bars], width - self.label_left)
        self.left = names.left + (0 if names.is_above else self.label_left)
        self.most = max((bar.end for bar in bars), default=0) or 1
        self.room = min((self._room_of(bar) for bar in bars), default=width - self.left)
        self.names: list[tuple[str, float]] = []
        self.bars: list[PlacedBar] = []
        self.height = self._place(groups, names)

    def _room_of(self, bar: Bar) -> float:
        """How long the longest bar may be so that the words of this one still stand in the drawing."""
        spare = self.width - CLEAR - self.left - value_away(bar) - bold_width(bar.printed)
        return spare * self.most / bar.end if bar.end else spare

    def _place(self, groups: Sequence[BarGroup], names: LabelColumn) -> float:
        lines_of = iter(names.lines)
        top = 0.0
        for group in groups:
            if group.name:
                top += APART if top else 0
                self.names.append((group.name, top + ROW / 2))
                top += ROW
            for bar in group.bars:
                lines = next(lines_of)
                above = LINE * len(lines) if names.is_above else 0
                spare = 0 if names.is_above else LINE * (len(lines) - 1)
                label = tuple((line, top + ROW / 2 + LINE * number) for number, line in enumerate(lines))
                self.bars.append(PlacedBar(bar, group.says(bar), top + above + (ROW + spare) / 2, label))
                top += ROW + above + spare
        return top

    def x(self, value: float) -> float:
        """Where a value stands, in px."""
        return self.left + self.room * value / self.most

    def draw(self, figure_id: str, title: str, subtitle: str) -> str:
        """The whole SVG."""
        zero = [
            element("line", x1=self.left, y1=first, x2=self.left, y2=last, class_="figure-zero")
            for first, last in self.zero_lines()
        ]
        names = [element("text", words(name), x=0, y=y + 4, class_="figure-label") for name, y in self.names]
        rows = [self._row(placed) for placed in self.bars]
        return picture(self.width, self.height, title, subtitle, *zero, *names, *rows, name=f"{figure_id}-{self.width}")

    def zero_lines(self) -> Iterator[tuple[float, float]]:
        """The heights between which zero is drawn: beside the bars of each group, not beside its name."""
        starts = [y + ROW / 2 for _, y in self.names] or [0.0]
        ends = [y - ROW / 2 - APART for _, y in self.names[1:]]
        yield from zip(starts, [*ends, self.height], strict=True)

    def _row(self, placed: PlacedBar) -> str:
        bar, y = placed.bar, placed.y
        parts = [element("title", words(placed.says))]
        if bar.sign:
            parts.append(sign_group(bar.sign.colour, drawn_sign(bar.sign, BOX / 2, placed.label[0][1], SIGN)))
        kind = "figure-label" if not self.names else "figure-name"
        parts += [element("text", words(line), x=self.label_left, y=at + 4, class_=kind) for line, at in placed.label]
        for low, high, is_hollow in bar.parts:
            look = "figure-bar-hollow" if is_hollow else "figure-bar"
            place = {"x": self.x(low), "y": y - BAR / 2}
            parts.append(element("rect", **place, width=self.x(high) - self.x(low), height=BAR, class_=look))
        for side in bar.dot.open_sides if bar.dot else ():
            end = self.x(bar.end)
            parts.append(element("line", x1=end, y1=y, x2=end + side * WHISKER, y2=y, class_="figure-about"))
        away = {"x": self.x(bar.end) + value_away(bar), "y": y + 4}
        parts.append(element("text", words(bar.printed), **away, class_="figure-value"))
        return element("a", *parts, href=bar.href) if bar.href else element("g", *parts)


def value_away(bar: Bar) -> float:
    """How far from the end of a bar its words begin, in px."""
    if bar.dot is None:
        return VALUE_AWAY
    return GAP + WHISKER if 1 in bar.dot.open_sides else VALUE_AWAY
