"""Finds the names of records in a text, so that the digits in a name are not taken for a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"\w+")
_NOT_ONLY_A_NUMBER = re.compile(r"[^\d.,%\s]")
MASK = "\N{FULL BLOCK}"
"""Stands for each character of a masked name; a sign, so that what is beside it is no part of it."""


class Names:
    """A set of names, found in a text by their first word, so that the cost does not grow with the number of names."""

    def __init__(self, names: Iterable[str]) -> None:
        groups: dict[str, set[str]] = {}
        for name in names:
            first = _WORD.search(name)
            if first and first.start() == 0 and _NOT_ONLY_A_NUMBER.search(name):
                groups.setdefault(first[0], set()).add(name)
        self._patterns = {first: _pattern(group) for first, group in groups.items()}

    def mask(self, text: str) -> str:
        """The text with every name in it blotted out, of the same length."""
        parts: list[str] = []
        done = 0
        for word in _WORD.finditer(text):
            pattern = self._patterns.get(word[0])
            match = pattern.match(text, word.start()) if pattern and word.start() >= done else None
            if match:
                parts += (text[done : match.start()], MASK * len(match[0]))
                done = match.end()
        return "".join((*parts, text[done:]))


def _pattern(names: set[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    forms = (re.sub(r"(?:\\ )+", r"\\s+", re.escape(name)) for name in longest_first)
    return re.compile(rf"(?:{'|'.join(forms)})(?=s?(?!\w))")
