"""How wide a text is in the chart face, so that labels find room without a browser.

Advance widths of Inter at weight 400, in thousandths of the size, grouped to twenties; charts set all digits as wide.
Other letters count as wide, those of East Asian scripts as a full square.
"""

from __future__ import annotations

import unicodedata

_GROUPS = {
    240: "ijl",
    260: "I",
    280: " !,.:;\"'",
    320: "`t|",
    360: "()/[]f",
    380: "r",
    460: "{}_-",
    500: "*^?s",
    540: "kx",
    560: "Lavyz",
    580: "Jce",
    600: "EFhnou",
    620: "0123456789Zbdgpq",
    640: "#$&PRST",
    660: "+<=>B~",
    680: "AKVXY",
    720: "CD",
    740: "GHU",
    760: "NOQ",
    820: "w",
    900: "mM",
    980: "@%W",
}
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_OTHER, _SQUARE = 700, 1000
_BOLD = 1.05


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in px at a size in px; a little more where it is bold."""
    total = sum(_width(letter) for letter in text) * size / 1000
    return total * _BOLD if bold else total


def fitted(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """The text, cut at a word with an ellipsis where it is wider than `room` px; at least its first word."""
    kept = text.split(" ")
    while len(kept) > 1 and width_of(_cut(kept, text), size, bold=bold) > room:
        kept.pop()
    return _cut(kept, text)


def wrapped(text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines of at most `room` px, parted between words; a word that is wider has a line of its own."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _cut(kept: list[str], text: str) -> str:
    shown = " ".join(kept)
    return shown if shown == text else f"{shown.rstrip(' ,;:')}…"


def _width(letter: str) -> int:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    return _SQUARE if unicodedata.east_asian_width(letter) in {"W", "F"} else _OTHER
