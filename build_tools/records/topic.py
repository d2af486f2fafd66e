"""Topics: a chapter's question; its records follow from their own `topics`."""

from __future__ import annotations

from typing import ClassVar

from build_tools.records.fields import AnyRef, Prose, Text, Whole
from build_tools.records.record import Record


class Topic(Record):
    """A question of a chapter and the records that bear on it."""

    kind: ClassVar[str] = "topic"
    plural: ClassVar[str] = "topics"

    title: Text
    """A few words."""
    question: Text
    """The question of the chapter."""
    brief: tuple[Prose, ...] = ()
    """What a reader needs first, a sentence an item, every sentence with its marker."""
    order: Whole
    """Place among the topics."""
    lead: tuple[AnyRef, ...] = ()
    """Records to show first."""

    @property
    def label(self) -> str:
        """The few words."""
        return self.title
