"""The rows of a record: one in its kind's table, one for each part and each value of a list, in the record's order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias
from weakref import WeakKeyDictionary

from build_tools.citations.source_reference import main_address, short_reference
from build_tools.judging.roots import default_basis, default_seen
from build_tools.judging.values import ObservationAt
from build_tools.pages.addresses import address_of
from build_tools.pages.export.tables import RECORD_TABLE
from build_tools.pages.plain_words import heading, plain_words
from build_tools.pages.values import unit_of
from build_tools.records.claim import Claim
from build_tools.records.dates import EdtfDate
from build_tools.records.evidence import Evidence
from build_tools.records.observation import Observation
from build_tools.records.shapes import shape_of
from build_tools.records.source import Passage, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.judging.answers import Answers
    from build_tools.pages.here import Here
    from build_tools.records.record import Frozen, Record
    from build_tools.records.shapes import FlatField, ListField, PartField

Value: TypeAlias = "str | int | float | None"
Row: TypeAlias = "tuple[str, tuple[Value, ...]]"


# They are asked for twice: for the CSV beside a record's page, and for the whole export.
_MADE: WeakKeyDictionary[Answers, dict[str, tuple[Row, ...]]] = WeakKeyDictionary()


def rows_of(here: Here, record: Record) -> tuple[Row, ...]:
    """The rows of a record with the table that each is of; the values are those of the table's columns."""
    made = _MADE.setdefault(here.answers, {})
    if record.id not in made:
        made[record.id] = tuple(_record_rows(here, record))
    return made[record.id]


def _record_rows(here: Here, record: Record) -> Iterator[Row]:
    label = heading(plain_words(record.label))
    yield RECORD_TABLE, (record.id, record.kind, label, address_of(record), here.site.file_of(record.id))
    yield from _rows(here, record, record, (record.id,), "")


def _rows(here: Here, record: Record, model: Frozen, place: tuple[Value, ...], part: str) -> Iterator[Row]:
    """The row of a record or of a part of one, and those of all that it holds."""
    shape = shape_of(type(model))
    flat = [value for field in shape.flat for value in _flat(field, getattr(model, field.name))]
    yield shape.table, (*place, *flat, *_computed(here, record, model, part))
    before = (record.id,) if model is record else (record.id, part)
    for one in shape.lists:
        yield from _list_rows(one, getattr(model, one.name), before)
    for held in shape.parts:
        yield from _part_rows(here, record, held, getattr(model, held.name), part)


def _list_rows(
    field: ListField, values: tuple[object, ...] | dict[str, object], before: tuple[Value, ...]
) -> Iterator[Row]:
    pairs = values.items() if isinstance(values, dict) else enumerate(values, start=1)
    for place, value in pairs:
        yield field.table, (*before, place, plain(value))


def _part_rows(here: Here, record: Record, held: PartField, values: object, part: str) -> Iterator[Row]:
    start = f"{part}.{held.name}" if part else held.name
    if isinstance(values, dict):
        for number, (key, value) in enumerate(values.items(), start=1):
            at = f"{start}.{key}"
            yield from _rows(here, record, value, (record.id, at, part, held.name, number, key), at)
    elif isinstance(values, tuple):
        for number, value in enumerate(values, start=1):
            at = f"{start}.{number}"
            yield from _rows(here, record, value, (record.id, at, part, held.name, number), at)
    elif values is not None:
        yield from _rows(here, record, values, (record.id, start, part, held.name, None), start)  # type: ignore[arg-type]  # a part is a model


def plain(value: object) -> Value:
    """A value as a database keeps it: whole numbers stay whole, dates are EDTF, true is 1."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and abs(value) < 2**53 else float(value)
    if isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, str | int | float):
        return value
    return str(value)


def _flat(field: FlatField, value: object) -> Iterator[Value]:
    yield plain(value)
    if len(field.columns) > 1:
        known = value if isinstance(value, EdtfDate) else None
        yield known.first.isoformat() if known and known.first != date.min else None
        yield known.last.isoformat() if known and known.last != date.max else None


def _computed(here: Here, record: Record, model: Frozen, part: str) -> tuple[Value, ...]:
    """The values of the columns that `tables.COMPUTED` adds to the model's own."""
    if isinstance(model, Claim):
        return _of_claim(here, model)
    if isinstance(model, Source):
        address = main_address(model)
        return short_reference(model, here.site), address.url if address else None
    if isinstance(model, Passage) and isinstance(record, Source):
        return _of_passage(here, record, model)
    if isinstance(model, Evidence):
        return _of_evidence(here, model)
    if isinstance(model, Observation):
        at = ObservationAt(record.id, int(part.rpartition(".")[2]) - 1, model)
        value = here.answers.value(at)
        low, high = (value.low, value.high) if value else (None, None)
        ends = (None if end is None else int(end) if end.denominator == 1 else float(end) for end in (low, high))
        return *ends, unit_of(here, model)
    return ()


def _of_claim(here: Here, claim: Claim) -> tuple[Value, ...]:
    status = here.answers.status(claim)
    return (
        status.word,
        "; ".join(status.marks),
        plain_words(status.reason),
        status.strength_for,
        status.strength_against,
        here.answers.witnesses(claim),
        here.answers.articles(claim),
    )


def _of_passage(here: Here, source: Source, passage: Passage) -> tuple[Value, ...]:
    state = None
    if source.held:
        uses = here.answers.coverage(source).paragraphs
        state = next((use.state for use in uses if use.passage is passage), None)
    return f"{source.id}#{passage.id}", f"{address_of(source)}#{passage.id}", state


def _of_evidence(here: Here, evidence: Evidence) -> tuple[Value, ...]:
    at = here.site.passage(evidence.passage)
    if at is None:
        return None, evidence.basis, evidence.seen
    return at.source.id, evidence.basis or default_basis(at.source), evidence.seen or default_seen(at.source)
