"""The page of a topic: a chapter's question, what a reader needs first, and every record that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.pages.charts import event_chart
from build_tools.pages.cited_rows import event_row, every_passage, ordered
from build_tools.pages.here import Anchor
from build_tools.pages.listing import grouped_by_kind, list_items, users_of
from build_tools.pages.notebook import NoteBook
from build_tools.pages.positions import differ_view
from build_tools.pages.record_parts import record_parts
from build_tools.pages.referring import referring
from build_tools.pages.seed_block import seed_block
from build_tools.pages.view import PageView
from build_tools.records.disagreement import Disagreement
from build_tools.records.event import Event
from build_tools.records.record import Record
from build_tools.records.topic import Topic

if TYPE_CHECKING:
    from build_tools.pages.charts import Chart
    from build_tools.pages.cited_rows import CitedRow
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListGroup, ListItem
    from build_tools.pages.notebook import Unit
    from build_tools.pages.passage_list import PassageGroup
    from build_tools.pages.positions import DifferView


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView(PageView):
    """A topic's page; `others` are the topics in reading order, the page's own without a link."""

    question: str
    brief: tuple[Unit, ...]
    lead: tuple[ListItem, ...]
    differ: tuple[DifferView, ...]
    members: tuple[ListGroup, ...]
    chart: Chart | None
    events: tuple[CitedRow, ...]
    others: tuple[Anchor, ...]
    passages: tuple[PassageGroup, ...]
    used: tuple[ListGroup, ...]


def topic_view(here: Here, topic: Topic) -> TopicView:
    """The view of a topic's page; `here` is at the topic's address."""
    book = NoteBook(here)
    brief = book.units(topic.brief)
    members = topic_members(here, topic.id)
    events = [one for one in members if isinstance(one, Event)]
    rows = ordered((event.when, event_row(here, book, event)) for event in events)
    listed = [one.id for one in members if not isinstance(one, Event | Disagreement)]
    parts = record_parts(here, topic, topic.question)
    parts["seeds"] = seed_block(here, (topic.id, *(one.id for one in members)))
    return TopicView(
        **parts,
        question=topic.question,
        brief=brief,
        lead=list_items(here, topic.lead),
        differ=tuple(differ_view(here, one) for one in members if isinstance(one, Disagreement)),
        members=grouped_by_kind(here, listed),
        chart=event_chart(here, "events-drawn", events),
        events=rows,
        others=_others(here, topic),
        passages=every_passage(here, book, topic),
        used=users_of(here, topic.id),
    )


def topic_members(here: Here, topic_id: str) -> tuple[Record, ...]:
    """The records that name the topic as theirs, in the order of ids."""
    return referring(here, Record, topic_id, "topics")


def _others(here: Here, topic: Topic) -> tuple[Anchor, ...]:
    topics = sorted(here.site.of(Topic), key=lambda one: (one.order, one.id))
    return tuple(Anchor(one.title) if one.id == topic.id else here.to(one.id) for one in topics)
