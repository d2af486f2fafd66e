"""The parser's events, with the types that its own stubs leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias, cast

from yaml import events
from yaml._yaml import CParser

if TYPE_CHECKING:
    from collections.abc import Callable


class Mark(Protocol):
    """A place in a text: character, line and column, all from 0."""

    index: int
    line: int
    column: int


class Event(Protocol):
    """A scalar, an alias, or the beginning or end of a collection, of a document or of the file."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    version: tuple[int, int] | None
    tags: dict[str, str] | None


NextEvent: TypeAlias = "Callable[[], Event]"

# Compared with `type(event) is ...`, which is quicker than isinstance and meant: the parser makes no subclasses.
ALIAS = cast("type[Event]", events.AliasEvent)
SCALAR = cast("type[Event]", events.ScalarEvent)
MAPPING_START = cast("type[Event]", events.MappingStartEvent)
MAPPING_END = cast("type[Event]", events.MappingEndEvent)
SEQUENCE_START = cast("type[Event]", events.SequenceStartEvent)
SEQUENCE_END = cast("type[Event]", events.SequenceEndEvent)
DOCUMENT_START = cast("type[Event]", events.DocumentStartEvent)
STREAM_END = cast("type[Event]", events.StreamEndEvent)


def parse_events(text: str) -> NextEvent:
    """Return a function that gives the next event of a YAML text each time it is called.

    It reads no further than it must, keeps its own stack, and raises yaml.MarkedYAMLError where the text is torn.
    """
    return cast("NextEvent", CParser(text.encode()).get_event)
