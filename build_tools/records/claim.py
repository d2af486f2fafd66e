"""Claims: one falsifiable sentence each, with who says it and what bears on it."""

from __future__ import annotations

from typing import ClassVar, Literal

from build_tools.records.dates import EdtfDate
from build_tools.records.evidence import Evidence, SaidBy, Searched
from build_tools.records.fields import AboutRef, ActorRef, ClaimRef, Day, Prose, Text, TopicRef
from build_tools.records.observation import Observation
from build_tools.records.record import Frozen, Record

ClaimType = Literal["fact", "statistic", "causal", "opinion", "forecast", "utterance"]
RelationType = Literal["repeats", "narrows", "widens", "contradicts", "explains", "supersedes"]
StatusWord = Literal[
    "refuted", "disputed", "contested", "open", "asserted", "self-reported", "single origin", "supported", "established"
]


class ClaimRelation(Frozen):
    """How this claim stands to another; no evidence, but for *contradicts*."""

    type: RelationType
    """What this claim does to the other."""
    claim: ClaimRef
    """The other claim."""
    note: Prose | None = None
    """In which respect."""


class Forecast(Frozen):
    """What a forecast binds itself to, and what came of it."""

    deadline: EdtfDate | None = None
    """By when, as its source says; leave out where the source gives none."""
    outcome: Literal["pending", "came-true", "failed", "never-decidable"]
    """What came of it; `never-decidable` where the source gives no deadline."""
    note: Prose | None = None
    """Why the outcome is what it is."""


class StatusOverride(Frozen):
    """A status set by hand, for a time, by someone who says why."""

    word: StatusWord
    """The status to show."""
    reason: Prose
    """Why the computed one misleads."""
    by: Text
    """Who decided."""
    until: Day
    """The day on which the override ends."""


class Claim(Record):
    """A statement of how the world is, in one falsifiable sentence."""

    kind: ClassVar[str] = "claim"
    plural: ClassVar[str] = "claims"

    statement: Prose
    """The statement, with time and place in it."""
    type: ClaimType
    """What sort of statement it is; `utterance` where the saying itself is the matter."""
    when: EdtfDate
    """The time it holds for."""
    when_known: Literal["stated", "derived", "outside"]
    """Whether the source states that time, we derived it, or another document gives it."""
    said_by: tuple[SaidBy, ...] = ()
    """Who says it, first speaker first."""
    about: tuple[AboutRef, ...] = ()
    """The actors, systems, rules and events it is about."""
    parties: tuple[ActorRef, ...] = ()
    """Actors with a stake in it besides those it is about."""
    topics: tuple[TopicRef, ...] = ()
    """The topics it belongs to."""
    brief: tuple[Prose, ...] = ()
    """Two or three sentences, each with its marker."""
    observations: tuple[Observation, ...] = ()
    """Its numbers, those of the statement first and in the statement's order."""
    evidence: tuple[Evidence, ...] = ()
    """The passages for, partly, against and beside it."""
    relations: tuple[ClaimRelation, ...] = ()
    """Other claims it repeats, narrows, widens, contradicts, explains or supersedes."""
    searched: tuple[Searched, ...] = ()
    """What was looked for and not found."""
    forecast: Forecast | None = None
    """Only with type `forecast`."""
    override: StatusOverride | None = None
    """A status set by hand."""

    @property
    def label(self) -> str:
        """The statement itself."""
        return self.statement
