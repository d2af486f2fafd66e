"""Status by topic: a row a topic, a mark a claim in the shape of its status, strongest first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.figure import PHONE, TEXT, Drawing, Figure, Table
from build_tools.figures.status_drawing import StatusDrawing, status_plotly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.figures.status_shapes import StatusSign


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """A claim: what it states, its status as one word and with the words beside it, its shape, where it leads."""

    statement: str
    word: str
    status: str
    sign: StatusSign
    href: str

    @property
    def says(self) -> str:
        """What is said of it where a reader points at it."""
        return f"{self.statement}: {self.status}"


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic with its claims in the order of their statuses."""

    name: str
    href: str
    marks: tuple[ClaimMark, ...]


def draw_status_by_topic(
    figure_id: str, title: str, subtitle: str, rows: Sequence[TopicRow], words: Sequence[str], *, large: bool = False
) -> Figure:
    """A figure of claims by topic and status; `words` are the statuses, in order, that its table counts.

    Drawn large it names no topic: for one that stands alone on its own page.
    """
    laid_out = [StatusDrawing(rows, width, large=large) for width in (TEXT, PHONE)]
    drawings = tuple(Drawing(one.width, one.draw(figure_id, title, subtitle), status_plotly(one)) for one in laid_out)
    table = Table(("Topic", *words, "Claims"), tuple(_counts(row, words) for row in rows), tuple(r.href for r in rows))
    return Figure(figure_id, title, subtitle, table, drawings, status_plotly(laid_out[0]))


def _counts(row: TopicRow, words: Sequence[str]) -> tuple[str, ...]:
    found = Counter(mark.word for mark in row.marks)
    return (row.name, *(str(found[word]) for word in words), str(len(row.marks)))
