"""A page written by hand, while the engine's HTML is being filled: its markers, notes, links and components."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.pages.chart_files import chart_files
from build_tools.pages.components import FigureBox, TimelineBox, box_of
from build_tools.pages.heads import page_cite
from build_tools.pages.notebook import NoteBook
from build_tools.pages.passage_list import PassageGroup, numbered_passages
from build_tools.pages.plain_words import counted
from build_tools.problems import Problem
from build_tools.records.claim import Claim
from build_tools.records.components import TimelineComponent
from build_tools.records.faults import did_you_mean
from build_tools.records.kinds import VOCABULARY_ID

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.graph.pages import HandPage, PlacedComponent
    from build_tools.pages.charts import Chart
    from build_tools.pages.components import Box, EmptyOption
    from build_tools.pages.here import Here
    from build_tools.pages.notebook import Mark, Unit


class WrittenPage:
    """Gives numbers in the order in which it is asked, which is that of reading; `here` is at the page's address."""

    def __init__(self, here: Here, page: HandPage) -> None:
        """Begin a page."""
        self._here = here
        self._book = NoteBook(here)
        self.page = page

    def unit(self, refs: Sequence[str]) -> Unit:
        """The notes of a paragraph with these markers; it has no line, because the engine has drawn that.

        What a passage does for a record that is set in says nothing of the sentence that cites it.
        """
        summary = self._summary(self._book.without_note(refs))
        unit = self._book.unit(" ".join(f"[@{ref}]" for ref in refs))
        notes = tuple(replace(note, direction="") for note in unit.notes)
        return replace(unit, line=(), notes=notes, summary=summary, directions="")

    def mark(self, ref: str) -> Mark:
        """The marker of a passage or record."""
        return self._book.mark(ref)

    def href(self, ref: str) -> str:
        """Where a link to a record or passage leads; empty where there is no such page."""
        return self._here.target(ref)

    def box(self, number: int) -> Box | None:
        """What the component of that number shows, counted from 0; None where a fault keeps it from being shown."""
        box = _box(self._here, self._book, self.page.components[number], number)
        return None if isinstance(box, tuple) else box

    def passages(self) -> tuple[PassageGroup, ...]:
        """All that the page cites, its components included, as one group, or none; asked last."""
        items = numbered_passages(self._book, self._here)
        return (PassageGroup("", items),) if items else ()

    def _summary(self, refs: Sequence[str]) -> str:
        """How many passages these are, and how many claims and other records of the site."""
        site = self._here.site
        claims = sum(site.find(Claim, ref) is not None for ref in refs)
        passages = sum("#" in ref for ref in refs)
        numbers = ((passages, "passage"), (claims, "claim"), (len(refs) - passages - claims, "other record"))
        return ", ".join(counted(number, word) for number, word in numbers if number)


def files_beside(here: Here, page: HandPage) -> Iterator[tuple[str, bytes]]:
    """The data of the charts on a page, bytes by path in the site."""
    book = NoteBook(here, has_list=False)
    for number, placed in enumerate(page.components):
        for chart in _charts(_box(here, book, placed, number)):
            yield from chart_files(chart, page.address, page_cite(here, chart.finding).full, here.site.as_of)


def _charts(box: Box | tuple[EmptyOption, ...]) -> tuple[Chart, ...]:
    if isinstance(box, FigureBox):
        return box.charts
    return (box.chart,) if isinstance(box, TimelineBox) and box.chart else ()


def _box(here: Here, book: NoteBook, placed: PlacedComponent, number: int) -> Box | tuple[EmptyOption, ...]:
    return box_of(here, book, placed.options, f"set-in-{number + 1}") if placed.options else ()


def component_problems(here: Here, page: HandPage) -> Iterator[Problem]:
    """A problem for each component of a page that has nothing to show, or names a type that nobody defined."""
    for number, placed in enumerate(page.components):
        if unknown := _unknown_kind(here, placed):
            yield unknown
            continue
        box = _box(here, NoteBook(here, has_list=False), placed, number)
        for empty in box if isinstance(box, tuple) else ():
            place = placed.place_of(empty.path) if empty.path else placed.place
            yield Problem(place, "component-empty", empty.message, empty.hint)


def _unknown_kind(here: Here, placed: PlacedComponent) -> Problem | None:
    """The problem of a type of event that the vocabulary lacks."""
    asked = placed.options
    known = tuple(here.site.vocabulary.event_types)
    if not isinstance(asked, TimelineComponent) or asked.kind in {None, *known} or VOCABULARY_ID in here.site.broken:
        return None
    hint = did_you_mean(asked.kind or "", known) or "choose one of them, or add it to `event_types`"
    message = f"`{asked.kind}` is not among the vocabulary's `event_types`"
    return Problem(placed.place_of(("kind",)), "unknown-vocabulary", message, hint)
