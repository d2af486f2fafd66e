"""Where the words of a small series find room: beside, above or below their mark, on as little else as can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.text_width import width_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.figures.series import SeriesLine, SeriesPoint
    from build_tools.figures.series_drawing import PlacedValue

LINE, SIZE, SPACE, ROOM = 15.0, 12.5, 4.0, 130
_ABOVE, _BESIDE = 4, 8
_ASIDE = (0, -LINE / 2, LINE / 2, -LINE, LINE)


def set_width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is whose figures are all as wide as the widest of them, as charts set them."""
    return width_of("".join("0" if letter.isdigit() else letter for letter in text), size, bold=bold)


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the drawing, in px."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Half way from left to right."""
        return (self.left + self.right) / 2

    @property
    def centre(self) -> float:
        """Half way from top to bottom."""
        return (self.top + self.bottom) / 2

    def shared_with(self, other: Box) -> float:
        """How much of it another box covers, in px²."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0) * max(down, 0)


@dataclass(frozen=True, slots=True)
class Run:
    """Words that begin at `x` px and stand about the height `y`; bold where they are a value."""

    text: str
    is_value: bool
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Label:
    """The words at a point, the box they fill, and the middle of the mark they belong to."""

    line: SeriesLine
    point: SeriesPoint
    runs: tuple[Run, ...]
    box: Box
    mark: Box


class SeriesLabels:
    """Places the words of all points, the highest values first; the name of a line stands at its last point."""

    def __init__(
        self, lines: Sequence[SeriesLine], marks: Sequence[PlacedValue], taken: Sequence[Box], room: Box
    ) -> None:
        self._lines, self._marks, self._taken, self._room = lines, marks, list(taken), room

    def placed(self) -> list[Label]:
        """The labels; of two points in one place that print the same, only the one with a name has one."""
        todo = [(line, point, self._name(line, point)) for line in self._lines for point in line.points]
        named = {(point.when.text, point.printed) for _, point, name in todo if name}
        todo = [
            (line, point, name) for line, point, name in todo if name or (point.when.text, point.printed) not in named
        ]
        todo.sort(key=lambda one: -one[1].ends[1])
        found = []
        for line, point, name in todo:
            label = self._place(line, point, name)
            self._taken.append(label.box)
            found.append(label)
        return found

    def _name(self, line: SeriesLine, point: SeriesPoint) -> str:
        return line.name if point is line.points[-1] and len(self._lines) > 1 else ""

    def _place(self, line: SeriesLine, point: SeriesPoint, name: str) -> Label:
        boxes = [one.box for one in self._marks if one.point is point and one.line is line]
        mark = Box(
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        )
        runs = _runs(point.printed, name)
        width = max(run.x + set_width(run.text, SIZE, bold=run.is_value) for run in runs)
        height = runs[-1].y + LINE / 2
        box = min(_ways(mark, width, height, is_named=bool(name)), key=self._cost)
        moved = tuple(Run(run.text, run.is_value, box.left + run.x, box.top + run.y) for run in runs)
        return Label(line, point, moved, box, mark)

    def _cost(self, box: Box) -> float:
        """What a place hides; far more where it leaves the drawing."""
        room = self._room
        outside = max(room.left - box.left, box.right - room.right, room.top - box.top, box.bottom - room.bottom, 0)
        return outside * 1000 + sum(box.shared_with(other) for other in self._taken)


def _runs(printed: str, name: str) -> tuple[Run, ...]:
    """Value and name in one line, or in as many as they need, from 0, 0 on."""
    value = set_width(printed, SIZE, bold=True)
    if name and value + SPACE + set_width(name, SIZE) <= ROOM:
        return Run(printed, is_value=True, x=0, y=LINE / 2), Run(name, is_value=False, x=value + SPACE, y=LINE / 2)
    values = wrapped(printed, ROOM, SIZE, bold=True)
    lines = (*values, *(wrapped(name, ROOM, SIZE) if name else ()))
    return tuple(
        Run(text, is_value=number < len(values), x=0, y=(number + 0.5) * LINE) for number, text in enumerate(lines)
    )


def _ways(mark: Box, width: float, height: float, *, is_named: bool) -> Iterator[Box]:
    """The places a label may stand in, the best first: a name beside its mark, a value above it, or below."""
    right, left = (
        [
            Box(start, mark.centre - height / 2 + aside, start + width, mark.centre + height / 2 + aside)
            for aside in _ASIDE
        ]
        for start in (mark.right + _BESIDE, mark.left - _BESIDE - width)
    )
    above = [
        Box(start, top, start + width, top + height)
        for top in (mark.top - _ABOVE - height, mark.bottom + _ABOVE)
        for start in (mark.middle - width / 2, mark.left, mark.right - width)
    ]
    yield from (*right, *above, *left) if is_named else (*above, *right, *left)
