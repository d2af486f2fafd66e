"""The page of a topic: a chapter's question, what a reader needs first, and every record that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.pages.actor_ties import in_time
from build_tools.pages.charts import event_chart
from build_tools.pages.cited_rows import every_passage
from build_tools.pages.event_timeline import EVENTS_DRAWN, event_timeline
from build_tools.pages.here import Anchor
from build_tools.pages.listing import grouped_by_kind, list_items
from build_tools.pages.notebook import NoteBook
from build_tools.pages.positions import differ_view
from build_tools.pages.record_parts import record_parts
from build_tools.pages.referring import referring
from build_tools.pages.seed_block import seed_block
from build_tools.pages.shown_already import leading_to, other_users
from build_tools.pages.status_chart import WORDS, topic_row_chart
from build_tools.pages.view import PageView
from build_tools.records.disagreement import Disagreement
from build_tools.records.event import Event
from build_tools.records.record import Record
from build_tools.records.topic import Topic

if TYPE_CHECKING:
    from build_tools.pages.charts import Chart
    from build_tools.pages.event_timeline import EventTimeline
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListGroup, ListItem
    from build_tools.pages.notebook import Unit
    from build_tools.pages.passage_list import PassageGroup
    from build_tools.pages.positions import DifferView

_PLACES = {Event.kind: "#timeline", Disagreement.kind: "#differ"}
"""Sections of their own on the page; records of other kinds stand in a list by their kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView(PageView):
    """A topic's page; `others` are the topics in reading order, the page's own without a link.

    `passages` are those of its own sentences: the markers of events, which have pages of their own, lead to ledgers.
    `used` are the records that name the topic without belonging to it; those that do are on the page already.
    """

    question: str
    brief: tuple[Unit, ...]
    lead: tuple[ListItem, ...]
    standing: Chart | None
    differ: tuple[DifferView, ...]
    members: tuple[ListGroup, ...]
    chart: Chart | None
    timeline: EventTimeline
    others: tuple[Anchor, ...]
    passages: tuple[PassageGroup, ...]
    used: tuple[ListGroup, ...]


def topic_view(here: Here, topic: Topic) -> TopicView:
    """The view of a topic's page; `here` is at the topic's address."""
    book = NoteBook(here)
    brief = book.units(topic.brief)
    passages = every_passage(here, book, topic)
    book.end_list()
    members = topic_members(here, topic.id)
    events = in_time(one for one in members if isinstance(one, Event))
    chart = event_chart(here, EVENTS_DRAWN, events, is_listed=True)
    timeline = event_timeline(here, book, [(event, "") for event in events], topic, is_drawn=chart is not None)
    listed = [one.id for one in members if not isinstance(one, Event | Disagreement)]
    parts = record_parts(here, topic, topic.question)
    places = {one.kind: _PLACES.get(one.kind, f"#records-{one.kind}") for one in members}
    parts["head"] = leading_to(parts["head"], places)
    parts["seeds"] = seed_block(here, (topic.id, *(one.id for one in members)))
    return TopicView(
        **parts,
        question=topic.question,
        brief=brief,
        lead=list_items(here, topic.lead),
        standing=topic_row_chart(here, topic, "topic-by-status"),
        differ=tuple(differ_view(here, one) for one in members if isinstance(one, Disagreement)),
        members=tuple(_strongest_first(group) for group in grouped_by_kind(here, listed)),
        chart=chart,
        timeline=timeline,
        others=_others(here, topic),
        passages=passages,
        used=other_users(here, topic.id, {one.id for one in members}),
    )


def topic_members(here: Here, topic_id: str) -> tuple[Record, ...]:
    """The records that name the topic as theirs, in the order of ids."""
    return referring(here, Record, topic_id, "topics")


def _strongest_first(group: ListGroup) -> ListGroup:
    """The group with its claims in the order of their statuses; other records stay as they are."""
    places = {word: place for place, word in enumerate(WORDS)}
    members = sorted(group.members, key=lambda item: places[item.badge.word] if item.badge else 0)
    return replace(group, members=tuple(members))


def _others(here: Here, topic: Topic) -> tuple[Anchor, ...]:
    topics = sorted(here.site.of(Topic), key=lambda one: (one.order, one.id))
    return tuple(Anchor(one.title) if one.id == topic.id else here.to(one.id) for one in topics)
