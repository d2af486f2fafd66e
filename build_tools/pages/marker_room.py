"""How much room the markers after a number need, so that those of one column hang in it and its digits align."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.pages.notebook import Mark

# In tenths of a pixel, as drawn in the face and size of markers.
_DIGIT, _BRACKETS, _SIDES, _BETWEEN, _BEFORE = 76, 92, 24, 28, 30
_STEP = 100


def marker_room(marks: Iterable[Mark]) -> int:
    """The width of a row of markers in steps of ten pixels, as the style sheet knows them; 0 where there are none."""
    found = tuple(marks)
    if not found:
        return 0
    labels = sum(len(mark.label.strip("()")) * _DIGIT + _SIDES + (_BRACKETS if mark.weak else 0) for mark in found)
    return -(-(_BEFORE + labels + _BETWEEN * (len(found) - 1)) // _STEP)


def widest_room(rooms: Iterable[int], most: int) -> int:
    """The room a column keeps: that of its widest row of markers, of those that take no more than `most` steps."""
    return max((room for room in rooms if room <= most), default=0)
