"""The page of an event: what happened, when as well as it is known, with whom, and what sources tie it to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import how_known
from build_tools.judging.values import observations_of
from build_tools.pages.actor_ties import claims_about
from build_tools.pages.addresses import TIMELINE_ADDRESS
from build_tools.pages.claim_chart import claim_charts
from build_tools.pages.dated import date_view
from build_tools.pages.here import Anchor
from build_tools.pages.listing import list_items, users_of
from build_tools.pages.notebook import NoteBook
from build_tools.pages.passage_list import passage_groups
from build_tools.pages.record_parts import record_parts
from build_tools.pages.referring import referring
from build_tools.pages.value_data import numbers_files
from build_tools.pages.values import values_table
from build_tools.pages.view import MetaRow, PageView
from build_tools.records.event import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.pages.charts import Chart
    from build_tools.pages.dated import DateView
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListGroup, ListItem
    from build_tools.pages.notebook import Mark, Piece, Unit
    from build_tools.pages.passage_list import PassageGroup
    from build_tools.pages.values import ValuesTable
    from build_tools.records.event import EventLink


@dataclass(frozen=True, slots=True)
class Role:
    """An actor and its part."""

    actor: Anchor
    role: str


@dataclass(frozen=True, slots=True)
class EventTie:
    """Another event that a source states as cause or response: how, the passage that says so, in which words."""

    how: str
    event: Anchor
    when: DateView | None
    mark: Mark
    note: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView(PageView):
    """An event's page."""

    what: tuple[Piece, ...]
    marks: tuple[Mark, ...]
    when: DateView
    known: str
    when_note: tuple[Piece, ...]
    brief: tuple[Unit, ...]
    roles: tuple[Role, ...]
    systems: tuple[ListItem, ...]
    rules: tuple[ListItem, ...]
    numbers: ValuesTable
    charts: tuple[Chart, ...]
    ties: tuple[EventTie, ...]
    claims: tuple[ListItem, ...]
    topics: tuple[ListItem, ...]
    passages: tuple[PassageGroup, ...]
    used: tuple[ListGroup, ...]


def event_view(here: Here, event: Event) -> EventView:
    """The view of an event's page; `here` is at the event's address."""
    book = NoteBook(here, event.evidence)
    what = book.line(event.what)
    marks = book.marks(event.evidence)
    when_note = book.line(event.when_note) if event.when_note else ()
    brief = book.units(event.brief)
    observations = observations_of(here.site, event.id)
    numbers = values_table(here, book, observations)
    ties = tuple(_ties(here, book, event))
    return EventView(
        **record_parts(here, event, event.what, detail=_type_words(here, event), rows=(_place_in_time(here, event),)),
        what=what,
        marks=marks if not any(piece.marks for piece in what) else (),
        when=date_view(event.when, lasted=not event.within),
        known=how_known(event.when, event.when_known),
        when_note=when_note,
        brief=brief,
        roles=tuple(Role(here.to(one.actor), one.role) for one in event.actors),
        systems=list_items(here, event.systems),
        rules=list_items(here, event.rules),
        numbers=numbers,
        charts=claim_charts(here, observations),
        files=numbers_files(here, observations),
        ties=ties,
        claims=claims_about(here, event.id),
        topics=list_items(here, event.topics),
        passages=passage_groups(book, here, event, event.evidence),
        used=users_of(here, event.id),
    )


def _place_in_time(here: Here, event: Event) -> MetaRow:
    return MetaRow("Timeline", (Anchor("what came before and after", f"{here.href(TIMELINE_ADDRESS)}#{event.id}"),))


def _type_words(here: Here, event: Event) -> str:
    known = here.site.vocabulary.event_types.get(event.type)
    return known.name if known else event.type


def _ties(here: Here, book: NoteBook, event: Event) -> Iterator[EventTie]:
    """What this event's sources state first, then what the records of other events say of it."""
    for how, links in (("caused by", event.causes), ("led to", event.responses)):
        for link in links:
            yield _tie(here, book, how, link, link.event)
    for other in referring(here, Event, event.id, "causes.event", "responses.event"):
        for how, links in (("led to", other.causes), ("caused by", other.responses)):
            for link in links:
                if link.event == event.id:
                    yield _tie(here, book, how, link, other.id)


def _tie(here: Here, book: NoteBook, how: str, link: EventLink, other_id: str) -> EventTie:
    other = here.site.find(Event, other_id)
    return EventTie(
        how=how,
        event=here.to(other_id),
        when=date_view(other.when, lasted=not other.within) if other else None,
        mark=book.mark(link.passage),
        note=book.line(link.note) if link.note else (),
    )
