"""Counts witnesses: the largest set of items whose roots are pairwise disjoint.

Two wrong ways look simpler. The union of roots would count a page that retells two articles as two witnesses. Connected
components would join two witnesses when a third item retells both, so that adding support lowered the count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

Roots = frozenset[str] | None
"""The documents an item goes back to; None where nobody knows them."""


def count_witnesses(root_sets: Collection[Roots]) -> int:
    """How many independent witnesses some items are, given the roots of each.

    Items of unknown roots are one witness together, and only where no item has a known root.
    """
    known = {roots for roots in root_sets if roots}
    if not known:
        return 1 if root_sets else 0
    minimal = _without_supersets(known)
    alone = sum(len(roots) == 1 for roots in minimal)
    return alone + _largest_packing([roots for roots in minimal if len(roots) > 1])


def _without_supersets(known: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The sets that contain no other: whatever packs with a set packs with its subset."""
    kept: list[frozenset[str]] = []
    for roots in sorted(known, key=lambda one: (len(one), sorted(one))):
        if not any(smaller <= roots for smaller in kept):
            kept.append(roots)
    return kept


def _largest_packing(root_sets: list[frozenset[str]]) -> int:
    """The largest number of pairwise disjoint sets: a largest independent set of the graph of overlaps."""
    overlaps = [
        sum(1 << other for other, others in enumerate(root_sets) if other != index and roots & others)
        for index, roots in enumerate(root_sets)
    ]
    return _independent((1 << len(root_sets)) - 1, overlaps, {})


def _independent(left: int, overlaps: list[int], known: dict[int, int]) -> int:
    """The size of a largest independent set among the sets whose bits are in `left`."""
    if left == 0:
        return 0
    if left in known:
        return known[left]
    pieces = _components(left, overlaps)
    if len(pieces) > 1:
        result = sum(_independent(piece, overlaps, known) for piece in pieces)
    else:
        result = _branch(left, overlaps, known)
    known[left] = result
    return result


def _branch(left: int, overlaps: list[int], known: dict[int, int]) -> int:
    members = _bits(left)
    fewest = min(members, key=lambda index: (overlaps[index] & left).bit_count())
    if (overlaps[fewest] & left).bit_count() <= 1:
        # A set that overlaps at most one other is in some largest packing.
        return 1 + _independent(left & ~(1 << fewest) & ~overlaps[fewest], overlaps, known)
    most = max(members, key=lambda index: (overlaps[index] & left).bit_count())
    with_it = 1 + _independent(left & ~(1 << most) & ~overlaps[most], overlaps, known)
    return max(with_it, _independent(left & ~(1 << most), overlaps, known))


def _components(left: int, overlaps: list[int]) -> list[int]:
    pieces: list[int] = []
    while left:
        piece = grown = left & -left
        while grown:
            reach = 0
            for index in _bits(grown):
                reach |= overlaps[index]
            grown = reach & left & ~piece
            piece |= grown
        pieces.append(piece)
        left &= ~piece
    return pieces


def _bits(number: int) -> list[int]:
    found: list[int] = []
    while number:
        lowest = number & -number
        found.append(lowest.bit_length() - 1)
        number ^= lowest
    return found
