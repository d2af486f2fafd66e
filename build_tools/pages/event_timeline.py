"""Events in time, the same on every page that has them: a chart, a row by which to filter it, and the list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.citations.source_reference import byline
from build_tools.pages.addresses import TIMELINE_ADDRESS
from build_tools.pages.cited_rows import event_row
from build_tools.pages.facets import FacetOf, facets_of, tags_of
from build_tools.pages.here import Anchor
from build_tools.pages.plain_words import heading, plain_words
from build_tools.records.actor import Actor
from build_tools.records.system import System
from build_tools.records.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from build_tools.pages.cited_rows import CitedRow
    from build_tools.pages.facets import Facet, Tags
    from build_tools.pages.here import Here
    from build_tools.pages.notebook import NoteBook
    from build_tools.records.event import Event
    from build_tools.records.record import Record

FEWEST_TO_FILTER = 8
MOST_SOURCES = 2
FACET_OF = {Actor.kind: "actor", System.kind: "system", Topic.kind: "topic"}
"""The facet of the timeline that a record is a value of."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row of the list, and the values by which a script filters it; `lane` is the class that its lane has."""

    row: CitedRow
    tags: Tags
    lane: str = ""


@dataclass(frozen=True, slots=True)
class TimelineGroup:
    """The rows under one heading, which is empty where there is one group only."""

    id: str
    title: str
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class EventTimeline:
    """The list beside a chart of events: what it can be filtered by, and where more stands.

    `chart` is the id of the chart that follows the list, empty where there is none; `instead` says why there is none,
    where that is worth a word.
    """

    groups: tuple[TimelineGroup, ...]
    facets: tuple[Facet, ...] = ()
    chart: str = ""
    whole: tuple[Anchor, ...] = ()
    instead: str = ""

    @property
    def number(self) -> int:
        """How many rows there are."""
        return sum(len(group.rows) for group in self.groups)


Tagged = tuple["CitedRow", tuple[FacetOf, ...]]


def timeline_of(rows: Sequence[Tagged], chart: str, whole: Iterable[Anchor] = ()) -> EventTimeline:
    """Rows as one list, in the order given; with facets where there are enough of them."""
    group = TimelineGroup("", "", tuple(TimelineRow(row, tags_of(facets)) for row, facets in rows))
    facets = facets_of(facets for _, facets in rows) if len(rows) >= FEWEST_TO_FILTER else ()
    return EventTimeline((group,) if rows else (), facets, chart, tuple(whole))


def event_timeline(
    here: Here, book: NoteBook, events: Sequence[tuple[Event, str]], about: Record, *, is_drawn: bool
) -> EventTimeline:
    """The events of a record, earliest first, each with the record's part in it, empty where it needs no word."""
    rows = [tagged_event(here, book, event, part) for event, part in events]
    return timeline_of(rows, EVENTS_DRAWN if is_drawn else "", (whole_timeline(here, about),) if rows else ())


EVENTS_DRAWN = "events-drawn"
"""The id of the chart on the page of a record."""


def tagged_event(here: Here, book: NoteBook, event: Event, before: str = "") -> Tagged:
    """An event as a row of the list: its lane, and the first sources it rests on, below; its values by facet."""
    sources = [here.site.passage(item.passage) for item in event.evidence]
    bylines = list(dict.fromkeys(byline(at.source, here.site) for at in sources if at))
    more = f" and {len(bylines) - MOST_SOURCES} more" if len(bylines) > MOST_SOURCES else ""
    under = f"{lane_name(here, event)}. {'; '.join(bylines[:MOST_SOURCES])}{more}"
    row = event_row(here, book, event, before)
    return replace(row, what=heading(plain_words(event.what)), under=under, id=event.id), event_facets(here, event)


def event_facets(here: Here, event: Event) -> tuple[FacetOf, ...]:
    """What an event can be chosen by."""
    actors = dict.fromkeys(one.actor for one in event.actors)
    return (
        FacetOf("lane", "Kind", ((lane_of(here, event), lane_name(here, event)),)),
        FacetOf("actor", "Actor", tuple((name, here.to(name).words) for name in actors)),
        FacetOf("topic", "Topic", tuple((name, here.to(name).words) for name in event.topics)),
        FacetOf("system", "Thing", tuple((name, here.to(name).words) for name in event.systems)),
    )


def lane_of(here: Here, event: Event) -> str:
    """The key of the lane that an event stands in."""
    known = here.site.vocabulary.event_types.get(event.type)
    return known.lane if known else event.type


def lane_name(here: Here, event: Event) -> str:
    """The name of the lane, or its key where nobody named it."""
    lane = here.site.vocabulary.lanes.get(lane_of(here, event))
    return lane.name if lane else lane_of(here, event)


def whole_timeline(here: Here, about: Record) -> Anchor:
    """The timeline of everything, filtered by a record where it can be."""
    page = here.href(TIMELINE_ADDRESS)
    if about.kind not in FACET_OF:
        return Anchor("The timeline of all events", page)
    return Anchor(
        f"The timeline of all events, filtered to “{here.to(about.id).words}”",
        f"{page}?{FACET_OF[about.kind]}={about.id}",
    )
