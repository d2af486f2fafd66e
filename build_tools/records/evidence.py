"""Evidence: how one passage bears on one assertion."""

from __future__ import annotations

from typing import Literal

from build_tools.records.dates import EdtfDate
from build_tools.records.fields import ActorRef, ClaimRef, PassageRef, Prose, SourceRef
from build_tools.records.record import Frozen

Direction = Literal["supports", "partly", "disputes", "context"]
Basis = Literal["record", "own-test", "first-hand", "reported", "unnamed", "inference"]
Seen = Literal["original", "copy", "quoted", "weak"]


class Evidence(Frozen):
    """A passage and which way it points; the rest defaults from the passage's source."""

    passage: PassageRef
    """The passage, `source#p12` in a source we hold, `source#s1` in another."""
    direction: Direction
    """What the passage does to the statement."""
    basis: Basis | None = None
    """How the passage knows: the record itself, an own test, first hand, reporting, an unnamed voice, inference."""
    seen: Seen | None = None
    """How we saw it: the original, a copy, quoted by another, or only in a weak page."""
    origin: SourceRef | None = None
    """The document the passage goes back to, where that is not what its source goes back to."""
    speaker: ActorRef | None = None
    """Whose word it is, where that is not the passage's speaker or the origin's issuer."""
    when: EdtfDate | None = None
    """The time the passage speaks of, where it differs from the passage's own."""
    limits: Literal["statement", "use"] | None = None
    """With `partly`: whether it limits the statement itself or only the use made of it."""
    note: Prose | None = None
    """What a reader should know about this use of the passage."""


class SaidBy(Frozen):
    """Who says a thing, when, and the passage that carries it."""

    actor: ActorRef
    """Who says it."""
    passage: PassageRef
    """The passage that carries it."""
    when: EdtfDate | None = None
    """When it was said, as far as known."""
    repeats: ClaimRef | None = None
    """The claim it repeats, where it is not said first here."""
    note: Prose | None = None
    """What a reader should know about the saying."""


class Searched(Frozen):
    """A search behind a negative statement: what was looked for, where, when, and what came of it."""

    question: Prose
    """What was looked for."""
    where: Prose
    """Where."""
    when: EdtfDate | None = None
    """When."""
    found: Prose
    """What came of it."""
