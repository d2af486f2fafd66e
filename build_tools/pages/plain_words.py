from __future__ import annotations

import re
from functools import lru_cache

from build_tools.reading.prose import Link, Words, parse_prose

_EMPHASIS = re.compile(r"(?<!\\)[*`]|(?<![\w\\])_|(?<!\\)_(?!\w)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_PLAIN_LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")
_COUNT = re.compile(r"(?<=\d) (?=[^\W\d])")
LONGEST_DESCRIPTION = 160
"""Of a page's line, in characters: what those who list pages show of it."""
_MOST_REMEMBERED = 20_000


@lru_cache(maxsize=_MOST_REMEMBERED)
def plain_words(prose: str) -> str:
    """A text field as plain text: no markers, no emphasis, the words of links only."""
    pieces = [
        part.markdown if isinstance(part, Words) else part.words if isinstance(part, Link) else ""
        for part in parse_prose(prose)
    ]
    text = _EMPHASIS.sub("", _PLAIN_LINK.sub(r"\1", "".join(pieces)))
    return " ".join(_ESCAPE.sub(r"\1", text).split())


def heading(label: str) -> str:
    """A record's label without the full stop that ends a sentence."""
    return label.removesuffix(".") if not label.endswith("..") else label


def capitalised(words: str) -> str:
    """The words with a capital at their beginning, the rest as they are."""
    return f"{words[:1].upper()}{words[1:]}"


def shortened(text: str, longest: int = LONGEST_DESCRIPTION) -> str:
    """The text, cut at a word with an ellipsis where it is longer than `longest` characters."""
    if len(text) <= longest:
        return text
    return f"{text[:longest].rsplit(' ', 1)[0].rstrip(' ,;:')}…"


def counted(count: int, one: str, many: str = "") -> str:
    """`1 passage`, `2 passages`, `no passages`."""
    many = many or f"{one}s"
    return f"no {many}" if count == 0 else f"1 {one}" if count == 1 else f"{count:,} {many}"


def kept(text: str) -> str:
    """The text with each number kept on one line with the word behind it, which it counts."""
    return _COUNT.sub("\u00a0", text)


def joined(words: list[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""
