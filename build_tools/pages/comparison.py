"""The page of a comparison: the question, the table, one column drawn, and what cannot be compared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.pages.cited_rows import every_passage
from build_tools.pages.comparison_chart import column_figure
from build_tools.pages.comparison_data import comparison_files, csv_path, json_path
from build_tools.pages.comparison_table import comparison_table
from build_tools.pages.here import Anchor
from build_tools.pages.listing import list_items, users_of
from build_tools.pages.notebook import NoteBook
from build_tools.pages.plain_words import counted
from build_tools.pages.record_parts import record_parts
from build_tools.pages.view import MetaRow, PageView

if TYPE_CHECKING:
    from build_tools.pages.charts import Chart
    from build_tools.pages.comparison_table import ComparisonTable
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListGroup, ListItem
    from build_tools.pages.notebook import Piece, Unit
    from build_tools.pages.passage_list import PassageGroup
    from build_tools.records.comparison import Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView(PageView):
    """A comparison's page."""

    question: tuple[Piece, ...]
    not_answered: tuple[Piece, ...]
    table: ComparisonTable
    chart: Chart | None
    chart_about: str
    why: tuple[Piece, ...]
    caveats: tuple[Unit, ...]
    topics: tuple[ListItem, ...]
    passages: tuple[PassageGroup, ...]
    used: tuple[ListGroup, ...]


def comparison_view(here: Here, comparison: Comparison) -> ComparisonView:
    """The view of a comparison's page; `here` is at its address."""
    book = NoteBook(here)
    question, not_answered = book.line(comparison.question), book.line(comparison.not_answered)
    table = comparison_table(here, book, comparison)
    drawn = column_figure(here, comparison)
    why, caveats = book.line(comparison.why), _by_reference(book.units(comparison.caveats))
    passages = every_passage(here, book, comparison)
    parts = record_parts(here, comparison, comparison.question, rows=_rows(book))
    parts["head"] = replace(parts["head"], tools=_with_table(here, parts["head"].tools))
    return ComparisonView(
        **parts,
        files=comparison_files(here, comparison, table, parts["cite"].full),
        question=question,
        not_answered=not_answered,
        table=table,
        chart=drawn.chart if drawn else None,
        chart_about=drawn.about if drawn else "",
        why=why,
        caveats=caveats,
        topics=list_items(here, comparison.topics),
        passages=passages,
        used=users_of(here, comparison.id),
    )


def _by_reference(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The sentences with notes that name their sources alone, so that short ones stand close together."""
    return tuple(replace(unit, notes=tuple(replace(note, gist="") for note in unit.notes)) for unit in units)


def _with_table(here: Here, tools: tuple[Anchor, ...]) -> tuple[Anchor, ...]:
    """The tools of every record, and after its JSON twin the table as data."""
    csv = Anchor("Table as CSV", here.href(csv_path(here.address)))
    data = Anchor("Table as JSON", here.href(json_path(here.address)))
    place = next(place for place, one in enumerate(tools) if one.words == "JSON") + 1
    return (*tools[:place], csv, data, *tools[place:])


def _rows(book: NoteBook) -> tuple[MetaRow, ...]:
    weak = sum(book.is_weak(ref) for ref in book.refs)
    words = counted(len(book.refs), "passage") + (f", {weak} of them in weaker sources" if weak else "")
    return (MetaRow("Rests on", (Anchor(words),)),)
