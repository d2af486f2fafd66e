"""From a character of a text to the character of the YAML source that it was written as.

Quotes, folding and indentation only add or join white space, so it is enough to count the other characters.
"""

from __future__ import annotations

import re

_DOUBLE_QUOTED = re.compile(r"\\(?:x..|u.{4}|U.{8}|\r\n|.)|.", re.DOTALL)
_SINGLE_QUOTED = re.compile(r"''|.", re.DOTALL)
_PLAIN = re.compile(r".", re.DOTALL)
_WHITE_ESCAPES = frozenset("nrtvf NLP_\n\r\t")


def offset_in_source(source: str, value: str, offset: int) -> int:
    """Return the index in `source`, a scalar as written in YAML, of character `offset` of `value`, its text."""
    to_pass = sum(not char.isspace() for char in value[:offset])
    pattern, begin = _how_written(source)
    index = begin
    for match in pattern.finditer(source, begin):
        is_white = _is_white(match[0], pattern)
        if to_pass == 0 and not is_white:
            return match.start()
        to_pass -= not is_white
        index = match.end()
    return index


def _how_written(source: str) -> tuple[re.Pattern[str], int]:
    first = source[:1]
    if first == '"':
        return _DOUBLE_QUOTED, 1
    if first == "'":
        return _SINGLE_QUOTED, 1
    if first in {"|", ">"}:
        return _PLAIN, source.find("\n") + 1
    return _PLAIN, 0


def _is_white(written: str, pattern: re.Pattern[str]) -> bool:
    if pattern is _DOUBLE_QUOTED and written.startswith("\\"):
        return written[1] in _WHITE_ESCAPES
    return written.isspace()
