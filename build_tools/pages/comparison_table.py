"""The table of a comparison: which observations go into which cell, and how they are told apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.judging.values import evidence_behind
from build_tools.pages.computed_cells import COMPUTED_NAMES, computed_cell
from build_tools.pages.listing import under_words
from build_tools.pages.specification import is_conflict, merged
from build_tools.pages.values import (
    NO_UNIT,
    arithmetic_words,
    measure_name,
    told_variant,
    unit_of,
    value_cell,
    with_unit,
)
from build_tools.records.claim import Claim
from build_tools.records.system import System

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.judging.values import ObservationAt
    from build_tools.pages.here import Anchor, Here
    from build_tools.pages.notebook import Mark, NoteBook
    from build_tools.pages.values import ValueCell, ValueLine
    from build_tools.records.comparison import Column, ComparedThing, Comparison
    from build_tools.records.dates import EdtfDate
    from build_tools.records.observation import Observation


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column's heading; `basis` is its unit and what holds for all of its values."""

    id: str
    title: str
    basis: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class Basis:
    """What the values of a column have in common, so that the heading says it once.

    `only_when` is the one time that any of them gives, which sets none apart; `when` that which all of them give.
    """

    conditions: tuple[str, ...]
    reporter: str | None
    when: EdtfDate | None
    only_when: EdtfDate | None = None


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A subject, what it is, and its cells in the order of columns."""

    subject: Anchor
    under: str
    cells: tuple[ValueCell, ...]


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """How one derived value was worked out, for which subject, from which passages."""

    subject: str
    words: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    """The table; `subject` heads its first column, `states` are the words it uses for cells without a value."""

    subject: str
    columns: tuple[ColumnView, ...]
    rows: tuple[ComparedRow, ...]
    arithmetic: tuple[Arithmetic, ...]
    states: tuple[str, ...]
    has_conflict: bool
    has_weak: bool


def comparison_table(here: Here, book: NoteBook, comparison: Comparison) -> ComparisonTable:
    """The table of a comparison, cells numbered row by row as a reader meets them."""
    shared = {column.id: basis_of(here, comparison, column) for column in comparison.columns}
    rows = tuple(
        ComparedRow(
            here.to(row.subject) if row.title is None else replace(here.to(row.subject), words=row.title),
            _under(here, row),
            tuple(_cell(here, book, row, column, shared[column.id]) for column in comparison.columns),
        )
        for row in comparison.rows
    )
    cells = [cell for row in rows for cell in row.cells]
    return ComparisonTable(
        subject=_subject(here, comparison),
        columns=tuple(
            _column(here, column, shared[column.id], [row.cells[place] for row in rows])
            for place, column in enumerate(comparison.columns)
        ),
        rows=rows,
        arithmetic=tuple(_arithmetic(here, book, comparison)),
        states=tuple(dict.fromkeys(cell.state for cell in cells if cell.state)),
        has_conflict=any(cell.conflict for cell in cells),
        has_weak=any(mark.weak for cell in cells for line in cell.lines for mark in line.marks),
    )


def observations_in(here: Here, row: ComparedThing, column: Column) -> tuple[ObservationAt, ...]:
    """The observations of a subject that the column asks for, those of its own record first."""
    found = (at for at in here.answers.observations.get(row.subject, ()) if _belongs(at.observation, row, column))
    return tuple(sorted(found, key=lambda at: at.record_id != row.subject))


def _belongs(one: Observation, row: ComparedThing, column: Column) -> bool:
    return (
        one.measure == column.measure
        and set(row.conditions) <= set(one.conditions)
        and row.variant in {None, one.variant}
        and (column.when is None or (one.when is not None and one.when.text == column.when.text))
        and set(column.conditions) <= set(one.conditions)
        and column.variant in {None, one.variant}
        and column.reporter in {None, one.reporter}
    )


def basis_of(here: Here, comparison: Comparison, column: Column) -> Basis:
    """What holds for every value of a column that is not worked out from others."""
    found = [at.observation for row in comparison.rows for at in observations_in(here, row, column)]
    valued = [one for one in found if one.state is None and one.derived is None]
    if not valued:
        return Basis(column.conditions, column.reporter, column.when)
    first = valued[0]
    conditions = tuple(words for words in first.conditions if all(words in one.conditions for one in valued))
    one_reporter = all(one.reporter == first.reporter for one in valued)
    times = [one.when for one in valued]
    given = {when.text: when for when in times if when}
    only = next(iter(given.values())) if len(given) == 1 else None
    return Basis(conditions, first.reporter if one_reporter else None, None if None in times else only, only)


def basis_words(here: Here, column: Column, basis: Basis) -> str:
    """A column's unit, and under which conditions, when and by whom, as one line."""
    known = here.site.vocabulary.measures.get(column.measure or "")
    parts = (
        known.unit if known and known.unit not in NO_UNIT else "",
        *basis.conditions,
        date_words(basis.when) if basis.when and column.title is None else "",
        column.variant or "",
        f"given by {here.to(basis.reporter).words}" if basis.reporter else "",
    )
    return ", ".join(part for part in parts if part)


def _column(here: Here, column: Column, basis: Basis, cells: Sequence[ValueCell]) -> ColumnView:
    title = column_title(here, column)
    return ColumnView(column.id, title, basis_words(here, column, basis), all(cell.is_number for cell in cells))


def column_title(here: Here, column: Column) -> str:
    """A column's heading: its own, else what its measure or what is computed is called."""
    return column.title or (COMPUTED_NAMES[column.of] if column.of else measure_name(here, column.measure or ""))


def _cell(here: Here, book: NoteBook, row: ComparedThing, column: Column, basis: Basis) -> ValueCell:
    if column.of:
        return computed_cell(here, row.subject, column.of)
    ats = observations_in(here, row, column)
    cell = value_cell(here, book, ats, conflict=is_conflict(here, ats))
    valued = [at.observation for at in ats if at.observation.state is None]
    lines = [_line(here, line, one, _Asked(row, column, basis)) for line, one in zip(cell.lines, valued, strict=True)]
    return replace(cell, lines=merged(lines))


@dataclass(frozen=True, slots=True)
class _Asked:
    row: ComparedThing
    column: Column
    basis: Basis


def _line(here: Here, line: ValueLine, one: Observation, asked: _Asked) -> ValueLine:
    """The value with whatever sets it apart from the rest of its column, its row having said what it is about."""
    row, column, basis = asked.row, asked.column, asked.basis
    known = here.site.vocabulary.measures.get(one.measure)
    other_unit = one.unit is not None and known is not None and one.unit != known.unit
    words = with_unit(line.words, unit_of(here, one)) if other_unit else line.words
    parts = (
        "" if column.variant or row.variant else told_variant(here, one, line.words),
        *(words for words in one.conditions if words not in {*basis.conditions, *row.conditions}),
        date_words(one.when, short=True) if one.when and one.when not in {basis.only_when, column.when} else "",
        f"given by {here.to(one.reporter).words}" if one.reporter and one.reporter != basis.reporter else "",
    )
    return replace(line, words=words, note=", ".join(part for part in parts if part))


def _arithmetic(here: Here, book: NoteBook, comparison: Comparison) -> Iterator[Arithmetic]:
    for row in comparison.rows:
        for column in comparison.columns:
            for at in observations_in(here, row, column):
                words = arithmetic_words(here, at)
                if words:
                    yield Arithmetic(
                        row.title or here.to(row.subject).words, words, book.marks(evidence_behind(here.site, at))
                    )


def _subject(here: Here, comparison: Comparison) -> str:
    """What the rows are, where they are systems of one type."""
    systems = [here.site.find(System, row.subject) for row in comparison.rows]
    types = {system.type if system else "" for system in systems}
    known = here.site.vocabulary.system_types.get(types.pop()) if len(types) == 1 else None
    if all(here.site.find(Claim, row.subject) for row in comparison.rows):
        return "Claim"
    return known.name if known else "Subject"


def _under(here: Here, row: ComparedThing) -> str:
    """What a row's subject is; its name, where the row goes by another."""
    record = here.site.get(row.subject)
    if record is None:
        return ""
    return here.to(row.subject).words if row.title else under_words(here, record)
