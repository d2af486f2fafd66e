"""The timeline: every event drawn by lane, and below it the list that carries everything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words, how_known
from build_tools.citations.source_reference import byline
from build_tools.figures.figure import Table
from build_tools.pages.addresses import TIMELINE_ADDRESS, frame_of
from build_tools.pages.charts import FEWEST_MARKS, event_chart
from build_tools.pages.cited_rows import CitedRow
from build_tools.pages.dated import date_view
from build_tools.pages.heads import home_crumb, page_cite
from build_tools.pages.here import Anchor
from build_tools.pages.notebook import NoteBook
from build_tools.pages.plain_words import counted, heading, plain_words
from build_tools.pages.seed_block import seed_block
from build_tools.pages.view import Head, MetaRow, PageView
from build_tools.records.event import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here
    from build_tools.records.dates import EdtfDate

MOST_SOURCES = 2
CSV_PATH = "timeline.csv"
TITLE = "Timeline"
LEAD = (
    "What happened, in the order in which sources date it. That one thing follows another does not say that it was "
    "caused by it."
)


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """An event in the list: its row, and the keys of its lane and actors, by which a script can filter."""

    row: CitedRow
    lane: str
    actors: str


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """The events that begin in one year, or in a decade or century where no year is known."""

    id: str
    title: str
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class TimelineLaneList:
    """The events of one lane, as links to their rows in the list."""

    id: str
    name: str
    rows: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView(PageView):
    """The timeline page."""

    lead: str
    chart: Chart | None
    years: tuple[TimelineYear, ...]
    lanes: tuple[TimelineLaneList, ...]


def timeline_view(here: Here) -> TimelineView:
    """The view of the timeline page; `here` is at its address. Markers lead straight to their passages."""
    events = sorted(here.site.of(Event), key=lambda event: (event.when.sort_key, event.id))
    book = NoteBook(here, has_list=False)
    tools = (Anchor("Cite", "#cite"), Anchor("CSV", here.href(CSV_PATH)))
    return TimelineView(
        address=TIMELINE_ADDRESS,
        frame=frame_of(TIMELINE_ADDRESS),
        template="timeline.html",
        title=TITLE,
        description=LEAD,
        crumbs=(home_crumb(here), Anchor(TITLE)),
        head=Head(TITLE, "", _heading(events), meta=tuple(_meta(here, events)), tools=tools),
        seeds=seed_block(here, [event.id for event in events]),
        cite=page_cite(here, TITLE),
        lead=LEAD,
        chart=event_chart(here, "timeline-drawn", events, _finding(events), fewest=FEWEST_MARKS),
        years=tuple(_years(here, book, events)),
        lanes=_lanes(here, events),
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
            _lane_name(here, event),
            event.title,
            plain_words(event.what),
        )
        for event in events
    )
    return Table(("Id", "EDTF", "When", "How known", "Lane", "Title", "What"), rows)


def _heading(events: Sequence[Event]) -> str:
    if not events:
        return "What happened"
    first, last = _year(events[0].when)[1], _year(events[-1].when)[1]
    return f"What happened, {first} to {last}" if first != last else f"What happened, {first}"


def _finding(events: Sequence[Event]) -> str:
    return f"{counted(len(events), 'event')}, {_exact(events):,} of them known to the day"


def _exact(events: Sequence[Event]) -> int:
    return sum(event.when.start is not None and event.when.start.is_exact_day for event in events)


def _meta(here: Here, events: Sequence[Event]) -> Iterator[MetaRow]:
    yield MetaRow("Events", (Anchor(f"{len(events):,}"),))
    yield MetaRow("Day known", (Anchor(f"{_exact(events):,}"),))
    yield MetaRow("As of", (Anchor(date_words(here.site.as_of)),))


def _years(here: Here, book: NoteBook, events: Sequence[Event]) -> Iterator[TimelineYear]:
    groups: dict[tuple[str, str], list[TimelineRow]] = {}
    for event in events:
        groups.setdefault(_year(event.when), []).append(_row(here, book, event))
    for (key, title), rows in groups.items():
        yield TimelineYear(key, title, tuple(rows))


def _year(when: EdtfDate) -> tuple[str, str]:
    """The id and title of the group a date belongs to."""
    if when.start is None:
        return "year-open", "Beginning not known"
    words = f"{when.first.year}s" if when.start.precision in {"decade", "century"} else str(when.first.year)
    return f"year-{words}", words


def _row(here: Here, book: NoteBook, event: Event) -> TimelineRow:
    marks = book.marks(event.evidence)
    sources = [here.site.passage(item.passage) for item in event.evidence]
    bylines = list(dict.fromkeys(byline(at.source, here.site) for at in sources if at))
    more = f" and {len(bylines) - MOST_SOURCES} more" if len(bylines) > MOST_SOURCES else ""
    row = CitedRow(
        date_view(event.when, lasted=not event.within),
        heading(plain_words(event.what)),
        here.target(event.id),
        marks,
        under=f"{_lane_name(here, event)}. {'; '.join(bylines[:MOST_SOURCES])}{more}",
        id=event.id,
    )
    return TimelineRow(row, _lane(here, event), " ".join(dict.fromkeys(one.actor for one in event.actors)))


def _lane(here: Here, event: Event) -> str:
    known = here.site.vocabulary.event_types.get(event.type)
    return known.lane if known else event.type


def _lane_name(here: Here, event: Event) -> str:
    lane = here.site.vocabulary.lanes.get(_lane(here, event))
    return lane.name if lane else _lane(here, event)


def _lanes(here: Here, events: Sequence[Event]) -> tuple[TimelineLaneList, ...]:
    """The lanes in the vocabulary's order, then those that only events name."""
    known = here.site.vocabulary.lanes
    keys = [*known, *sorted({_lane(here, event) for event in events} - known.keys())]
    found = []
    for key in keys:
        rows = tuple(
            Anchor(event.title, f"#{event.id}", date_words(event.when, short=True))
            for event in events
            if _lane(here, event) == key
        )
        if rows:
            found.append(TimelineLaneList(f"lane-{key}", known[key].name if key in known else key, rows))
    return tuple(found)
