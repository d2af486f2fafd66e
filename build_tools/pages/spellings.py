"""Words that are spelt in two ways in English, so that a search for either finds both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[a-z]+")
# British and American, by the part that differs. The verb *license* and *licensing* are spelt alike in both.
_PAIRS = (
    ("licence", "license"),
    ("defence", "defense"),
    ("offence", "offense"),
    ("programme", "program"),
    ("centre", "center"),
    ("labour", "labor"),
    ("favour", "favor"),
    ("behaviour", "behavior"),
    ("neighbour", "neighbor"),
    ("catalogue", "catalog"),
    ("aluminium", "aluminum"),
)


def other_spellings(texts: Iterable[str]) -> str:
    """The words of these texts as they are spelt elsewhere, in their order and each once; empty where there are none.

    A spelling that nobody uses does no harm: nobody looks for it.
    """
    words = dict.fromkeys(word for text in texts for word in _WORD.findall(text.lower()))
    others = (other for word in words for other in _others(word) if other not in words)
    return " ".join(dict.fromkeys(others))


def respelt(text: str) -> str:
    """The text in small letters with each word as it is spelt elsewhere; empty where all are spelt alike."""
    own = text.lower()
    other = _WORD.sub(lambda word: next(_others(word[0]), word[0]), own)
    return other if other != own else ""


def _others(word: str) -> Iterator[str]:
    for british, american in _PAIRS:
        if british in word:
            yield word.replace(british, american)
        elif american in word:
            yield word.replace(american, british)
