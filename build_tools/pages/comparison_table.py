"""The table of a comparison: which observations go into which cell, and how they are told apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.judging.values import evidence_behind
from build_tools.pages.comparison_basis import basis_of, basis_words, column_title, observations_in
from build_tools.pages.computed_cells import computed_cell
from build_tools.pages.listing import type_words, under_words
from build_tools.pages.marker_room import widest_room
from build_tools.pages.reporters import GivenBy, given_by, reporter_of_all, reporter_of_row
from build_tools.pages.specification import is_conflict, merged
from build_tools.pages.values import (
    measure_name,
    sum_words,
    told_variant,
    unit_of,
    value_cell,
    with_unit,
)
from build_tools.records.claim import Claim
from build_tools.records.system import System

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from build_tools.pages.comparison_basis import Basis
    from build_tools.pages.here import Anchor, Here
    from build_tools.pages.notebook import Mark, NoteBook
    from build_tools.pages.values import ValueCell, ValueLine
    from build_tools.records.comparison import Column, ComparedThing, Comparison
    from build_tools.records.observation import Observation


MOST_ROOM = 6
"""The room for markers that a column of a wide table may take, in steps of ten pixels; wider ones stand below."""


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column's heading; `basis` is its unit and what holds for all of its values.

    `room` is how far markers hang behind its numbers, in steps of the style sheet.
    """

    id: str
    title: str
    basis: str
    is_number: bool
    room: int = 0


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A subject, what it is, its cells in the order of columns, and who gave their values where that is one."""

    subject: Anchor
    under: str
    cells: tuple[ValueCell, ...]
    given_by: str = ""


@dataclass(frozen=True, slots=True)
class Sum:
    """How one derived value was worked out, for which subject, from which passages."""

    subject: str
    words: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """What was worked out, with its unit, and the sum for each subject."""

    title: str
    sums: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    """The table; `subject` heads its first column, `states` are the words it uses for cells without a value.

    `given_by` says who gave every value, where that is one. A table that `is_list` holds more words than numbers: a
    narrow screen shows each of its rows as a list, since nobody reads digits down its columns.
    """

    subject: str
    columns: tuple[ColumnView, ...]
    rows: tuple[ComparedRow, ...]
    arithmetic: tuple[Arithmetic, ...]
    states: tuple[str, ...]
    has_conflict: bool
    has_weak: bool
    given_by: str = ""
    is_list: bool = False

    @property
    def has_givers(self) -> bool:
        """Whether some row says under its name who gave its values."""
        return any(row.given_by for row in self.rows)


def comparison_table(here: Here, book: NoteBook, comparison: Comparison) -> ComparisonTable:
    """The table of a comparison, cells numbered row by row as a reader meets them."""
    shared = {column.id: basis_of(here, comparison, column) for column in comparison.columns}
    rows = tuple(_row(here, book, comparison, row, shared) for row in comparison.rows)
    cells = [cell for row in rows for cell in row.cells]
    of_all = reporter_of_all(shared)
    if of_all:
        shared = {name: replace(basis, reporter=None) for name, basis in shared.items()}
    columns = tuple(
        _column(here, column, shared[column.id], [row.cells[place] for row in rows])
        for place, column in enumerate(comparison.columns)
    )
    return ComparisonTable(
        subject=_subject(here, comparison),
        columns=columns,
        rows=rows,
        arithmetic=_arithmetic(here, book, comparison),
        states=tuple(dict.fromkeys(cell.state for cell in cells if cell.state)),
        has_conflict=any(cell.conflict for cell in cells),
        has_weak=any(mark.weak for cell in cells for line in cell.lines for mark in line.marks),
        given_by=given_by(here, of_all),
        is_list=sum(not column.is_number for column in columns) * 2 > len(columns),
    )


def _row(
    here: Here, book: NoteBook, comparison: Comparison, row: ComparedThing, shared: Mapping[str, Basis]
) -> ComparedRow:
    subject = here.to(row.subject)
    reporter = reporter_of_row(here, comparison, row, shared)
    cells = tuple(
        _cell(here, book, _Asked(row, column, shared[column.id], GivenBy(reporter, shared[column.id].reporter or "")))
        for column in comparison.columns
    )
    named = subject if row.title is None else replace(subject, words=row.title)
    return ComparedRow(named, _under(here, row, comparison), cells, _row_given_by(here, row, reporter))


def _row_given_by(here: Here, row: ComparedThing, reporter: str) -> str:
    system = here.site.find(System, row.subject)
    return "by its own account" if reporter and system and system.maker == reporter else given_by(here, reporter)


def _column(here: Here, column: Column, basis: Basis, cells: Sequence[ValueCell]) -> ColumnView:
    title = column_title(here, column)
    room = widest_room((line.room for cell in cells for line in cell.lines), MOST_ROOM)
    return ColumnView(column.id, title, basis_words(here, column, basis), all(cell.is_number for cell in cells), room)


@dataclass(frozen=True, slots=True)
class _Asked:
    row: ComparedThing
    column: Column
    basis: Basis
    given: GivenBy


def _cell(here: Here, book: NoteBook, asked: _Asked) -> ValueCell:
    if asked.column.of:
        return computed_cell(here, asked.row.subject, asked.column.of)
    ats = observations_in(here, asked.row, asked.column)
    cell = value_cell(here, book, ats, conflict=is_conflict(here, ats))
    valued = [at.observation for at in ats if at.observation.state is None]
    said = [asked.given.words(here, one, valued) for one in valued]
    lines = [_line(here, *each, asked) for each in zip(cell.lines, valued, said, strict=True)]
    return replace(cell, lines=merged(lines))


def _line(here: Here, line: ValueLine, one: Observation, given: str, asked: _Asked) -> ValueLine:
    """The value with whatever sets it apart from the rest of its column, its row having said what it is about."""
    row, column, basis = asked.row, asked.column, asked.basis
    known = here.site.vocabulary.measures.get(one.measure)
    other_unit = one.unit is not None and known is not None and one.unit != known.unit
    words = with_unit(line.words, unit_of(here, one)) if other_unit else line.words
    parts = (
        "" if column.variant or row.variant else told_variant(here, one, line.words),
        *(words for words in one.conditions if words not in {*basis.conditions, *row.conditions}),
        date_words(one.when, short=True) if one.when and one.when not in {basis.only_when, column.when} else "",
        given,
    )
    return replace(line, words=words, note=", ".join(part for part in parts if part))


def _arithmetic(here: Here, book: NoteBook, comparison: Comparison) -> tuple[Arithmetic, ...]:
    """Every sum, in the order of columns, those of one measure together."""
    found: dict[str, list[Sum]] = {}
    for column in comparison.columns:
        for row in comparison.rows:
            for at in observations_in(here, row, column):
                if words := sum_words(here, at):
                    unit = unit_of(here, at.observation)
                    title = ", ".join(part for part in (measure_name(here, at.observation.measure), unit) if part)
                    marks = book.marks(evidence_behind(here.site, at))
                    found.setdefault(title, []).append(Sum(row.title or here.to(row.subject).words, words, marks))
    return tuple(Arithmetic(title, tuple(dict.fromkeys(sums))) for title, sums in found.items())


def _subject(here: Here, comparison: Comparison) -> str:
    """What the rows are: parts of one thing, or systems of one type."""
    if _is_of_one(comparison):
        return here.to(comparison.rows[0].subject).words
    systems = [here.site.find(System, row.subject) for row in comparison.rows]
    types = {system.type if system else "" for system in systems}
    known = here.site.vocabulary.system_types.get(types.pop()) if len(types) == 1 else None
    if all(here.site.find(Claim, row.subject) for row in comparison.rows):
        return "Claim"
    return known.name if known else "Subject"


def _is_of_one(comparison: Comparison) -> bool:
    """Whether all rows are parts of one thing, each under a name of its own."""
    return len({row.subject for row in comparison.rows}) == 1 and all(row.title for row in comparison.rows)


def _under(here: Here, row: ComparedThing, comparison: Comparison) -> str:
    """What a row's subject is, as far as the heading does not say it; its name, where the row goes by another."""
    record = here.site.get(row.subject)
    if record is None:
        return ""
    if row.title:
        return "" if _is_of_one(comparison) else here.to(row.subject).words
    if isinstance(record, System) and _subject(here, comparison) == type_words(here, record):
        return here.to(record.maker).words if record.maker else ""
    return under_words(here, record)
