"""Everything measured of one thing as a table: competing values in one cell, wherever on the site they are written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.judging.values import observations_of
from build_tools.pages.values import (
    ValueRow,
    ValuesTable,
    observed_name,
    sums,
    unit_of,
    value_cell,
    value_words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from build_tools.judging.answers import Answers
    from build_tools.judging.values import ObservationAt
    from build_tools.pages.here import Anchor, Here
    from build_tools.pages.notebook import NoteBook
    from build_tools.pages.values import ValueCell, ValueLine

_SEVERAL = 2
_Key = tuple[str, str, str, tuple[str, ...]]
_Undated = tuple[str, str, tuple[str, ...], str, str | None, str | None, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Specification:
    """The table, the observations in it, and the records other than the thing's own in which some are written."""

    table: ValuesTable
    elsewhere: tuple[Anchor, ...]
    observations: tuple[ObservationAt, ...] = ()


def specification(here: Here, book: NoteBook, record_id: str) -> Specification:
    """All observations of a thing: its own record's first, one row for each measure, time and set of conditions."""
    own = observations_of(here.site, record_id)
    written = [at for at in own if at.subject == record_id]
    written += [at for at in here.answers.observations.get(record_id, ()) if at.record_id != record_id]
    groups: dict[_Key, list[ObservationAt]] = {}
    dated = {_undated(here, at) for at in written if at.observation.when}
    for at in written:
        if at.observation.when is None and _undated(here, at) in dated:
            continue
        groups.setdefault(_key(here, at), []).append(at)
    rows = tuple(_row(here, book, group) for group in groups.values())
    arithmetic = sums(here, written)
    others = sorted({at.record_id for at in written} - {record_id})
    # Conflicts stand in the rows, every value on a line of its own, so that no list of them follows.
    in_rows = tuple(at for group in groups.values() for at in group)
    return Specification(ValuesTable(rows, arithmetic), tuple(here.to(other) for other in others), in_rows)


def grouped_cell(here: Here, book: NoteBook, ats: Sequence[ObservationAt]) -> ValueCell:
    """A cell for values of one thing under equal conditions, each told from the others by variant and reporter."""
    cell = value_cell(here, book, ats, conflict=is_conflict(here, ats))
    valued = [at for at in ats if at.observation.state is None]
    if len(valued) < _SEVERAL:
        return cell
    lines = [_told_apart(here, line, at) for line, at in zip(cell.lines, valued, strict=True)]
    return replace(cell, lines=merged(lines))


def merged(lines: Sequence[ValueLine]) -> tuple[ValueLine, ...]:
    """Lines of the same value as one, with the markers and notes of all."""
    found: dict[tuple[str, bool], list[ValueLine]] = {}
    for line in lines:
        found.setdefault((line.words, line.derived), []).append(line)
    return tuple(_as_one(group) for group in found.values())


def _as_one(lines: Sequence[ValueLine]) -> ValueLine:
    marks = dict.fromkeys(mark for line in lines for mark in line.marks)
    said = dict.fromkeys(line.note for line in lines if line.note)
    notes = [note for note in said if not any(other.startswith(f"{note}, ") for other in said)]
    return replace(lines[0], marks=tuple(marks), note="; ".join(notes))


def is_conflict(here: Here, ats: Sequence[ObservationAt]) -> bool:
    """Whether two of these observations differ under equal conditions."""
    places = _conflicts_of(here.answers)
    groups = [place for at in ats for place in places.get((at.record_id, at.index), ())]
    return len(groups) > len(set(groups))


def in_conflict(here: Here, at: ObservationAt) -> bool:
    """Whether an observation anywhere on the site differs from this one under equal conditions."""
    return (at.record_id, at.index) in _conflicts_of(here.answers)


@lru_cache(maxsize=1)
def _conflicts_of(answers: Answers) -> Mapping[tuple[str, int], tuple[int, ...]]:
    """For each observation the conflicts it is part of, by their place among all; kept, since every cell asks."""
    found: dict[tuple[str, int], tuple[int, ...]] = {}
    for place, one in enumerate(answers.conflicts):
        for at in one.observations if one.kind == "conflict" else ():
            key = (at.record_id, at.index)
            found[key] = (*found.get(key, ()), place)
    return found


def _told_apart(here: Here, line: ValueLine, at: ObservationAt) -> ValueLine:
    reporter = f"given by {here.to(at.observation.reporter).words}" if at.observation.reporter else ""
    return replace(line, note=", ".join(part for part in (line.note, reporter) if part))


def _undated(here: Here, at: ObservationAt) -> _Undated:
    """All of an observation but its time: one that is written elsewhere with a time need not stand without it."""
    one = at.observation
    passages = tuple(sorted(cited.passage for cited in one.evidence))
    measure, unit, _, conditions = _key(here, at)
    return measure, unit, conditions, value_words(here, at), one.variant, one.reporter, passages


def _key(here: Here, at: ObservationAt) -> _Key:
    one = at.observation
    return (one.measure, unit_of(here, one), one.when.text if one.when else "", tuple(sorted(one.conditions)))


def _row(here: Here, book: NoteBook, group: Sequence[ObservationAt]) -> ValueRow:
    one = group[0].observation
    alone = len(group) == 1
    valued = [at.observation for at in group if at.observation.state is None]
    reporter = one.reporter if alone else valued[0].reporter if len(valued) == 1 else None
    parts = (
        date_words(one.when) if one.when else "",
        *one.conditions,
        one.variant if alone and one.variant else "",
        f"given by {here.to(reporter).words}" if reporter else "",
    )
    about = ", ".join(part for part in parts if part)
    cell = grouped_cell(here, book, group)
    if alone:
        cell = replace(cell, lines=tuple(replace(line, note="") for line in cell.lines))
    return ValueRow(observed_name(here, group[0]), unit_of(here, one), about, cell)
