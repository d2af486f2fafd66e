"""The references a record makes: in its reference fields and in the markers and links of its prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.reading.prose import Link, Marker, parse_prose
from build_tools.records.fields import InVocabulary, IsProse, RefersTo, RefersToPassage
from build_tools.records.marks import Marked, Path, find_marked

if TYPE_CHECKING:
    from pydantic import BaseModel


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: where it stands, what it names, and which kinds it may name (none given: any)."""

    path: Path
    target: str
    kinds: tuple[str, ...] = ()
    role: str = ""
    offset: int | None = None
    """Where in a text of ours the reference begins, in characters; None where the value is the reference."""

    @property
    def is_passage(self) -> bool:
        """Whether it names a passage, `source#p4`."""
        return "#" in self.target


def find_references(model: type[BaseModel], raw: object) -> Iterator[Reference]:
    """Every reference in the raw value of a record of this model, in the file's order."""
    for marked in find_marked(model, raw):
        yield from _references_of(marked)


def find_vocabulary_keys(model: type[BaseModel], raw: object) -> Iterator[tuple[Path, str, str]]:
    """Every use of a vocabulary key: path, the vocabulary's list, the key."""
    for marked in find_marked(model, raw):
        if isinstance(marked.mark, InVocabulary):
            yield marked.path, marked.mark.list_name, marked.text


def find_prose(model: type[BaseModel], raw: object) -> Iterator[tuple[Path, str]]:
    """Every text of ours in inline Markdown: path and text."""
    for marked in find_marked(model, raw):
        if isinstance(marked.mark, IsProse):
            yield marked.path, marked.text


def _references_of(marked: Marked) -> Iterator[Reference]:
    if isinstance(marked.mark, RefersTo):
        yield Reference(marked.path, marked.text, marked.mark.kinds, marked.role)
    elif isinstance(marked.mark, RefersToPassage):
        yield Reference(marked.path, marked.text, ("source",), marked.role)
    elif isinstance(marked.mark, IsProse):
        for part in parse_prose(marked.text):
            if isinstance(part, Marker | Link):
                kinds = ("source",) if "#" in part.target else ()
                yield Reference(marked.path, part.target, kinds, marked.role, part.offset)
