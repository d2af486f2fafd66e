"""One column of a comparison as a chart: every value drawn, in the order of the table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.figures.bars import Bar, BarGroup, draw_bars
from build_tools.figures.dots import DotChart, DotRow, Reference, draw_dots
from build_tools.judging.caught import limits_of
from build_tools.pages.charts import BAR_KEY, DOT_KEY, chart_of
from build_tools.pages.comparison_basis import basis_of, basis_words, column_title, observations_in
from build_tools.pages.plain_words import joined
from build_tools.pages.specification import is_conflict
from build_tools.pages.value_dots import dots_of
from build_tools.pages.values import NO_UNIT, STATE_WORDS, number_words, unit_of, value_words, with_unit
from build_tools.records.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from build_tools.figures.figure import Figure
    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here
    from build_tools.records.comparison import Column, ComparedThing, Comparison


@dataclass(frozen=True, slots=True)
class DrawnColumn:
    """The chart, and what a reader should know about the line it is measured against; inline Markdown."""

    chart: Chart
    about: str


def column_figure(here: Here, comparison: Comparison, figure_id: str = "column-drawn") -> DrawnColumn | None:
    """The column that the comparison names for its chart; None where it names none that it has.

    With the columns it names beside it, bars by column; where a bar cannot show a cell, that column alone.
    """
    column = next((column for column in comparison.columns if column.id == comparison.chart), None)
    if column is None:
        return None
    rows = tuple(_row(here, row, column) for row in comparison.rows)
    if not any(row.dots for row in rows):
        return None
    groups = _groups(here, comparison)
    if groups:
        return DrawnColumn(chart_of(_grouped(here, comparison, figure_id, column, groups), BAR_KEY), "")
    measure = _measure(here, comparison, column)
    limits = limit_lines(here, column.measure or "")
    figure = draw_dots(
        figure_id,
        comparison.chart_title or column_title(here, column),
        f"{measure}. In the order of the comparison.",
        DotChart(rows, tuple(Reference(limit.value, limit.name) for limit in limits)),
        ("Subject", measure),
    )
    return DrawnColumn(chart_of(figure, DOT_KEY), limits_about(limits))


def _measure(here: Here, comparison: Comparison, column: Column) -> str:
    basis = basis_words(here, column, basis_of(here, comparison, column))
    return ", ".join(part for part in (column_title(here, column), basis) if part)


def _groups(here: Here, comparison: Comparison) -> tuple[BarGroup, ...]:
    """The columns to be drawn together, in the order of the table."""
    named = {comparison.chart, *comparison.chart_with}
    columns = [column for column in comparison.columns if column.id in named]
    rows = {column.id: tuple(_row(here, row, column) for row in comparison.rows) for column in columns}
    cells = [row for of_column in rows.values() for row in of_column]
    if len(columns) == 1 or any(len(row.dots) > 1 or row.farthest < 0 for row in cells):
        return ()
    return tuple(
        BarGroup(
            column_title(here, column),
            tuple(
                Bar(row.label, next(iter(row.dots), None), row.printed, row.href, said=row.said)
                for row in rows[column.id]
            ),
        )
        for column in columns
    )


def _grouped(
    here: Here, comparison: Comparison, figure_id: str, column: Column, groups: tuple[BarGroup, ...]
) -> Figure:
    measures = here.site.vocabulary.measures
    unit = measures[column.measure].unit if column.measure in measures else ""
    measure = f"{comparison.title}, {unit}" if unit not in NO_UNIT else comparison.title
    title, subtitle = comparison.chart_title or comparison.title, f"{measure}. In the order of the comparison."
    return draw_bars(figure_id, title, subtitle, groups, ("Column", "Subject", unit or "Value"))


def _row(here: Here, row: ComparedThing, column: Column) -> DotRow:
    to = here.to(row.subject) if row.title is None else replace(here.to(row.subject), words=row.title)
    ats = observations_in(here, row, column)
    valued = [at for at in ats if at.observation.state is None]
    dots = tuple(dict.fromkeys(dot for at in valued for dot in dots_of(here, at)))
    words = joined(list(dict.fromkeys(value_words(here, at) for at in valued)), "or")
    if not dots:
        state = ats[0].observation.state if ats else None
        return DotRow(to.words, (), words or STATE_WORDS[state or "not-checked"], to.href)
    said = with_unit(words, unit_of(here, ats[0].observation))
    if not is_conflict(here, ats):
        return DotRow(to.words, dots, words, to.href, said=said)
    clash = ": sources conflict"
    return DotRow(to.words, dots, f"{words}{clash}", to.href, is_conflict=True, said=f"{said}{clash}")


@dataclass(frozen=True, slots=True)
class LimitLine:
    """A value from which a test of a rule catches by one measure: its name, and the rules that have it, as links."""

    value: float
    name: str
    rules: tuple[str, ...]


def limit_lines(here: Here, measure: str) -> tuple[LimitLine, ...]:
    """Every «at least» by a measure among the tests of all rules, from the lowest on."""
    found: dict[Decimal, dict[str, None]] = {}
    for rule in here.site.of(Rule):
        for provision in rule.provisions:
            for limit in limits_of(provision.test) if provision.test else ():
                if limit.measure == measure and limit.at_least is not None:
                    found.setdefault(limit.at_least, {})[here.link_markdown(rule.name, rule.id)] = None
    known = here.site.vocabulary.measures.get(measure)
    unit = known.unit if known else ""
    return tuple(
        LimitLine(float(value), f"limit of {with_unit(number_words(value), unit)}", tuple(rules))
        for value, rules in sorted(found.items())
    )


def limits_about(limits: Sequence[LimitLine]) -> str:
    """What the lines are, as inline Markdown; empty where there is none."""
    if not limits:
        return ""
    lines = "; ".join(f"{limit.name} in {joined(list(limit.rules))}" for limit in limits)
    return f"Each line is a value from which a rule’s test catches, alone or with another measure: {lines}."
