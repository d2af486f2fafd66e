"""Which tables and columns the records come to: read from the models, so that a new field is a new column by itself.

A kind is a table, a part of a record is a table called after its class, and a list of plain values is a table called
after what has it: `claim`, `evidence`, `claim_topics`. What a column means is the field's docstring.
"""

from __future__ import annotations

import re
import types
import typing
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, Literal, get_args, get_origin

from build_tools.records.dates import EdtfDate
from build_tools.records.fields import RefersTo, RefersToPassage
from build_tools.records.record import Frozen, Record

SqlType = Literal["TEXT", "INTEGER", "REAL"]
Holding = Literal["one", "many", "keyed"]
_SQL_TYPES: dict[object, SqlType] = {str: "TEXT", int: "INTEGER", bool: "INTEGER", Decimal: "REAL"}
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `refers` is `table.column` where its values are found, `choices` all that it may say."""

    name: str
    means: str
    type: SqlType = "TEXT"
    refers: str = ""
    choices: tuple[str, ...] = ()
    computed: bool = False


@dataclass(frozen=True, slots=True)
class FlatField:
    """A field with one plain value, and its column; a date that is not one day has two more, its first and last day."""

    name: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class ListField:
    """A field with several plain values, and the table they stand in; by a key where they are keyed."""

    name: str
    table: str
    value: Column
    keyed: bool


@dataclass(frozen=True, slots=True)
class PartField:
    """A field that holds parts of a record, and their class."""

    name: str
    model: type[Frozen]
    holding: Holding


@dataclass(frozen=True, slots=True)
class Shape:
    """A model as tables: its own, those of its lists, and those of its parts."""

    table: str
    means: str
    flat: tuple[FlatField, ...]
    lists: tuple[ListField, ...]
    parts: tuple[PartField, ...]


def table_of(model: type[Frozen]) -> str:
    """The table of a model: `claim`, `said_by`."""
    return model.kind if issubclass(model, Record) else _CAPITAL.sub("_", model.__name__).lower()


@cache
def shape_of(model: type[Frozen]) -> Shape:
    """The tables of a model, its fields in the model's order."""
    hints = typing.get_type_hints(model, include_extras=True)
    table = table_of(model)
    flat: list[FlatField] = []
    lists: list[ListField] = []
    parts: list[PartField] = []
    for name, field in model.model_fields.items():
        if name == "id" and issubclass(model, Record):
            continue
        means = " ".join((field.description or "").split())
        inner, holding = _held(hints[name])
        if isinstance(_bare(inner), type) and issubclass(_bare(inner), Frozen):
            parts.append(PartField(name, _bare(inner), holding))
        elif holding == "one":
            flat.append(FlatField(name, tuple(_columns(name, means, inner))))
        else:
            value = _columns("value", means, inner)[0]
            lists.append(ListField(name, f"{table}_{name}", value, holding == "keyed"))
    return Shape(table, " ".join(str(model.__doc__).split()), tuple(flat), tuple(lists), tuple(parts))


def _held(annotation: object) -> tuple[object, Holding]:
    """What a field holds, and whether one, many or keyed ones."""
    annotation = _without_none(annotation)
    bare = _bare(annotation)
    if get_origin(bare) is tuple:
        return get_args(bare)[0], "many"
    if get_origin(bare) is dict:
        return get_args(bare)[1], "keyed"
    return annotation, "one"


def _columns(name: str, means: str, annotation: object) -> list[Column]:
    bare, marks = _bare(annotation), _marks(annotation)
    if bare is EdtfDate:
        date = Column(name, means)
        if marks:  # the models' `Day`: one day and no more
            return [date]
        first = Column(f"{name}_first", f"The first day that `{name}` may mean.", computed=True)
        return [date, first, Column(f"{name}_last", f"The last day that `{name}` may mean.", computed=True)]
    if get_origin(bare) is Literal:
        return [Column(name, means, choices=tuple(str(choice) for choice in get_args(bare)))]
    return [Column(name, means, _SQL_TYPES[bare], refers=_refers(marks))]


def _refers(marks: tuple[object, ...]) -> str:
    for mark in marks:
        if isinstance(mark, RefersToPassage):
            return "passage.ref"
        if isinstance(mark, RefersTo):
            return f"{mark.kinds[0] if len(mark.kinds) == 1 else 'record'}.id"
    return ""


def _without_none(annotation: object) -> object:
    if get_origin(annotation) in {typing.Union, types.UnionType}:
        return next(part for part in get_args(annotation) if part is not type(None))
    return annotation


def _bare(annotation: object) -> typing.Any:  # noqa: ANN401  # an annotation is any object
    annotation = _without_none(annotation)
    return _bare(get_args(annotation)[0]) if get_origin(annotation) is Annotated else annotation


def _marks(annotation: object) -> tuple[object, ...]:
    annotation = _without_none(annotation)
    if get_origin(annotation) is not Annotated:
        return ()
    inner, *marks = get_args(annotation)
    return (*_marks(inner), *marks)
