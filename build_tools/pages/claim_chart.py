"""The numbers of a claim as a chart, where it has one measure of two or more subjects or times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.figures.dots import DotChart, DotRow, draw_dots
from build_tools.pages.charts import DOT_KEY, chart_of
from build_tools.pages.plain_words import joined
from build_tools.pages.value_dots import dots_of
from build_tools.pages.values import measure_name, unit_of, value_words, with_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.judging.values import ObservationAt
    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here

_FEWEST_ROWS = 2
_MOST_PRINTED = 2

_Row = tuple[str, str]
"""What was measured, and the time it holds for."""


def claim_charts(here: Here, ats: Sequence[ObservationAt], prefix: str = "chart") -> tuple[Chart, ...]:
    """A chart for each measure that these observations give for two or more subjects or times.

    `prefix` begins the id of each, which is unique on its page.
    """
    measures: dict[tuple[str, str], dict[_Row, list[ObservationAt]]] = {}
    for at in ats:
        if any(dots_of(here, at)):
            one = at.observation
            rows = measures.setdefault((one.measure, unit_of(here, one)), {})
            rows.setdefault((at.subject, one.when.text if one.when else ""), []).append(at)
    drawn = [(measure, unit, rows) for (measure, unit), rows in measures.items() if len(rows) >= _FEWEST_ROWS]
    return tuple(_chart(here, f"{prefix}-{measure}", unit, rows) for measure, unit, rows in drawn)


def _chart(here: Here, chart_id: str, unit: str, rows: dict[_Row, list[ObservationAt]]) -> Chart:
    name = measure_name(here, next(iter(rows.values()))[0].observation.measure)
    shown = tuple(_row(here, ats, rows) for ats in rows.values())
    if len(shown) <= _MOST_PRINTED:
        finding = joined([row.printed for row in shown])
    else:
        lowest = min(shown, key=lambda row: min(dot.low for dot in row.dots))
        highest = max(shown, key=lambda row: max(dot.high for dot in row.dots))
        finding = f"from {lowest.printed} to {highest.printed}"
    measure = f"{name}{f', {unit}' if unit else ''}."
    title = f"{name}: {with_unit(finding, unit)}"
    return chart_of(draw_dots(chart_id, title, measure, DotChart(shown), ("Subject and time", name)), DOT_KEY)


def _row(here: Here, ats: Sequence[ObservationAt], rows: dict[_Row, list[ObservationAt]]) -> DotRow:
    values = list(dict.fromkeys(value_words(here, at) for at in ats))
    clashing = {(at.record_id, at.index) for found in here.answers.conflicts for at in found.observations}
    is_conflict = len(values) > 1 and any((at.record_id, at.index) in clashing for at in ats)
    dots = tuple(dict.fromkeys(dot for at in ats for dot in dots_of(here, at)))
    return DotRow(_label(here, ats[0], rows), dots, joined(values, "or"), is_conflict=is_conflict)


def _label(here: Here, at: ObservationAt, rows: dict[_Row, list[ObservationAt]]) -> str:
    """What tells the row from the others: its subject, its time, or both."""
    when = date_words(at.observation.when, short=True) if at.observation.when else ""
    subject = here.to(at.subject).words
    if len({subject_id for subject_id, _ in rows}) == 1:
        return when or subject
    return ", ".join(part for part in (subject, when if len({time for _, time in rows}) > 1 else "") if part)
