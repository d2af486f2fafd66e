"""Events: what happened, when, with whom."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from build_tools.records.dates import EdtfDate
from build_tools.records.evidence import Evidence
from build_tools.records.fields import (
    ActorRef,
    EventRef,
    EventType,
    PassageRef,
    Prose,
    RuleRef,
    SystemRef,
    Text,
    TopicRef,
    YesNo,
)
from build_tools.records.observation import Observation
from build_tools.records.record import Frozen, Record


class Participant(Frozen):
    """An actor and its part in an event."""

    actor: ActorRef
    """Who."""
    role: Text
    """In which role."""


class EventLink(Frozen):
    """Another event that a source states as cause or response."""

    event: EventRef
    """The other event."""
    passage: PassageRef
    """The passage that says so."""
    note: Prose | None = None
    """In which words of ours."""


class Event(Record):
    """Something that happened at a time."""

    kind: ClassVar[str] = "event"
    plural: ClassVar[str] = "events"

    title: Text
    """A few words for charts and lists."""
    what: Prose
    """What happened, in one sentence."""
    when: EdtfDate
    """When, as precisely as known."""
    when_known: Literal["stated", "derived", "outside"]
    """Whether the source states that time, we derived it, or another document gives it."""
    within: YesNo = False
    """True where it happened at some time within the interval of `when`, false where it lasted that long."""
    when_note: Prose | None = None
    """How the time is known."""
    type: EventType
    """A key of the vocabulary's event types; it decides the lane."""
    actors: tuple[Participant, ...] = ()
    """Who took part."""
    systems: tuple[SystemRef, ...] = ()
    """Which systems it concerns."""
    rules: tuple[RuleRef, ...] = ()
    """Which rules it concerns."""
    topics: tuple[TopicRef, ...] = ()
    """The topics it belongs to."""
    brief: tuple[Prose, ...] = ()
    """More about it, a sentence an item, every sentence with its marker."""
    observations: tuple[Observation, ...] = ()
    """Its numbers."""
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """Where it stands."""
    causes: tuple[EventLink, ...] = ()
    """What a source states as its cause."""
    responses: tuple[EventLink, ...] = ()
    """What a source states as a response to it."""

    @property
    def label(self) -> str:
        """The few words."""
        return self.title
