"""A text field or page, cut into words, markers and links; for rendering and for references."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from build_tools.reading.code_spans import blank_code

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\#[ps][1-9][0-9]*)?"
# Brackets in the words of a link are allowed only in pairs, one level deep, as in `[the [old] bridge](@id)`.
REFERENCE = re.compile(
    rf"""
    \[ @(?P<marker>{TARGET}) \] (?!\(@)
    | (?<!!) \[ (?P<words> (?: [^\[\]] | \[ [^\[\]]* \] )+ ) \] \( @(?P<link>{TARGET}) \)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """Inline Markdown as it was written, without markers and links to records."""

    markdown: str
    offset: int


@dataclass(frozen=True, slots=True)
class Marker:
    """`[@id]` or `[@source#p4]`: the record or passage that the words before it rest on."""

    target: str
    offset: int


@dataclass(frozen=True, slots=True)
class Link:
    """`[words](@id)`: words, in inline Markdown, that lead to a record."""

    words: str
    target: str
    offset: int


Part: TypeAlias = Words | Marker | Link


def parse_prose(text: str) -> tuple[Part, ...]:
    """Return the parts of a text in order, each with the index of its first character.

    What is in code or escaped by a backslash stays words; so does what is not quite a marker, which `prose_faults`
    reports.
    """
    parts: list[Part] = []
    end = 0
    for reference, start, stop in _references(text):
        if end < start:
            parts.append(Words(text[end:start], end))
        parts.append(reference)
        end = stop
    if end < len(text):
        parts.append(Words(text[end:], end))
    return tuple(parts)


def find_markers(text: str) -> tuple[Marker | Link, ...]:
    """Return only the markers and links of a text, in order."""
    return tuple(reference for reference, _, _ in _references(text))


def _references(text: str) -> Iterator[tuple[Marker | Link, int, int]]:
    if "@" not in text:
        return
    for match in REFERENCE.finditer(blank_code(text)):
        start, stop = match.span()
        if match["marker"]:
            yield Marker(match["marker"], start), start, stop
        else:
            words = text[match.start("words") : match.end("words")]
            yield Link(words, match["link"], start), start, stop
