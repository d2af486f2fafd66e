"""A hand-written Markdown page: its front matter, its body, and the records that the body refers to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from build_tools.problems import Place, Problem
from build_tools.reading.code_spans import blank_fences
from build_tools.reading.components import component_faults, find_components
from build_tools.reading.lost_numbers import lost_numbers
from build_tools.reading.markdown_sentences import find_sentences, without_code
from build_tools.reading.places import Places
from build_tools.reading.plain_text import TextPlaces, read_text
from build_tools.reading.prose import find_markers
from build_tools.reading.prose_faults import reference_faults
from build_tools.reading.strict_yaml import read_yaml_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.reading.strict_yaml import YamlFile, YamlValue

_OPENING = re.compile(r"\A---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class BodyReference:
    """A marker or link in the body of a page: the record or passage it names, and its place."""

    target: str
    place: Place


@dataclass(frozen=True, slots=True)
class PlacedSentence:
    """A sentence of the body: its words, the records and passages that it names, and its place."""

    text: str
    targets: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class WrittenComponent:
    """A component as it is written: its name, its options (None where they cannot be read), the place of its fence."""

    name: str
    yaml: YamlFile | None
    place: Place


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A page: its front matter as plain values, its body with the line it begins at, and what stands in the body."""

    file: str
    front: Mapping[str, YamlValue]
    body: str
    body_line: int
    places: Places = field(repr=False, compare=False)
    references: tuple[BodyReference, ...] = ()
    sentences: tuple[PlacedSentence, ...] = ()
    components: tuple[WrittenComponent, ...] = ()


def read_markdown(data: bytes, file: str) -> tuple[MarkdownFile | None, tuple[Problem, ...]]:
    """Return a Markdown page, and every fault in its front matter, references and components.

    Front matter stands between two `---` lines, the first of which is the first line of the file; without it, `front`
    is empty. Where it cannot be read, the page has a body and an empty `front`, so that its references are checked.
    """
    text, problems = read_text(data, file)
    if text is None:
        return None, problems
    opening = _OPENING.match(text)
    if opening is None:
        return _page(file, text, 0, None)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        hint = "close it with a line that holds only `---`"
        problem = Problem(Place(file), "front-matter-fault", "the front matter opened here is never closed", hint)
        return None, (problem,)
    return _page(file, text, closing.end(), text[opening.end() : closing.start()])


def _page(file: str, text: str, begin: int, front: str | None) -> tuple[MarkdownFile | None, tuple[Problem, ...]]:
    yaml_file, problems = (None, ()) if front is None or _is_empty(front) else read_yaml_text(front, file, 2)
    value = MappingProxyType({}) if yaml_file is None else yaml_file.value
    places = Places("{}", file) if yaml_file is None else yaml_file.places
    body = text[begin:]
    body_line = text.count("\n", 0, begin) + 1
    seen = blank_fences(body)
    in_body = TextPlaces(body, file, body_line)
    references = tuple(BodyReference(part.target, in_body.at(part.offset)) for part in find_markers(seen))
    found = (*reference_faults(seen), *component_faults(body), *lost_numbers(without_code(body)))
    faults = tuple(Problem(in_body.at(fault.offset), fault.code, fault.message, fault.hint) for fault in found)
    sentences = tuple(PlacedSentence(one.text, one.targets, in_body.at(one.offset)) for one in find_sentences(body))
    components, torn = _components(body, in_body)
    page = MarkdownFile(file, value, body, body_line, places, references, sentences, components)
    return page, (*problems, *faults, *torn)


def _components(body: str, in_body: TextPlaces) -> tuple[tuple[WrittenComponent, ...], tuple[Problem, ...]]:
    components = []
    problems: list[Problem] = []
    for fence in find_components(body):
        inside = in_body.at(fence.inside_start)
        yaml_file, faults = read_yaml_text(fence.inside, inside.file, inside.line)
        components.append(WrittenComponent(fence.info, yaml_file, in_body.at(fence.start)))
        problems += faults if fence.is_closed else ()
    return tuple(components), tuple(problems)


def _is_empty(front: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in front.splitlines())
