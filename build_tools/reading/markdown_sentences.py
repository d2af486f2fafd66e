"""The sentences of a hand-written page's body, each with what its own markers and links name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.reading.code_spans import blank_code, blank_fences
from build_tools.reading.prose import find_markers

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = r"[^\n]*\S[^\n]*"
_BEGINS = r"[ \t]*(?:[-*+>#|]|\d+[.)][ \t])"
_BLOCK = re.compile(rf"(?={_BEGINS}){_LINE}(?:\n(?!{_BEGINS}){_LINE})*|{_LINE}(?:\n(?![ \t]*[-*+>#|]){_LINE})*")
"""A paragraph, a heading, a list item or a row of a table: lines up to one that is empty or begins another.

A number begins an item in a list, and within a paragraph it does not: there it is most often a date's year.
"""
_LEAD = re.compile(r"[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d+[.)][ \t]+|\|)?")
_MARKERS = r"(?:[ \t\n]*\[@[^\]\n]*\])*"
_END = re.compile(rf"[.!?…][”»)\]]*{_MARKERS}(?=[ \t\n]+[“«(\[]?[^\W\d_a-z]|[ \t\n]*$)|{_MARKERS}[ \t\n]*$|\|")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_REFERENCE = re.compile(r"\[@[^\]\n]*\]|(?<=\])\([^)\n]*\)")
_BRACKETS = re.compile(r"[\[\]\x00*_]")


@dataclass(frozen=True, slots=True)
class BodySentence:
    """One sentence: its words without markers and addresses, what it names, and where in the body it begins."""

    text: str
    targets: tuple[str, ...]
    offset: int


def find_sentences(body: str) -> Iterator[BodySentence]:
    """The sentences of a Markdown text in order; code, comments and HTML attributes say nothing.

    A sentence ends at its full stop and the markers behind it, at the end of its block, or at the side of a table's
    cell. Abbreviations followed by a capital letter part a sentence, which makes the check stricter, never laxer.
    """
    seen = without_code(body)
    for block in _BLOCK.finditer(seen):
        lead = _LEAD.match(block[0])
        start = block.start() + (lead.end() if lead else 0)
        while start < block.end():
            end = _END.search(seen, start, block.end())
            stop = end.end() if end and end.end() > start else block.end()
            yield from _sentence(body, seen, start, stop)
            start = stop


def without_code(body: str) -> str:
    """The text with code and comments blanked, each line where it was."""
    return _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), blank_code(blank_fences(body)))


def _sentence(body: str, seen: str, start: int, stop: int) -> Iterator[BodySentence]:
    text = seen[start:stop]
    words = _BRACKETS.sub(" ", _REFERENCE.sub(" ", text)).strip(" \t\n|")
    if words:
        offset = start + len(text) - len(text.lstrip(" \t\n|"))
        targets = tuple(reference.target for reference in find_markers(body[start:stop]))
        yield BodySentence(" ".join(words.split()), targets, offset)
