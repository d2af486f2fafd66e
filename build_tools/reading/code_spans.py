"""Texts with their code spans and escapes blanked out, so that patterns do not see what is only quoted."""

from __future__ import annotations

import re

_BLANK = "\x00"
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_ESCAPE_OR_TICKS = re.compile(r"\\[!-/:-@\[-`{-~]|`+")
_TICKS = re.compile("`+")
_FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}(?=[^`]*$)|~{3,}).*$", re.MULTILINE)


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
    while match := _FENCE.search(text, end):
        fence = match["fence"]
        closing = re.compile(rf"^ {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*\r?$", re.MULTILINE)
        close = closing.search(text, match.end())
        stop = close.end() if close else len(text)
        pieces.append(text[end : match.start()])
        pieces.append(re.sub(r"[^\n]", _BLANK, text[match.start() : stop]))
        end = stop
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
