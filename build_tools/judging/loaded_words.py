"""Words that judge, or claim more certainty than anyone can have, in sentences of ours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.records.vocabulary import WordToAvoid

_QUOTED = re.compile(r"“[^”]{1,60}”|`[^`]*`")
"""Words given as another’s, between double quotation marks, and words of the record format."""
_SPACE = re.compile(r"[\s\u00a0]+")


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """A word found, as it stands in the text, and the entry of the vocabulary that it falls under."""

    found: str
    entry: WordToAvoid


def find_loaded_words(text: str, avoid: Sequence[WordToAvoid]) -> Iterator[LoadedWord]:
    """Every word of `avoid`, in one of its forms, that stands in a text outside quotation marks; in order."""
    if not avoid:
        return
    pattern, entries = _pattern(tuple(avoid))
    plain = _SPACE.sub(" ", _QUOTED.sub(" ", text)).replace("’", "'")
    for match in pattern.finditer(plain):
        yield LoadedWord(match[0], entries[match[0].lower()])


@lru_cache(maxsize=8)
def _pattern(avoid: tuple[WordToAvoid, ...]) -> tuple[re.Pattern[str], dict[str, WordToAvoid]]:
    entries = {form.lower().replace("’", "'"): entry for entry in avoid for form in (entry.word, *entry.also)}
    longest_first = sorted(entries, key=len, reverse=True)
    words = "|".join(re.escape(form) for form in longest_first)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), entries
