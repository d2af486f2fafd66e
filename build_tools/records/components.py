"""The options of components in hand-written pages: which records each shows, and which part of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from build_tools.records.dates import EdtfDate
from build_tools.records.fields import (
    ActorRef,
    ClaimRef,
    EventType,
    RefersTo,
    RuleRef,
    Slug,
    SubjectRef,
    SystemRef,
    Text,
    TopicRef,
)
from build_tools.records.record import Frozen

ComparisonRef = Annotated[Slug, RefersTo(("comparison",))]
DisagreementRef = Annotated[Slug, RefersTo(("disagreement",))]
FIGURE_KINDS = ("claim", "comparison", "rule", "source", "topic", "actor", "system")
FigureRef = Annotated[Slug, RefersTo(FIGURE_KINDS)]


class Component(Frozen):
    """What stands in one fenced block."""

    name: ClassVar[str]


class ClaimComponent(Component):
    """A claim with its status and the reason for it."""

    name: ClassVar[str] = "claim"

    id: ClaimRef
    """The claim."""


class CompareComponent(Component):
    """The table of a comparison, or some of its rows and columns."""

    name: ClassVar[str] = "compare"

    id: ComparisonRef
    """The comparison."""
    columns: tuple[Slug, ...] = ()
    """Only these columns, in this order."""
    rows: tuple[SubjectRef, ...] = ()
    """Only the rows about these subjects, in this order."""


class DisagreementComponent(Component):
    """A disagreement: its question, and the positions side by side."""

    name: ClassVar[str] = "disagreement"

    id: DisagreementRef
    """The disagreement."""


class FigureComponent(Component):
    """What the page of a record draws: when a rule was in force, a column, a claim's numbers, a source's paragraphs."""

    name: ClassVar[str] = "figure"

    of: FigureRef
    """The record."""


class TimelineComponent(Component):
    """The events that all of the options fit, drawn and listed."""

    name: ClassVar[str] = "timeline"

    actor: ActorRef | None = None
    """Only events in which this actor took part."""
    system: SystemRef | None = None
    """Only events about this system."""
    rule: RuleRef | None = None
    """Only events about this rule."""
    topic: TopicRef | None = None
    """Only events of this topic."""
    kind: EventType | None = None
    """Only events of this type."""
    begin: EdtfDate | None = Field(default=None, alias="from")
    """Only events at this time or later."""
    end: EdtfDate | None = Field(default=None, alias="to")
    """Only events at this time or earlier."""
    title: Text | None = None
    """What the drawing shows, where its count of events does not do."""

    @field_validator("end")
    @classmethod
    def _in_order(cls, end: EdtfDate | None, info: ValidationInfo) -> EdtfDate | None:
        begin = info.data.get("begin")
        if begin and end and end.last < begin.first:
            raise PydanticCustomError("bad-value", "it ends before it begins", {"hint": "exchange `from` and `to`"})
        return end


COMPONENTS: Mapping[str, type[Component]] = MappingProxyType(
    {
        model.name: model
        for model in (ClaimComponent, CompareComponent, DisagreementComponent, FigureComponent, TimelineComponent)
    }
)
