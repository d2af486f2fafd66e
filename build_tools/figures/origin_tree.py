"""Who has a statement from whom: origins at the root, the documents that pass it on as branches and leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.figure import PHONE, TEXT, Drawing, Figure, Table
from build_tools.figures.origin_tree_drawing import OriginTreeDrawing
from build_tools.figures.origin_tree_plotly import origin_tree_plotly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COLUMNS = ("Document", "How", "Rests on", "Origin", "Names it", "Cited here", "Weaker source")


@dataclass(frozen=True, slots=True)
class TreeDocument:
    """A document, and those that have it from there; `how` says in words what it is in the tree.

    `named` is false where it does not name what it has it from, `cited` where only others are cited that rest on it.
    """

    name: str
    how: str
    children: tuple[TreeDocument, ...] = ()
    href: str = ""
    named: bool = True
    cited: bool = True
    weak: bool = False

    @property
    def says(self) -> str:
        """What is said of it where a reader points at it."""
        return f"{self.name}: {self.how}"

    @property
    def printed(self) -> str:
        """Its name, in brackets where it is a weaker source."""
        return f"({self.name})" if self.weak else self.name

    @property
    def depth(self) -> int:
        """How many steps the longest way down has, itself among them."""
        return 1 + max((child.depth for child in self.children), default=0)


def draw_origin_tree(figure_id: str, title: str, subtitle: str, trees: Sequence[TreeDocument]) -> Figure:
    """A figure of these trees, one an origin; its table has a row for each place in a tree."""
    laid_out = [OriginTreeDrawing(trees, width) for width in (TEXT, PHONE)]
    drawings = tuple(
        Drawing(one.width, one.draw(figure_id, title, subtitle), origin_tree_plotly(one)) for one in laid_out
    )
    rows = [row for tree in trees for row in _rows(tree, "", tree.name)]
    table = Table(COLUMNS, tuple(cells for cells, _ in rows), tuple(href for _, href in rows))
    return Figure(figure_id, title, subtitle, table, drawings, origin_tree_plotly(laid_out[0]))


def _rows(document: TreeDocument, upper: str, origin: str) -> Iterator[tuple[tuple[str, ...], str]]:
    marks = (_yes_or_no(document.named) if upper else "", _yes_or_no(document.cited), _yes_or_no(document.weak))
    yield (document.name, document.how, upper, origin, *marks), document.href
    for child in document.children:
        yield from _rows(child, document.name, origin)


def _yes_or_no(is_so: bool) -> str:  # noqa: FBT001  # its one argument
    return "yes" if is_so else "no"
