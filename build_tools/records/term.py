"""Terms: the glossary."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from build_tools.records.actor import Alias
from build_tools.records.evidence import Evidence
from build_tools.records.fields import AnyRef, Prose, Text
from build_tools.records.record import Record


class Term(Record):
    """A word of the field and what it means here."""

    kind: ClassVar[str] = "term"
    plural: ClassVar[str] = "terms"

    name: Text
    """The term."""
    aliases: tuple[Alias, ...] = ()
    """Other forms."""
    definition: Prose
    """What it means, in one or two sentences."""
    see: tuple[AnyRef, ...] = ()
    """Records where it matters."""
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """Where the meaning stands."""

    @property
    def label(self) -> str:
        """The term."""
        return self.name
