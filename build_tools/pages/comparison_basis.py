"""What a column of a comparison asks for, and what all of its values share, so that its heading says it once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.pages.computed_cells import COMPUTED_NAMES
from build_tools.pages.values import NO_UNIT, measure_name

if TYPE_CHECKING:
    from build_tools.judging.values import ObservationAt
    from build_tools.pages.here import Here
    from build_tools.records.comparison import Column, ComparedThing, Comparison
    from build_tools.records.dates import EdtfDate
    from build_tools.records.observation import Observation


@dataclass(frozen=True, slots=True)
class Basis:
    """What the values of a column have in common, so that the heading says it once.

    `only_when` is the one time that any of them gives, which sets none apart; `when` that which all of them give.
    """

    conditions: tuple[str, ...]
    reporter: str | None
    when: EdtfDate | None
    only_when: EdtfDate | None = None


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


def column_title(here: Here, column: Column) -> str:
    """A column's heading: its own, else what its measure or what is computed is called."""
    return column.title or (COMPUTED_NAMES[column.of] if column.of else measure_name(here, column.measure or ""))
