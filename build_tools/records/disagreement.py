"""Disagreements: one question, the positions on it, and what would settle it."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from build_tools.records.fields import ClaimRef, Prose, Text, TopicRef
from build_tools.records.record import Frozen, Record


class Position(Frozen):
    """One answer; its holders and passages follow from its claims."""

    name: Text
    """A few words."""
    says: Prose
    """The answer, in one or two sentences."""
    claims: tuple[ClaimRef, ...] = Field(min_length=1)
    """The claims that make it."""


class Disagreement(Record):
    """A question on which sources differ."""

    kind: ClassVar[str] = "disagreement"
    plural: ClassVar[str] = "disagreements"

    question: Text
    """The question."""
    type: Literal["facts", "definitions", "forecast", "values"]
    """What it is about."""
    brief: tuple[Prose, ...] = ()
    """What a reader needs first, a sentence an item."""
    positions: tuple[Position, ...] = Field(min_length=2)
    """The answers."""
    crux: Prose
    """What the difference turns on."""
    state: Literal["open", "settled", "apparent"]
    """`apparent` where both sides are true of different questions."""
    outcome: Prose | None = None
    """How it was settled, or why it is only apparent."""
    would_settle: Prose
    """What would settle it."""
    topics: tuple[TopicRef, ...] = ()
    """The topics it belongs to."""

    @property
    def label(self) -> str:
        """The question."""
        return self.question
