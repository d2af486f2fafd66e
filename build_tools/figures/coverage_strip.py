"""What became of every paragraph of a text: a column each, as high as the records it serves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from build_tools.figures.coverage_strip_drawing import CoverageDrawing
from build_tools.figures.coverage_strip_plotly import coverage_plotly
from build_tools.figures.figure import PHONE, TEXT, Drawing, Figure, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = ("Paragraph", "Role", "Became", "Records", "For", "Partly", "Against", "Context", "Only named")

Records: TypeAlias = tuple[int, int, int, int, int]
"""How many records it is evidence for, in part for, against and context for, and how many only name it."""
State: TypeAlias = Literal["used", "apart", "missing"]


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """One paragraph: its number, its name, what it is in its text, what became of it, and where it leads.

    `role` is empty for plain content, and `role_mark` a word short enough to stand under the number.
    """

    number: str
    name: str
    became: str
    state: State
    records: Records = (0, 0, 0, 0, 0)
    role: str = ""
    role_mark: str = ""
    href: str = ""

    @property
    def weighing(self) -> int:
        """How many records it is evidence for or against, whole or in part."""
        return sum(self.records[:3])

    @property
    def beside(self) -> int:
        """How many records take it as context or only name it."""
        return sum(self.records[3:])

    @property
    def says(self) -> str:
        """What is said of it where a reader points at it."""
        return f"{self.name}{f', {self.role}' if self.role else ''}: {self.became}"


@dataclass(frozen=True, slots=True)
class CoverageText:
    """One text: its name, its paragraphs in order, and where it leads."""

    name: str
    cells: tuple[CoverageCell, ...]
    href: str = ""


def draw_coverage(
    figure_id: str, title: str, subtitle: str, texts: Sequence[CoverageText], notes: tuple[str, ...] = ()
) -> Figure:
    """A figure of one text with the numbers of each paragraph; of several, each in a strip, by one scale."""
    laid_out = [CoverageDrawing(texts, width) for width in (TEXT, PHONE)]
    drawings = tuple(Drawing(one.width, one.draw(figure_id, title, subtitle), coverage_plotly(one)) for one in laid_out)
    cells = [cell for text in texts for cell in text.cells]
    rows = tuple(
        (cell.name, cell.role, cell.became, *(str(number) for number in (sum(cell.records), *cell.records)))
        for cell in cells
    )
    table = Table(COLUMNS, rows, tuple(cell.href for cell in cells))
    return Figure(figure_id, title, subtitle, table, drawings, coverage_plotly(laid_out[0]), notes)
