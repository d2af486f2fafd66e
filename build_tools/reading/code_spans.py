"""Texts with their code spans and escapes blanked out, so that patterns do not see what is only quoted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK = "\x00"
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_ESCAPE_OR_TICKS = re.compile(r"\\[!-/:-@\[-`{-~]|`+")
_TICKS = re.compile("`+")
_FENCE = re.compile(r"^(?P<indent> {0,3})(?P<fence>`{3,}(?=[^`]*$)|~{3,})(?P<info>.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: what stands behind its opening, its inside, and where all of it begins and ends in the text.

    `inside` begins at `inside_start`, the first character of the line after the opening.
    """

    info: str
    inside: str
    start: int
    inside_start: int
    stop: int
    is_indented: bool
    is_closed: bool


def find_fences(text: str) -> Iterator[Fence]:
    """The fenced blocks of a Markdown page in order; one that is never closed runs to the end of the page."""
    end = 0
    while match := _FENCE.search(text, end):
        fence = match["fence"]
        closing = re.compile(rf"^ {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*\r?$", re.MULTILINE)
        close = closing.search(text, match.end())
        end = close.end() if close else len(text)
        inside_start = min(match.end() + 1, len(text))
        inside = text[inside_start : close.start() if close else end]
        info = match["info"].strip()
        yield Fence(info, inside, match.start(), inside_start, end, bool(match["indent"]), close is not None)


def blank_code(text: str) -> str:
    """Return a text of the same length in which code spans and backslash escapes are NUL characters."""
    if "`" not in text and "\\" not in text:
        return text
    closings = _closing_ticks(text)
    pieces = []
    end = 0
    while match := _ESCAPE_OR_TICKS.search(text, end):
        pieces.append(text[end : match.start()])
        stop = match.end() if match[0][0] == "\\" else closings.get(match.start(), -1)
        if stop < 0:
            pieces.append(match[0])
            stop = match.end()
        else:
            pieces.append(_BLANK * (stop - match.start()))
        end = stop
    return "".join((*pieces, text[end:]))


def blank_fences(text: str) -> str:
    """Return a Markdown page of the same length in which fenced code blocks are NUL characters, line ends kept."""
    pieces = []
    end = 0
    for fence in find_fences(text):
        pieces.append(text[end : fence.start])
        pieces.append(re.sub(r"[^\n]", _BLANK, text[fence.start : fence.stop]))
        end = fence.stop
    return "".join((*pieces, text[end:]))


def _closing_ticks(text: str) -> dict[int, int]:
    """Return for the start of each run of backticks where the next run of the same length ends, if there is one."""
    closings: dict[int, int] = {}
    last_end: dict[int, int] = {}
    for match in reversed(list(_TICKS.finditer(text))):
        length = len(match[0])
        if length in last_end:
            closings[match.start()] = last_end[length]
        last_end[length] = match.end()
    return closings
