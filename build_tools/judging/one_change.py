"""The one change that a text needs to carry a fingerprint again: found by trying, so it is certain or it is nothing."""

from __future__ import annotations

import difflib
import hashlib
import re
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from build_tools.judging.numbers import find_figures
from build_tools.judging.paragraphs import fingerprint_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST = 4000
"""Trying takes the square of a paragraph's length; few are as long, and longer ones are only compared by details."""
_USUAL = "".join(chr(code) for code in range(32, 127)) + "‘’“”–—…é\u00a0"
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Change:
    """What the article has, and what stood there when the fingerprint was taken; either may be empty."""

    now: str
    was: str

    @property
    def words(self) -> str:
        """The change as a clause: `565%` where it had `564%`."""
        if not self.now:
            return f"lacks `{self.was}`"
        if not self.was:
            return f"has `{self.now}` added"
        return f"has `{self.now}` where it had `{self.was}`"


def find_change(text: str, fingerprint: str, figures: Sequence[str]) -> Change | None:
    """The single change that takes `text` back to its fingerprint; `figures` are those that should stand in it.

    Tried are: any one character replaced, added or dropped; a word dropped or doubled; two neighbouring words or any
    two figures swapped; a figure in place of another. None where no such change does it.
    """
    if len(text) > _LONGEST:
        return None
    tried = (*_by_figures(text, figures), *_by_words(text))
    found = next((one for one in tried if fingerprint_of(one) == fingerprint), None)
    original = _by_character(text, fingerprint) if found is None else found
    return difference(text, original) if original is not None else None


def difference(now: str, was: str) -> Change:
    """The words that differ between two texts, from the first to the last, with nothing that they share at the ends."""
    ours, theirs = _WORD.findall(now), _WORD.findall(was)
    if ours == theirs:
        return Change("white space", "other white space")
    blocks = difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    changed = [block for block in blocks if block[0] != "equal"]
    first, last = changed[0], changed[-1]
    return Change(" ".join(ours[first[1] : last[2]]), " ".join(theirs[first[3] : last[4]]))


def is_same_text_reworded(now: str, was: str) -> bool:
    """Whether two texts share more than half of their words, in order: one is the other, altered."""
    ours, theirs = _WORD.findall(now), _WORD.findall(was)
    blocks = difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks)
    return shared * 2 > max(len(ours), len(theirs))


def _by_figures(text: str, figures: Sequence[str]) -> Iterator[str]:
    places = [(figure.start, figure.end) for figure in find_figures(text)]
    for start, end in places:
        for figure in figures:
            yield text[:start] + figure + text[end:]
    for (a, b), (c, d) in combinations(places, 2):
        yield text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def _by_words(text: str) -> Iterator[str]:
    words = list(_WORD.finditer(text))
    for word in words:
        yield text[: word.start()] + text[word.end() :].lstrip()
        yield text[: word.end()] + " " + word[0] + text[word.end() :]
    for one, other in pairwise(words):
        between = text[one.end() : other.start()]
        yield text[: one.start()] + other[0] + between + one[0] + text[other.end() :]


def _by_character(text: str, fingerprint: str) -> str | None:
    """The text before one character was replaced, added or dropped; hashes each beginning once."""
    wanted = bytes.fromhex(fingerprint)
    letters = [letter.encode() for letter in sorted({*text, *_USUAL})]
    begun = hashlib.sha256()
    for at in range(len(text) + 1):
        rest = text[at:].encode()
        tail = text[at + 1 :].encode()
        for letter in letters:
            for after in (rest, tail) if at < len(text) else (rest,):
                tried = begun.copy()
                tried.update(letter + after)
                if tried.digest() == wanted:
                    return f"{text[:at]}{letter.decode()}{after.decode()}"
        if at < len(text):
            dropped = begun.copy()
            dropped.update(tail)
            if dropped.digest() == wanted:
                return text[:at] + text[at + 1 :]
            begun.update(text[at].encode())
    return None
