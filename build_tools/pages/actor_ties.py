"""What ties an actor to the rest: its place among actors, what it says and did, and what is said of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.pages.cited_rows import CitedRow, claim_row, ordered
from build_tools.pages.dated import date_view
from build_tools.pages.listing import list_item, list_items, type_words
from build_tools.pages.passage_list import source_words
from build_tools.pages.plain_words import counted
from build_tools.pages.referring import referring
from build_tools.records.actor import Actor
from build_tools.records.claim import Claim
from build_tools.records.event import Event
from build_tools.records.rule import Rule
from build_tools.records.system import System

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.pages.cited_rows import Dated
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListItem
    from build_tools.pages.notebook import NoteBook
    from build_tools.records.actor import ActorRelation
    from build_tools.records.rule import Provision

_TURNED = {
    "part-of": "includes",
    "owns": "is owned by",
    "heads": "is headed by",
    "headed": "was headed by",
    "founded": "was founded by",
    "works-for": "employs",
    "worked-for": "employed",
    "funds": "is funded by",
    "publishes": "is published by",
}
_OUTCOMES = {
    "pending": "pending",
    "came-true": "came true",
    "failed": "failed",
    "never-decidable": "never decidable, since its source gives no deadline",
}


@dataclass(frozen=True, slots=True)
class ForecastCounts:
    """How many forecasts an actor made and what came of them, in words, and the forecasts."""

    words: str
    members: tuple[ListItem, ...]


def actor_relations(here: Here, book: NoteBook, actor: Actor) -> tuple[CitedRow, ...]:
    """Its place among actors: what it says of itself first, then what others' records say of it."""
    rows = [_relation(here, book, one, one.actor, one.type.replace("-", " ")) for one in actor.relations]
    for other in referring(here, Actor, actor.id, "relations.actor"):
        ties = (one for one in other.relations if one.actor == actor.id)
        rows += [_relation(here, book, one, other.id, _TURNED[one.type]) for one in ties]
    return tuple(rows)


def _relation(here: Here, book: NoteBook, one: ActorRelation, other: str, how: str) -> CitedRow:
    to = here.to(other)
    when = date_view(one.when) if one.when else None
    return CitedRow(when, to.words, to.href, book.marks(one.evidence), how)


def sayings_by(here: Here, book: NoteBook, actor_id: str) -> tuple[CitedRow, ...]:
    """The claims it says, at the time of saying, earliest first."""
    return ordered(_sayings(here, book, actor_id))


def _sayings(here: Here, book: NoteBook, actor_id: str) -> Iterator[Dated]:
    for claim in referring(here, Claim, actor_id, "said_by.actor"):
        for said in claim.said_by:
            if said.actor == actor_id:
                row = claim_row(here, claim, said.when)
                at = here.site.passage(said.passage)
                where = f"in {source_words(here, at)}" if at else said.passage
                yield (
                    said.when,
                    CitedRow(row.when, row.what, row.href, (book.mark(said.passage),), under=where, badge=row.badge),
                )


def in_time(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events earliest first."""
    return tuple(sorted(events, key=lambda event: event.when.sort_key))


def events_with(here: Here, actor_id: str) -> tuple[tuple[Event, str], ...]:
    """The events it took part in, each with its roles in words, earliest first."""
    found = []
    for event in in_time(referring(here, Event, actor_id, "actors.actor")):
        roles = [one.role for one in event.actors if one.actor == actor_id]
        found.append((event, ", ".join(roles)))
    return tuple(found)


def claims_about(here: Here, record_id: str) -> tuple[ListItem, ...]:
    """The claims about a record that it does not make itself."""
    return list_items(
        here,
        [
            claim.id
            for claim in referring(here, Claim, record_id, "about")
            if all(said.actor != record_id for said in claim.said_by)
        ],
    )


def rules_naming(here: Here, book: NoteBook, actor_id: str) -> tuple[CitedRow, ...]:
    """The provisions that name it, with their steps, earliest first."""
    return ordered(_provisions(here, book, actor_id))


def _provisions(here: Here, book: NoteBook, actor_id: str) -> Iterator[Dated]:
    for rule in referring(here, Rule, actor_id, "provisions.names"):
        for provision in rule.provisions:
            if actor_id in provision.names:
                first = min((step.when for step in provision.steps), key=lambda when: when.sort_key)
                marks = book.marks([item for step in provision.steps for item in step.evidence])
                href = f"{here.target(rule.id)}#{provision.id}"
                what = f"{rule.name}: {provision.title}" if provision.title != rule.name else rule.name
                yield first, CitedRow(date_view(first), what, href, marks, under=steps_in_words(provision))


def steps_in_words(provision: Provision) -> str:
    """The steps of a provision in one line: `announced 7 Oct 2022, effective 12 Oct 2022`."""
    steps = sorted(provision.steps, key=lambda step: step.when.sort_key)
    return ", ".join(f"{step.type} {date_words(step.when, short=True)}" for step in steps)


def forecasts_of(here: Here, actor_id: str) -> ForecastCounts | None:
    """Its forecasts as counts by outcome; None where it made none."""
    said = referring(here, Claim, actor_id, "said_by.actor")
    made = [claim for claim in said if claim.type == "forecast"]
    if not made:
        return None
    outcomes = Counter[str](claim.forecast.outcome if claim.forecast else "pending" for claim in made)
    parts = [f"{outcomes[key]} {words}" for key, words in _OUTCOMES.items() if outcomes[key]]
    items = tuple(list_item(here, claim) for claim in made)
    return ForecastCounts(f"{counted(len(made), 'forecast').capitalize()}: {'; '.join(parts)}.", items)


def systems_of(here: Here, actor_id: str) -> tuple[ListItem, ...]:
    """The systems it makes, designs or manufactures, with its part in each."""
    items: list[ListItem] = []
    for system in referring(here, System, actor_id, "maker", "designer", "foundry"):
        parts = (("makes", system.maker), ("designs", system.designer), ("manufactures", system.foundry))
        roles = [word for word, who in parts if who == actor_id]
        item = list_item(here, system, ", ".join(roles))
        # Its own page need not name it in every line.
        items.append(replace(item, under=type_words(here, system)) if system.maker == actor_id else item)
    return tuple(items)
