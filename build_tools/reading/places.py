"""Where in its file each value stands; found only when asked, since most files never have a problem to place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from build_tools.reading.plain_text import TextPlaces
from build_tools.reading.written_text import offset_in_source
from build_tools.reading.yaml_events import (
    MAPPING_END,
    MAPPING_START,
    SCALAR,
    SEQUENCE_END,
    SEQUENCE_START,
    parse_events,
)

if TYPE_CHECKING:
    from build_tools.problems import Place
    from build_tools.reading.yaml_events import Event, NextEvent

Path: TypeAlias = "tuple[str | int, ...]"


class _Span(NamedTuple):
    """Where a key begins, where its value begins and ends, as indexes in the text; and the text of a scalar."""

    key: int
    start: int
    end: int
    scalar: str


class Places:
    """The places of the keys and values of one YAML text that `read_yaml` could read.

    A path is a tuple of keys and indexes, as in `("evidence", 0, "passage")`. For a path that does not exist, the
    place of the nearest parent's value is given.
    """

    def __init__(self, text: str, file: str, first_line: int = 1) -> None:
        """Keep the text; nothing is parsed yet."""
        self._text = text
        self._file = file
        self._first_line = first_line

    def of_value(self, path: Path) -> Place:
        """Return the place where the value at a path begins."""
        return self._in_text.at(self._nearest(path).start)

    def of_key(self, path: Path) -> Place:
        """Return the place of the key of a path; of the entry, for an index in a list."""
        span = self._spans.get(path)
        return self._in_text.at(self._nearest(path).start if span is None else span.key)

    def of_text(self, path: Path, offset: int) -> Place:
        """Return the place of character `offset` of the text at a path, also in quoted and folded texts."""
        span = self._nearest(path)
        written = self._text[span.start : span.end]
        inside = offset_in_source(written, span.scalar, offset) if span.scalar else 0
        return self._in_text.at(span.start + inside)

    def _nearest(self, path: Path) -> _Span:
        while path not in self._spans:
            path = path[:-1]
        return self._spans[path]

    @cached_property
    def _in_text(self) -> TextPlaces:
        return TextPlaces(self._text, self._file, self._first_line)

    @cached_property
    def _spans(self) -> dict[Path, _Span]:
        return _find_spans(self._text)


def _find_spans(text: str) -> dict[Path, _Span]:
    next_event = parse_events(text)
    while type(event := next_event()) is not MAPPING_START:
        pass
    spans: dict[Path, _Span] = {}
    _add_spans(spans, (), event, event, next_event)
    return spans


def _add_spans(
    spans: dict[Path, _Span],
    path: Path,
    key: Event,
    value: Event,
    next_event: NextEvent,
) -> None:
    # The first of two equal keys wins, as it does for the values.
    text = value.value if type(value) is SCALAR else ""
    spans.setdefault(path, _Span(key.start_mark.index, value.start_mark.index, value.end_mark.index, text))
    if type(value) is SEQUENCE_START:
        index = 0
        while type(entry := next_event()) is not SEQUENCE_END:
            _add_spans(spans, (*path, index), entry, entry, next_event)
            index += 1
    elif type(value) is MAPPING_START:
        while type(inner_key := next_event()) is not MAPPING_END:
            if type(inner_key) is not SCALAR:
                _add_spans({}, (), inner_key, inner_key, next_event)
            name = inner_key.value if type(inner_key) is SCALAR else ""
            _add_spans(spans, (*path, name), inner_key, next_event(), next_event)
