"""Draws origin trees at one width: a column a step where names find room beside each other, else each step set in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from build_tools.figures.figure import PHONE
from build_tools.figures.svg import element, picture, words
from build_tools.figures.text_width import width_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.figures.origin_tree import TreeDocument

RADIUS, LINE, PAD, SIZE = 4.5, 16.0, 8.0, 12.5
_AFTER, _BRANCH, _INDENT, _LEFT = 11, 26, 20, 6
_MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class PlacedDocument:
    """A document with the middle of its mark and the lines of its name, each with its height."""

    document: TreeDocument
    x: float
    y: float
    lines: tuple[tuple[str, float], ...]
    is_root: bool

    @property
    def text_left(self) -> float:
        """Where its name begins."""
        return self.x + _AFTER

    @property
    def right(self) -> float:
        """Where its name ends."""
        return self.text_left + max(width_of(text, SIZE, bold=self.is_root) for text, _ in self.lines)


@dataclass(frozen=True, slots=True)
class TreeLine:
    """A line from one place to another: the last piece to a document says whether that names its source."""

    kind: Literal["stem", "named", "unnamed"]
    start: tuple[float, float]
    end: tuple[float, float]


class OriginTreeDrawing:
    """One drawing of origin trees, `width` px wide."""

    def __init__(self, trees: Sequence[TreeDocument], width: int) -> None:
        self.width = width
        columns = max((tree.depth for tree in trees), default=1)
        self._in_columns = width > PHONE and columns <= _MOST_COLUMNS
        self._step = width / columns if self._in_columns else _INDENT
        self.placed: list[PlacedDocument] = []
        self.lines: list[TreeLine] = []
        top = 0.0
        for tree in trees:
            _, top = self._place(tree, 0, top)
        self.height = max(round(top), 1)

    def _place(self, document: TreeDocument, level: int, top: float) -> tuple[PlacedDocument, float]:
        """Place a document and all below it from a height on; with it, the height at which they end."""
        lines = self._wrapped(document, level)
        own = len(lines) * LINE + PAD
        if self._in_columns:
            spare = max(own - self._height_of(document.children, level + 1), 0)
            below, bottom = self._place_all(document.children, level + 1, top + spare / 2)
            bottom += spare / 2
            middle = (below[0].y + below[-1].y) / 2 if below else (top + bottom) / 2
            one = self._at(document, level, lines, middle, middle - (len(lines) - 1) * LINE / 2)
        else:
            first = top + (LINE + PAD) / 2
            one = self._at(document, level, lines, first, first)
            below, bottom = self._place_all(document.children, level + 1, top + own)
        self.placed.append(one)
        self.lines += self._lines_to(one, below)
        return one, bottom

    def _height_of(self, documents: Sequence[TreeDocument], level: int) -> float:
        """How high these documents and all beside them are, a column a step."""
        return sum(
            max(len(self._wrapped(one, level)) * LINE + PAD, self._height_of(one.children, level + 1))
            for one in documents
        )

    def _place_all(
        self, documents: Sequence[TreeDocument], level: int, top: float
    ) -> tuple[list[PlacedDocument], float]:
        placed = []
        for document in documents:
            one, top = self._place(document, level, top)
            placed.append(one)
        return placed, top

    def _wrapped(self, document: TreeDocument, level: int) -> tuple[str, ...]:
        left = _LEFT + level * self._step + _AFTER
        right = (
            _LEFT + (level + 1) * self._step - _BRANCH - PAD if self._in_columns and document.children else self.width
        )
        return wrapped(document.printed, right - left, SIZE, bold=level == 0)

    def _at(self, document: TreeDocument, level: int, lines: Sequence[str], y: float, first: float) -> PlacedDocument:
        heights = tuple((text, first + number * LINE) for number, text in enumerate(lines))
        return PlacedDocument(document, _LEFT + level * self._step, y, heights, level == 0)

    def _lines_to(self, one: PlacedDocument, below: Sequence[PlacedDocument]) -> Iterator[TreeLine]:
        if not below:
            return
        trunk = below[0].x - _BRANCH if self._in_columns else one.x
        if self._in_columns:
            yield TreeLine("stem", (one.right + _AFTER / 2, one.y), (trunk, one.y))
        heights = [child.y for child in below] + ([one.y] if self._in_columns else [one.y + RADIUS + 2])
        if min(heights) < max(heights):
            yield TreeLine("stem", (trunk, min(heights)), (trunk, max(heights)))
        for child in below:
            kind: Literal["named", "unnamed"] = "named" if child.document.named else "unnamed"
            yield TreeLine(kind, (trunk, child.y), (child.x - RADIUS - 1.5, child.y))

    def draw(self, figure_id: str, title: str, subtitle: str) -> str:
        """The whole SVG."""
        parts = [
            element("line", x1=one.start[0], y1=one.start[1], x2=one.end[0], y2=one.end[1], class_=f"tree-{one.kind}")
            for one in self.lines
        ]
        parts += [_node(one) for one in sorted(self.placed, key=lambda one: (one.y, one.x))]
        return picture(self.width, self.height, title, subtitle, *parts, name=f"{figure_id}-{self.width}")


def _node(one: PlacedDocument) -> str:
    document = one.document
    kind = "tree-cited" if document.cited else "tree-uncited"
    look = "figure-label" if one.is_root else "figure-name"
    parts = (
        element("title", words(document.says)),
        element("circle", cx=one.x, cy=one.y, r=RADIUS, class_=kind),
        *(element("text", words(text), x=one.text_left, y=y + 4, class_=look) for text, y in one.lines),
    )
    return element("a", *parts, href=document.href) if document.href else element("g", *parts)
