"""Redirects: what became of a record whose address was published and whose file is gone or renamed."""

from __future__ import annotations

from typing import ClassVar, Literal

from build_tools.records.fields import AnyRef, Day, Prose
from build_tools.records.record import Entry

FormerKind = Literal[
    "claim",
    "source",
    "actor",
    "system",
    "rule",
    "event",
    "disagreement",
    "comparison",
    "topic",
    "term",
    "correction",
]


class Redirect(Entry):
    """What stands at the address of a former record; the file name is the id it had."""

    kind: ClassVar[str] = "redirect"
    plural: ClassVar[str] = "redirects"

    was: FormerKind
    """The kind the record was of, which says where it stood: a claim in `claims/`."""
    to: AnyRef | None = None
    """The record that has its content now; left out where the record was withdrawn."""
    why: Prose
    """Why it was renamed, merged or withdrawn, for a reader who follows an old link."""
    when: Day
    """The day of the change."""
