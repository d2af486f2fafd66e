"""Histories for the pages of the town."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.graph.differences import FieldChange
from build_tools.graph.history import HISTORY_FILE, Change, Happened, History, write_history
from tests.made_pages import here

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.pages.here import Here

NEWEST = "feed0123456789abcdef"


def change(day: int, what: Happened, *fields: FieldChange, former: str = "") -> Change:
    """A change on a day of January 2024."""
    return Change(f"{day:02}" * 10, f"2024-01-{day:02}T12:00:00Z", what, fields, former)


def with_history(
    changes: Mapping[str, tuple[Change, ...]], address: str = "claims/length/", files: Mapping[str, str] | None = None
) -> Here:
    """The town with a history, seen from the page at `address`."""
    history = History(NEWEST, "2024-02-01T00:00:00Z", changes)
    return here({**(files or {}), HISTORY_FILE: write_history(history).decode()}, address)


VALUE = FieldChange(("observations", "length", "value"), "39", "40")
LIFE = (
    change(6, "checked", FieldChange(("checked",), "2002-02-02", "2002-02-03")),
    change(5, "changed", VALUE, FieldChange(("checked",), "2002-02-01", "2002-02-02")),
    change(4, "added"),
)
