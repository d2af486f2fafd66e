"""Two wordings of one text, shown where they differ: their shared beginning says nothing of a change."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS_AROUND = 3
_LIKE_ENOUGH = 0.5


def where_they_differ(before: str, after: str) -> tuple[str, str]:
    """Both texts without what they share, but for a few words on either side; dots stand for what is left out."""
    old, new = before.split(), after.split()
    start = max(0, _shared(old, new) - _WORDS_AROUND)
    end = max(0, _shared(old[start:][::-1], new[start:][::-1]) - _WORDS_AROUND)
    return _between(old, start, end), _between(new, start, end)


def rewordings(removed: Sequence[str], added: Sequence[str]) -> dict[str, str]:
    """The texts that went, each with the one that came in its place; a name of one word is no text."""
    free = [text for text in added if " " in text]
    pairs: dict[str, str] = {}
    for text in removed:
        likeness = {one: _likeness(text, one) for one in free}
        best = max(likeness, key=likeness.__getitem__, default="")
        if likeness.get(best, 0) >= _LIKE_ENOUGH:
            pairs[text] = best
            free.remove(best)
    return pairs


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    alike = [mine == theirs for mine, theirs in zip(one, other, strict=False)]
    return alike.index(False) if False in alike else len(alike)


def _between(words: Sequence[str], start: int, end: int) -> str:
    shown = " ".join(words[start : len(words) - end])
    return f"{'…' if start else ''}{shown}{'…' if end else ''}"


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
