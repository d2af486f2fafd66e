"""A disagreement in time: who said what when, a lane a position, and the events that its claims are about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.figures.timeline_data import TimelineLane, TimelineMark
from build_tools.pages.charts import FEWEST_MARKS, are_apart, event_mark, marks_chart
from build_tools.pages.cited_rows import claim_row
from build_tools.pages.dated import date_view
from build_tools.pages.event_timeline import EVENTS_DRAWN, tagged_event, timeline_of, whole_timeline
from build_tools.pages.facets import FacetOf
from build_tools.pages.plain_words import counted
from build_tools.pages.timeline_finding import same_time_words, timeline_finding
from build_tools.records.claim import Claim
from build_tools.records.event import Event
from build_tools.records.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.pages.charts import Chart
    from build_tools.pages.event_timeline import EventTimeline, Tagged
    from build_tools.pages.here import Here
    from build_tools.pages.notebook import NoteBook
    from build_tools.records.dates import EdtfDate
    from build_tools.records.disagreement import Disagreement
    from build_tools.records.evidence import SaidBy

RULE = (
    "Every dated statement of the claims that make up the positions, in the lane of its position, and the events that "
    "those claims name as what they are about. A statement without a date stands last in the list, and is not drawn."
)
"""What this timeline holds, said on the page."""


@dataclass(frozen=True, slots=True)
class _Saying:
    """Who says a claim of a position at one time, in whichever passages: one row and one mark."""

    claim: Claim
    said: tuple[SaidBy, ...]
    lane: TimelineLane
    row: str

    @property
    def actor(self) -> str:
        return self.said[0].actor

    @property
    def when(self) -> EdtfDate | None:
        return self.said[0].when

    def listed(self, here: Here, book: NoteBook) -> Tagged:
        speaker = here.to(self.actor).words
        row = claim_row(here, self.claim, None, speaker)
        lane = FacetOf("lane", "Kind", ((self.lane.key, self.lane.name),))
        when = date_view(self.when, lasted=False) if self.when else None
        marks = tuple(book.mark(said.passage) for said in self.said)
        listed = replace(row, when=when, marks=marks, under=self.lane.name, id=self.row)
        return listed, (lane, FacetOf("actor", "Actor", ((self.actor, speaker),)))

    def mark(self, here: Here, when: EdtfDate) -> TimelineMark:
        row = claim_row(here, self.claim, when)
        label, more = here.to(self.actor).words, f": {row.what}"
        return TimelineMark(
            label, when, date_words(when), self.lane.key, row.href, lasted=False, row=f"#{self.row}", more=more
        )


def disagreement_timeline(here: Here, book: NoteBook, one: Disagreement) -> tuple[Chart | None, EventTimeline]:
    """The chart, None where fewer than two things have a date, and the list of sayings and events."""
    lanes = [TimelineLane(f"position-{place + 1}", position.name) for place, position in enumerate(one.positions)]
    sayings = _sayings(here, one, lanes)
    events = events_about(here, one)
    marks = [saying.mark(here, saying.when) for saying in sayings if saying.when]
    about = [event_mark(here, event, is_listed=True) for event in events]
    chart = marks_chart(here, EVENTS_DRAWN, [*marks, *about], _finding(marks, about, lanes), more_lanes=lanes)
    dated: list[Event | _Saying] = [*sayings, *events]
    rows = [
        tagged_event(here, book, each) if isinstance(each, Event) else each.listed(here, book)
        for each in sorted(dated, key=_in_time)
    ]
    topics = [topic for topic in (here.site.find(Topic, name) for name in one.topics) if topic]
    whole = [whole_timeline(here, topic) for topic in topics]
    listed = timeline_of(rows, EVENTS_DRAWN if chart else "", whole)
    every = [*marks, *about]
    is_told = chart is None and not are_apart([mark.when for mark in every])
    return chart, replace(listed, instead=same_time_words(every)) if is_told else listed


def _finding(said: Sequence[TimelineMark], about: Sequence[TimelineMark], lanes: Sequence[TimelineLane]) -> str:
    """What the statements show, or all of it where there is only one of them."""
    if len(said) < FEWEST_MARKS:
        return timeline_finding([*said, *about], (), "statement and event")
    beside = f"; beside them {counted(len(about), 'event')}" if about else ""
    return f"{timeline_finding(said, lanes, 'dated statement')}{beside}"


def _in_time(one: Event | _Saying) -> tuple[bool, tuple[date, date, str]]:
    return (False, one.when.sort_key) if one.when else (True, (date.max, date.max, ""))


def events_about(here: Here, one: Disagreement) -> tuple[Event, ...]:
    """The events that the claims of its positions are about, each once."""
    named = dict.fromkeys(name for _, claim in _claims(here, one) for name in claim.about)
    return tuple(event for event in (here.site.find(Event, name) for name in named) if event)


def _claims(here: Here, one: Disagreement) -> Iterator[tuple[int, Claim]]:
    for place, position in enumerate(one.positions):
        found = (here.site.find(Claim, name) for name in position.claims)
        yield from ((place, claim) for claim in found if claim)


def _sayings(here: Here, one: Disagreement, lanes: Sequence[TimelineLane]) -> tuple[_Saying, ...]:
    found: dict[tuple[int, str, str, str], tuple[Claim, list[SaidBy]]] = {}
    for place, claim in _claims(here, one):
        for said in claim.said_by:
            key = (place, claim.id, said.actor, said.when.text if said.when else "")
            found.setdefault(key, (claim, []))[1].append(said)
    return tuple(
        _Saying(claim, tuple(said), lanes[key[0]], f"said-{number + 1}")
        for number, (key, (claim, said)) in enumerate(found.items())
    )
