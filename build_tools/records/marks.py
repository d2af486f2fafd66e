"""Finds the marked texts of a record (references, prose, vocabulary keys) in its raw values.

It reads the models' annotations but walks the values as written, so that a record with a fault elsewhere still has its
references checked.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, get_args, get_origin

from pydantic import BaseModel

from build_tools.records.fields import InVocabulary, IsProse, RefersTo, RefersToPassage

Mark = RefersTo | RefersToPassage | IsProse | InVocabulary
Path = tuple[str | int, ...]
_MARKS = (RefersTo, RefersToPassage, IsProse, InVocabulary)


@dataclass(frozen=True, slots=True)
class Marked:
    """One marked text: where it stands in the record, what it says, what it is."""

    path: Path
    text: str
    mark: Mark

    @property
    def role(self) -> str:
        """The field names on the way, without the indexes: `evidence.passage`."""
        return ".".join(step for step in self.path if isinstance(step, str))


_Finder = Callable[[object, Path], Iterator[Marked]]


def find_marked(model: type[BaseModel], raw: object) -> Iterator[Marked]:
    """Every marked text in the raw value of a model, in the order of the file's fields."""
    if isinstance(raw, Mapping):
        finders = _finders(model)
        for name, value in raw.items():
            finder = finders.get(str(name))
            if finder:
                yield from finder(value, (str(name),))


@cache
def _finders(model: type[BaseModel]) -> dict[str, _Finder]:
    hints = typing.get_type_hints(model, include_extras=True)
    found = {name: _finder(hints[name]) for name in model.model_fields}
    return {name: finder for name, finder in found.items() if finder}


def _finder(annotation: object) -> _Finder | None:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        mark = next((item for item in metadata if isinstance(item, _MARKS)), None)
        return _text_finder(mark) if mark else _finder(inner)
    if origin in {typing.Union, types.UnionType}:
        return next((finder for part in get_args(annotation) if (finder := _finder(part))), None)
    if origin is tuple:
        return _many(_finder(get_args(annotation)[0]), _indexed)
    if origin is dict:
        return _many(_finder(get_args(annotation)[1]), _keyed)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _model_finder(annotation)
    return None


def _text_finder(mark: Mark) -> _Finder:
    def find(raw: object, path: Path) -> Iterator[Marked]:
        if isinstance(raw, str):
            yield Marked(path, raw, mark)

    return find


def _model_finder(model: type[BaseModel]) -> _Finder:
    def find(raw: object, path: Path) -> Iterator[Marked]:
        for marked in find_marked(model, raw):
            yield Marked(path + marked.path, marked.text, marked.mark)

    return find


def _many(inner: _Finder | None, pairs: Callable[[object], Iterator[tuple[str | int, object]]]) -> _Finder | None:
    if inner is None:
        return None

    def find(raw: object, path: Path) -> Iterator[Marked]:
        for step, value in pairs(raw):
            yield from inner(value, (*path, step))

    return find


def _indexed(raw: object) -> Iterator[tuple[str | int, object]]:
    return iter(enumerate(raw)) if isinstance(raw, list) else iter(())


def _keyed(raw: object) -> Iterator[tuple[str | int, object]]:
    return iter(raw.items()) if isinstance(raw, Mapping) else iter(())
