"""Corrections: what was wrong on the site, since when, and who noticed."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from build_tools.records.fields import AnyRef, Day, Prose, Text
from build_tools.records.record import Record


class Correction(Record):
    """A published mistake and its mending."""

    kind: ClassVar[str] = "correction"
    plural: ClassVar[str] = "corrections"

    title: Text
    """A few words."""
    date: Day
    """The day it was mended."""
    what: Prose
    """What was wrong, and what stands there now."""
    before: Prose | None = None
    """The words or value as they stood, where they can be quoted shortly; shown on every page that had them."""
    after: Prose | None = None
    """What stands there instead."""
    why: Prose
    """How it came about."""
    noticed_by: Text
    """Who noticed."""
    records: tuple[AnyRef, ...] = Field(min_length=1)
    """The records touched."""

    @property
    def label(self) -> str:
        """The few words."""
        return self.title
