"""Bytes to text: size, encoding and characters are checked before any parser sees them."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

from build_tools.problems import Place, Problem

MAX_BYTES = 512 * 1024
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# No editor shows these, YAML refuses most of them, and parsers count lines differently for the last ones: a lone
# carriage return, NEL and the Unicode line and paragraph separators.
CONTROL = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff]|\\r(?!\\n)")
_MOST_CONTROLS = 20


def read_text(data: bytes, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text of a file without its byte order mark, or None and why it cannot be read.

    Line ends stay as they are, so that places found in the text hold for the file.
    """
    if len(data) > MAX_BYTES:
        return None, (_too_large(data, file),)
    try:
        text = data.removeprefix(BYTE_ORDER_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf_8(error, file),)
    if text.isprintable() or CONTROL.search(text) is None:
        return text, ()
    return None, tuple(_control_characters(text, file))


class TextPlaces:
    """The places of the characters of a text whose first line is line `first_line` of its file."""

    def __init__(self, text: str, file: str, first_line: int = 1) -> None:
        self._file = file
        self._first_line = first_line
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._end = len(text.rstrip())

    def at(self, offset: int) -> Place:
        """Return the place of a character; what lies past the last word of the text is placed right behind that."""
        offset = min(offset, self._end)
        line = bisect_right(self._line_starts, offset) - 1
        return Place(self._file, self._first_line + line, offset - self._line_starts[line] + 1)


def _too_large(data: bytes, file: str) -> Problem:
    message = f"the file has {len(data):,} bytes; at most {MAX_BYTES:,} are read"
    return Problem(Place(file), "file-too-large", message, "split it into several files")


def _not_utf_8(error: UnicodeDecodeError, file: str) -> Problem:
    data: bytes = error.object
    # Everything before the byte is UTF-8; a stand-in for the byte makes it the last character.
    good = data[: error.start].removeprefix(BYTE_ORDER_MARK).decode("utf-8")
    place = TextPlaces(f"{good}?", file).at(len(good))
    message = f"the byte `0x{data[error.start]:02X}` is not UTF-8 text"
    return Problem(place, "not-utf-8", message, "save the file as UTF-8")


def _control_characters(text: str, file: str) -> list[Problem]:
    found = []
    places = TextPlaces(f"{text}?", file)
    for match in islice(CONTROL.finditer(text), _MOST_CONTROLS):
        message = f"the character `U+{ord(match[0]):04X}` cannot be seen and is not allowed"
        hint = "end lines with LF or CR LF" if match[0] == "\r" else "delete it"
        found.append(Problem(places.at(match.start()), "control-character", message, hint))
    return found
