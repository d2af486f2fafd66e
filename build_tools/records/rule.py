"""Rules: legal instruments, their provisions, and what became of them in practice."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from build_tools.records.actor import Alias
from build_tools.records.dates import EdtfDate
from build_tools.records.evidence import Evidence
from build_tools.records.fields import ActorRef, Measure, Number, Prose, RuleRef, Slug, SystemType, Text, TopicRef
from build_tools.records.record import Frozen, Record


class RuleTest(Frozen):
    """A test a thing passes or fails: one measure against a limit, or several tests together."""

    measure: Measure | None = None
    """The measure tested."""
    at_least: Number | None = None
    """Caught from this value on."""
    below: Number | None = None
    """Caught under this value."""
    all_of: tuple[RuleTest, ...] = ()
    """Caught where all of these catch."""
    any_of: tuple[RuleTest, ...] = ()
    """Caught where one of these catches."""

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        forms = (self.measure is not None, bool(self.all_of), bool(self.any_of))
        limits = self.at_least is not None or self.below is not None
        if sum(forms) != 1 or limits != (self.measure is not None):
            hint = "give `measure` with `at_least` or `below`, or `all_of`, or `any_of`"
            raise PydanticCustomError("bad-value", "a test that tests nothing, or two things", {"hint": hint})
        return self


class Covers(Frozen):
    """The kinds of things a provision's test is for; it does not apply to any other."""

    types: tuple[SystemType, ...] = Field(min_length=1)
    """Keys of the vocabulary's system types."""
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """Where it stands to which things the test applies."""
    note: Prose | None = None
    """What a reader should know about where it ends."""


class Step(Frozen):
    """One dated step in the life of a provision."""

    type: Literal["announced", "published", "effective", "amended", "stayed", "rescinded"]
    """What happened."""
    when: EdtfDate
    """When."""
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """Where it stands."""
    note: Prose | None = None
    """What a reader should know about it."""


class Practice(Frozen):
    """How licences were handled, for a time."""

    when: EdtfDate
    """For which time."""
    says: Prose
    """What was done."""
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """Where it stands."""


class Provision(Frozen):
    """One part of a rule with its own test, reach and dates."""

    id: Slug
    """Unique within the rule."""
    title: Text
    """What it is called."""
    says: Prose
    """What it asks, in our words."""
    applies_to: Prose | None = None
    """To what or whom."""
    names: tuple[ActorRef, ...] = ()
    """Actors it names."""
    test: RuleTest | None = None
    """The test, where it is one of numbers."""
    covers: Covers | None = None
    """The kinds of things the test is for, where that is known."""
    steps: tuple[Step, ...] = Field(min_length=1)
    """Announced, published, effective, amended, stayed, rescinded."""
    practice: tuple[Practice, ...] = ()
    """What was done under it."""
    evidence: tuple[Evidence, ...] = ()
    """Where its wording stands."""


class Rule(Record):
    """A legal instrument or policy."""

    kind: ClassVar[str] = "rule"
    plural: ClassVar[str] = "rules"

    name: Text
    """What it is called."""
    instrument: Text
    """What sort of instrument it is, with its citation where known."""
    issuer: ActorRef
    """Who issued it."""
    addressee: Text | None = None
    """Whom it binds."""
    aliases: tuple[Alias, ...] = ()
    """Other names, those of the seeds included."""
    brief: tuple[Prose, ...] = ()
    """One neutral paragraph, a sentence an item, every sentence with its marker."""
    provisions: tuple[Provision, ...] = Field(min_length=1)
    """Its parts."""
    amends: tuple[RuleRef, ...] = ()
    """The rules it changes."""
    topics: tuple[TopicRef, ...] = ()
    """The topics it belongs to."""

    @property
    def label(self) -> str:
        """The name."""
        return self.name
