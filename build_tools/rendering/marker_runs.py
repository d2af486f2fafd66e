"""Markers that stand together, parted where a line may break: as few lines as can be then begin with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.pages.notebook import Mark

_MOST_TOGETHER = 5
"""Wide as a long word of a phone's line; more would leave half of the line before them empty."""


def marker_runs(marks: Sequence[Mark]) -> Iterator[Sequence[Mark]]:
    """The markers in as few runs as hold five each, of about one length."""
    number = -(-len(marks) // _MOST_TOGETHER)
    size = -(-len(marks) // number) if number else 1
    yield from (marks[start : start + size] for start in range(0, len(marks), size))
