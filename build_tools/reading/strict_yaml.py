"""YAML, made strict: nothing is guessed, nothing is silently dropped, and no input stops the process.

Values are built from the parser's events, not from its node tree: composing recurses in C and crashes the process on
deep nesting, and drops duplicate keys, anchors and tags, which we report. One pass sees them all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from yaml import MarkedYAMLError

from build_tools.problems import Place, Problem, Related
from build_tools.reading.places import Places
from build_tools.reading.plain_text import CONTROL, read_text
from build_tools.reading.scalars import Scalar, read_plain
from build_tools.reading.torn_yaml import explain_torn
from build_tools.reading.yaml_events import (
    ALIAS,
    DOCUMENT_START,
    MAPPING_END,
    MAPPING_START,
    SCALAR,
    SEQUENCE_END,
    STREAM_END,
    parse_events,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.reading.yaml_events import Event, Mark

MAX_DEPTH = 32
_WRITTEN = re.compile(r"[^\s,\[\]{}]{1,40}")
_NAME_BEFORE_COLON = "write a name before the `:`"

YamlValue: TypeAlias = "Scalar | list[YamlValue] | dict[str, YamlValue]"


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The fields of a YAML file as plain values, and their places."""

    file: str
    value: Mapping[str, YamlValue]
    places: Places = field(repr=False, compare=False)


def read_yaml(data: bytes, file: str) -> tuple[YamlFile | None, tuple[Problem, ...]]:
    """Return the fields of a YAML file and every fault found in it.

    A file with duplicate keys, tags or a second document still has a value (the first of two keys, the value without
    its tag, the first document), so that other faults in it can be reported too. A file that is torn, too large, too
    deeply nested, not text, not a mapping or that uses aliases has none.
    """
    text, problems = read_text(data, file)
    if text is None:
        return None, problems
    return read_yaml_text(text, file)


def read_yaml_text(text: str, file: str, first_line: int = 1) -> tuple[YamlFile | None, tuple[Problem, ...]]:
    """Return what `read_yaml` does, for checked text whose first line is line `first_line` of its file."""
    reader = _Reader(text, file, first_line)
    try:
        value = reader.read_document()
    except MarkedYAMLError as error:
        torn = explain_torn(error, text, reader.last, file, first_line)
        # A text that begins with `*` is torn by the very thing that first looked like an alias: one fault, said once.
        return None, (*(problem for problem in reader.problems if problem.place != torn.place), torn)
    except _TooDeepError:
        return None, tuple(reader.problems)
    if reader.is_aliased:
        return None, tuple(reader.problems)
    if not isinstance(value, dict):
        return None, (*reader.problems, _not_a_mapping(value, Place(file, first_line)))
    return YamlFile(file, value, Places(text, file, first_line)), tuple(reader.problems)


class _TooDeepError(Exception):
    """Raised inside this module to stop reading; the problem is already noted."""


class _Reader:
    """One pass over the events of one file, with the faults met on the way."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.text = text
        self.file = file
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.is_aliased = False
        self.last: Event | None = None
        self._has_escapes = "\\" in text
        self._may_have_properties = "!" in text or "&" in text
        self._next = parse_events(text)

    def read_document(self) -> YamlValue:
        """Return the value of the first document; note the place of a second one."""
        value: YamlValue = None
        is_first = True
        while type(event := self._next()) is not STREAM_END:
            if type(event) is not DOCUMENT_START:
                continue
            if not is_first:
                self._note(event.start_mark, "several-documents", "a second document begins", "make a file of each")
                break
            if event.version or event.tags:
                self._note(event.start_mark, "alias-or-tag", "directives are not used here", "delete the `%` line")
            value = self._read_value(self._next(), 0)
            is_first = False
        return value

    def _read_value(self, event: Event, depth: int) -> YamlValue:
        kind = type(event)
        if kind is SCALAR:
            if self._may_have_properties:
                self._note_property(event)
            self.last = event
            return self._read_scalar(event)
        if kind is ALIAS:
            self.is_aliased = True
            self.last = event
            self._note_property(event)
            return None
        if depth == MAX_DEPTH:
            message = f"lists and mappings are nested more than {MAX_DEPTH} deep"
            self._note(event.start_mark, "too-deeply-nested", message, "flatten it, or put quotes round a text")
            raise _TooDeepError
        if self._may_have_properties:
            self._note_property(event)
        return self._read_mapping(depth) if kind is MAPPING_START else self._read_sequence(depth)

    def _read_scalar(self, event: Event) -> Scalar:
        value = event.value
        if not event.style:
            return read_plain(value)
        if self._has_escapes and (match := CONTROL.search(value)):
            message = f"the text holds the character `U+{ord(match[0]):04X}`, which cannot be seen"
            self._note(event.start_mark, "control-character", message, "delete it")
        return value

    def _read_sequence(self, depth: int) -> list[YamlValue]:
        values = []
        while type(event := self._next()) is not SEQUENCE_END:
            values.append(self._read_value(event, depth + 1))
        self.last = event
        return values

    def _read_mapping(self, depth: int) -> dict[str, YamlValue]:
        values: dict[str, YamlValue] = {}
        marks: dict[str, Mark] = {}
        while type(event := self._next()) is not MAPPING_END:
            key = self._read_key(event, depth)
            value = self._read_value(self._next(), depth + 1)
            if key is None:
                continue
            if key in marks:
                self._note_duplicate(key, event.start_mark, marks[key])
                continue
            marks[key] = event.start_mark
            values[key] = value
        self.last = event
        return values

    def _read_key(self, event: Event, depth: int) -> str | None:
        """Return a key as it is written, also where it looks like a number; None, and a problem, for no name."""
        if type(event) is not SCALAR:
            self._read_value(event, depth + 1)
            if type(event) is not ALIAS:
                self._note(event.start_mark, "bad-key", "a list or mapping is used as a key", _NAME_BEFORE_COLON)
            return None
        self.last = event
        key = event.value
        if self._may_have_properties:
            self._note_property(event)
        if event.style:
            self._read_scalar(event)
        if key == "<<" and not event.style:
            self._note(event.start_mark, "alias-or-tag", "merge keys `<<` are not used here", "write the fields out")
            return None
        if not key:
            self._note(event.start_mark, "bad-key", "a key is empty", _NAME_BEFORE_COLON)
            return None
        return key

    def _note_property(self, event: Event) -> None:
        """Note an anchor, a tag or an alias, if the event has one; the parser itself drops a tag that is only `!`."""
        start = event.start_mark.index
        match = _WRITTEN.match(self.text, start)
        if match is None or match[0][0] not in "!&*":
            return
        # The start of an indented mapping has no width: a `!` seen there belongs to its first key, which comes next.
        if start == event.end_mark.index and not event.anchor and not event.tag:
            return
        written = match[0]
        name = {"&": "anchors", "*": "aliases"}.get(written[0], "tags")
        hint = f"write the value out, or put quotes round a text that begins with `{written[0]}`"
        self._note(event.start_mark, "alias-or-tag", f"{name} such as `{written}` are not used here", hint)

    def _note_duplicate(self, key: str, second: Mark, first: Mark) -> None:
        related = (Related(self._place(first), "first given here"),)
        hint = "keep one of the two"
        problem = Problem(self._place(second), "duplicate-key", f"`{key}` is given twice", hint, related=related)
        self.problems.append(problem)

    def _note(self, mark: Mark, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(self._place(mark), code, message, hint))

    def _place(self, mark: Mark) -> Place:
        return Place(self.file, mark.line + self.first_line, mark.column + 1)


def _not_a_mapping(value: YamlValue, place: Place) -> Problem:
    kind = "a list" if isinstance(value, list) else "a text"
    what = "the file has no fields" if value is None else f"the file holds {kind}, not fields with values"
    return Problem(place, "not-a-mapping", what, "write `field: value` lines")
