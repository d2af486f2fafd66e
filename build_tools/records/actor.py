"""Actors: governments, companies, laboratories, publications and people."""

from __future__ import annotations

from typing import ClassVar, Literal

from build_tools.records.dates import EdtfDate
from build_tools.records.evidence import Evidence
from build_tools.records.fields import ActorRef, ActorType, Prose, Text
from build_tools.records.record import Frozen, Record


class Alias(Frozen):
    """Another name of the same thing."""

    name: Text
    """The other name, in its own script."""
    language: Text | None = None
    """Language tag, such as `zh-Hans`."""
    note: Text | None = None
    """Such as «as the seed spells it»."""


class ActorRelation(Frozen):
    """How one actor stands to another, dated and cited."""

    type: Literal["part-of", "owns", "heads", "headed", "founded", "works-for", "worked-for", "funds", "publishes"]
    """What this actor is or does to the other."""
    actor: ActorRef
    """The other actor."""
    when: EdtfDate | None = None
    """When, as far as known."""
    evidence: tuple[Evidence, ...] = ()
    """Where it stands."""


class Actor(Record):
    """Someone or something that acts or speaks."""

    kind: ClassVar[str] = "actor"
    plural: ClassVar[str] = "actors"

    name: Text
    """The name as it calls itself in English."""
    type: ActorType
    """A key of the vocabulary's actor types."""
    country: Text | None = None
    """Seat or nationality of office; leave out where unknown."""
    aliases: tuple[Alias, ...] = ()
    """Other names and scripts, those of the seeds included."""
    brief: tuple[Prose, ...] = ()
    """One neutral paragraph, a sentence an item, every sentence with its marker."""
    since: EdtfDate | None = None
    """When it was founded or took office."""
    relations: tuple[ActorRelation, ...] = ()
    """Its place among other actors."""
    identifiers: dict[str, Text] = {}
    """Such as `wikidata: Q160120`."""

    @property
    def label(self) -> str:
        """The name."""
        return self.name
