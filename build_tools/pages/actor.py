"""The page of an actor: what it is, what it says, what it did, and what others say of it, kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.pages.actor_ties import (
    actor_relations,
    claims_about,
    events_with,
    forecasts_of,
    rules_naming,
    sayings_by,
    systems_of,
)
from build_tools.pages.charts import event_chart
from build_tools.pages.cited_rows import alias_views, every_passage
from build_tools.pages.event_timeline import EVENTS_DRAWN, event_timeline
from build_tools.pages.here import Anchor
from build_tools.pages.listing import list_items, users_of
from build_tools.pages.named_in_seeds import named_in_seeds
from build_tools.pages.notebook import NoteBook
from build_tools.pages.record_parts import record_parts
from build_tools.pages.referring import referring
from build_tools.pages.view import MetaRow, PageView
from build_tools.records.rule import Rule
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.pages.actor_ties import ForecastCounts
    from build_tools.pages.charts import Chart
    from build_tools.pages.cited_rows import AliasView, CitedRow
    from build_tools.pages.event_timeline import EventTimeline
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListGroup, ListItem
    from build_tools.pages.named_in_seeds import NamedIn
    from build_tools.pages.notebook import Unit
    from build_tools.pages.passage_list import PassageGroup
    from build_tools.records.actor import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView(PageView):
    """An actor's page."""

    brief: tuple[Unit, ...]
    aliases: tuple[AliasView, ...]
    identifiers: tuple[tuple[str, str], ...]
    relations: tuple[CitedRow, ...]
    says: tuple[CitedRow, ...]
    said_of: tuple[ListItem, ...]
    issued: tuple[ListItem, ...]
    rules: tuple[CitedRow, ...]
    forecasts: ForecastCounts | None
    systems: tuple[ListItem, ...]
    documents: tuple[ListItem, ...]
    named: tuple[NamedIn, ...]
    chart: Chart | None
    timeline: EventTimeline
    passages: tuple[PassageGroup, ...]
    used: tuple[ListGroup, ...]


def actor_view(here: Here, actor: Actor) -> ActorView:
    """The view of an actor's page; `here` is at the actor's address."""
    book = NoteBook(here)
    brief = book.units(actor.brief)
    relations = actor_relations(here, book, actor)
    says = sayings_by(here, book, actor.id)
    events = events_with(here, actor.id)
    chart = event_chart(here, EVENTS_DRAWN, [event for event, _ in events], is_listed=True)
    timeline = event_timeline(here, book, events, actor, is_drawn=chart is not None)
    rules = rules_naming(here, book, actor.id)
    return ActorView(
        **record_parts(here, actor, actor.brief[0] if actor.brief else "", rows=tuple(_rows(here, actor))),
        brief=brief,
        aliases=alias_views(here, actor.aliases),
        identifiers=tuple(sorted(actor.identifiers.items())),
        relations=relations,
        says=says,
        said_of=claims_about(here, actor.id),
        issued=list_items(here, [rule.id for rule in referring(here, Rule, actor.id, "issuer")]),
        rules=rules,
        forecasts=forecasts_of(here, actor.id),
        systems=systems_of(here, actor.id),
        documents=list_items(here, [one.id for one in referring(here, Source, actor.id, "issuer")]),
        named=named_in_seeds(here, actor.name, (alias.name for alias in actor.aliases)),
        chart=chart,
        timeline=timeline,
        passages=every_passage(here, book, actor),
        used=users_of(here, actor.id),
    )


def _rows(here: Here, actor: Actor) -> Iterator[MetaRow]:
    known = here.site.vocabulary.actor_types.get(actor.type)
    yield MetaRow("What", (Anchor(known.name if known else actor.type),))
    if actor.country:
        yield MetaRow("Where", (Anchor(actor.country),))
    owners = [one for one in actor.relations if one.type in {"part-of", "works-for"}]
    if owners:
        yield MetaRow("Part of", tuple(here.to(one.actor) for one in owners))
    if actor.since:
        yield MetaRow("Since", (Anchor(date_words(actor.since)),))
