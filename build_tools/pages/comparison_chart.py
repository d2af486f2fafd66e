"""One column of a comparison as a chart: every value drawn, in the order of the table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.figures.dots import DotChart, DotRow, Reference, draw_dots
from build_tools.judging.caught import limits_of
from build_tools.pages.comparison_table import basis_of, basis_words, column_title, observations_in
from build_tools.pages.plain_words import joined
from build_tools.pages.specification import is_conflict
from build_tools.pages.value_dots import dots_of
from build_tools.pages.values import STATE_WORDS, number_words, value_words, with_unit
from build_tools.records.rule import Rule

if TYPE_CHECKING:
    from build_tools.figures.figure import Figure
    from build_tools.pages.here import Here
    from build_tools.records.comparison import Column, ComparedThing, Comparison


@dataclass(frozen=True, slots=True)
class DrawnColumn:
    """The figure, and what a reader should know about the line it is measured against; inline Markdown."""

    figure: Figure
    about: str


def column_figure(here: Here, comparison: Comparison, figure_id: str = "column-drawn") -> DrawnColumn | None:
    """The column that the comparison names for its chart; None where it names none that it has."""
    column = next((column for column in comparison.columns if column.id == comparison.chart), None)
    if column is None:
        return None
    rows = tuple(_row(here, row, column) for row in comparison.rows)
    if not any(row.dots for row in rows):
        return None
    name = column_title(here, column)
    basis = basis_words(here, column, basis_of(here, comparison, column))
    measure = ", ".join(part for part in (name, basis) if part)
    limit = highest_limit(here, column.measure or "")
    figure = draw_dots(
        figure_id,
        comparison.chart_title or name,
        f"{measure}. In the order of the table.",
        DotChart(rows, Reference(limit.value, limit.name) if limit else None),
        ("Subject", measure),
    )
    return DrawnColumn(figure, limit.about if limit else "")


def _row(here: Here, row: ComparedThing, column: Column) -> DotRow:
    to = here.to(row.subject) if row.title is None else replace(here.to(row.subject), words=row.title)
    ats = observations_in(here, row, column)
    valued = [at for at in ats if at.observation.state is None]
    dots = tuple(dot for at in valued for dot in dots_of(here, at))
    if not dots:
        state = ats[0].observation.state if ats else None
        words = joined([value_words(here, at) for at in valued], "or")
        return DotRow(to.words, (), words or STATE_WORDS[state or "not-checked"], to.href)
    words = joined(list(dict.fromkeys(value_words(here, at) for at in valued)), "or")
    if not is_conflict(here, ats):
        return DotRow(to.words, dots, words, to.href)
    brief = f"{len(dots)} values conflict"
    return DotRow(to.words, dots, f"{words}: sources conflict", to.href, is_conflict=True, brief=brief)


@dataclass(frozen=True, slots=True)
class LimitLine:
    """The highest value from which a rule's test catches by one measure, with words for it."""

    value: float
    name: str
    about: str


def highest_limit(here: Here, measure: str) -> LimitLine | None:
    """The highest «at least» by a measure among the tests of all rules; None where no test asks for it."""
    found = [
        (limit.at_least, rule)
        for rule in here.site.of(Rule)
        for provision in rule.provisions
        if provision.test
        for limit in limits_of(provision.test)
        if limit.measure == measure and limit.at_least is not None
    ]
    if not found:
        return None
    value = max(limit for limit, _ in found)
    rules = [here.link_markdown(rule.name, rule.id) for limit, rule in found if limit == value]
    known = here.site.vocabulary.measures.get(measure)
    words = with_unit(number_words(value), known.unit if known else "")
    lower = sorted({limit for limit, _ in found if limit < value})
    others = f" Lower limits are not drawn: {joined([number_words(limit) for limit in lower])}." if lower else ""
    about = f"The line is the highest limit in a rule’s test, {words}: {joined(list(dict.fromkeys(rules)))}.{others}"
    return LimitLine(float(value), f"limit of {words}", about)
