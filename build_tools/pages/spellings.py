"""Words that are spelt in two ways in English, so that a search for either finds both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[a-z]+")
# British and American, by the part that differs.
_PAIRS = (
    ("licenc", "licens"),
    ("defenc", "defens"),
    ("offenc", "offens"),
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


def _others(word: str) -> Iterator[str]:
    for british, american in _PAIRS:
        if british in word:
            yield word.replace(british, american)
        elif american in word:
            yield word.replace(american, british)
