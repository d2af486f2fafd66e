"""The timeline: every event drawn by lane, and below it the list that carries everything."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words, how_known
from build_tools.figures.figure import Table
from build_tools.pages.addresses import TIMELINE_ADDRESS, frame_of
from build_tools.pages.charts import event_chart
from build_tools.pages.event_timeline import (
    EventTimeline,
    TimelineGroup,
    TimelineRow,
    event_facets,
    lane_name,
    lane_of,
    tagged_event,
)
from build_tools.pages.facets import facets_of, tags_of
from build_tools.pages.heads import CITE, home_crumb, page_cite
from build_tools.pages.here import Anchor
from build_tools.pages.notebook import NoteBook
from build_tools.pages.plain_words import plain_words
from build_tools.pages.seed_block import seed_block_of_list
from build_tools.pages.timeline_finding import year_words
from build_tools.pages.view import Head, MetaRow, PageView
from build_tools.records.event import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here
    from build_tools.records.dates import EdtfDate

CHART = "timeline-drawn"
CSV_PATH = "timeline.csv"
TITLE = "Timeline"
LEAD = (
    "Events in the order in which sources date them. That one thing follows another does not say that it was "
    "caused by it."
)


@dataclass(frozen=True, slots=True)
class LaneLink:
    """A lane, by its place among those that have events, with how many; without scripts it chooses its events."""

    id: str
    name: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView(PageView):
    """The timeline page."""

    lead: str
    chart: Chart | None
    timeline: EventTimeline
    lanes: tuple[LaneLink, ...]


def timeline_view(here: Here) -> TimelineView:
    """The view of the timeline page; `here` is at its address. Markers lead straight to their passages."""
    events = sorted(here.site.of(Event), key=lambda event: (event.when.sort_key, event.id))
    book = NoteBook(here, has_list=False)
    chart = event_chart(here, CHART, events, is_listed=True)
    lanes = _lanes(here, events)
    facets = [event_facets(here, event) for event in events]
    tools = (CITE, Anchor("CSV", here.href(CSV_PATH)))
    return TimelineView(
        address=TIMELINE_ADDRESS,
        frame=frame_of(TIMELINE_ADDRESS),
        template="timeline.html",
        title=TITLE,
        description=LEAD,
        crumbs=(home_crumb(here), Anchor(TITLE)),
        head=Head(TITLE, "", "What happened, and when", meta=tuple(_meta(here, events)), tools=tools),
        seeds=seed_block_of_list(here, [event.id for event in events]),
        cite=page_cite(here, TITLE),
        lead=LEAD,
        chart=chart,
        timeline=EventTimeline(
            tuple(_years(here, book, events, [lane.id for lane in lanes])), facets_of(facets), CHART if chart else ""
        ),
        lanes=lanes if len(lanes) > 1 else (),
        files=((CSV_PATH, table_of(here, events).to_csv().encode()),),
    )


def table_of(here: Here, events: Sequence[Event]) -> Table:
    """The list as a table, with the words and the EDTF text of each date."""
    rows = tuple(
        (
            event.id,
            event.when.text,
            date_words(event.when),
            how_known(event.when, event.when_known),
            lane_name(here, event),
            event.title,
            plain_words(event.what),
        )
        for event in events
    )
    return Table(("Id", "EDTF", "When", "How known", "Lane", "Title", "What"), rows)


def _exact(events: Sequence[Event]) -> int:
    return sum(event.when.start is not None and event.when.start.is_exact_day for event in events)


def _meta(here: Here, events: Sequence[Event]) -> Iterator[MetaRow]:
    yield MetaRow("Events", (Anchor(f"{len(events):,}"),))
    yield MetaRow("Day known", (Anchor(f"{_exact(events):,}"),))
    yield MetaRow("As of", (Anchor(date_words(here.site.as_of)),))


def _years(here: Here, book: NoteBook, events: Sequence[Event], lanes: Sequence[str]) -> Iterator[TimelineGroup]:
    groups: dict[tuple[str, str], list[TimelineRow]] = {}
    for event in events:
        row, facets = tagged_event(here, book, event)
        # Whose passages they are stands in the row, on a page with more markers than any.
        row = replace(row, marks=tuple(replace(mark, says="") for mark in row.marks))
        place = lanes.index(f"lane-{lane_of(here, event)}") + 1
        groups.setdefault(_year(event.when), []).append(TimelineRow(row, tags_of(facets), f"in-{place}"))
    for (key, title), rows in groups.items():
        yield TimelineGroup(key, title, tuple(rows))


def _year(when: EdtfDate) -> tuple[str, str]:
    """The id and title of the group a date belongs to."""
    if when.start is None:
        return "year-open", "Beginning not known"
    words = year_words(when)
    return f"year-{words}", words


def _lanes(here: Here, events: Sequence[Event]) -> tuple[LaneLink, ...]:
    """The lanes with events in the vocabulary's order, then those that only events name."""
    names = {lane_of(here, event): lane_name(here, event) for event in events}
    numbers = Counter(lane_of(here, event) for event in events)
    known = [key for key in here.site.vocabulary.lanes if key in names]
    keys = [*known, *sorted(names.keys() - here.site.vocabulary.lanes.keys())]
    return tuple(LaneLink(f"lane-{key}", names[key], numbers[key]) for key in keys)
