"""Systems: things made, such as devices, machines, programs and data sets."""

from __future__ import annotations

from typing import ClassVar, Literal

from build_tools.records.actor import Alias
from build_tools.records.dates import EdtfDate
from build_tools.records.evidence import Evidence
from build_tools.records.fields import ActorRef, Prose, SystemRef, SystemType, Text, TopicRef
from build_tools.records.observation import Observation
from build_tools.records.record import Frozen, Record


class SystemDate(Frozen):
    """One date in the life of a system."""

    type: Literal["announced", "sampled", "released", "withdrawn"]
    """What happened."""
    when: EdtfDate
    """When, as precisely as known."""
    evidence: tuple[Evidence, ...] = ()
    """Where it stands."""
    note: Prose | None = None
    """What a reader should know about the date."""


class System(Record):
    """A thing made, with its maker, dates and measured values."""

    kind: ClassVar[str] = "system"
    plural: ClassVar[str] = "systems"

    name: Text
    """The name its maker gives it."""
    type: SystemType
    """A key of the vocabulary's system types."""
    maker: ActorRef | None = None
    """Who makes or publishes it."""
    designer: ActorRef | None = None
    """Who designed it, where that is not the maker."""
    foundry: ActorRef | None = None
    """Who manufactures it, where that is not the maker."""
    line: SystemRef | None = None
    """The line it belongs to; members are computed."""
    aliases: tuple[Alias, ...] = ()
    """Other names and scripts, those of the seeds included."""
    brief: tuple[Prose, ...] = ()
    """One neutral paragraph, a sentence an item, every sentence with its marker."""
    dates: tuple[SystemDate, ...] = ()
    """Announced, sampled, released, withdrawn."""
    observations: tuple[Observation, ...] = ()
    """Its specification and its scores."""
    not_known: tuple[Prose, ...] = ()
    """What is not known about it."""
    topics: tuple[TopicRef, ...] = ()
    """The topics it belongs to."""

    @property
    def label(self) -> str:
        """The name."""
        return self.name
