"""The numbers of a claim as a chart, where it has one measure of two or more subjects, times or conditions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.figures.dots import DotChart, DotRow, draw_dots
from build_tools.pages.charts import DOT_KEY, chart_of
from build_tools.pages.claim_finding import Finding
from build_tools.pages.claim_series import series_chart
from build_tools.pages.plain_words import joined
from build_tools.pages.specification import is_conflict
from build_tools.pages.value_dots import dots_of
from build_tools.pages.values import measure_name, unit_of, value_words, with_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.judging.values import ObservationAt
    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here
    from build_tools.records.dates import EdtfDate

_FEWEST_ROWS = 2
_HAIR = 0.01
"""Values of one thing at one time that lie within this share of the largest are one value, printed in several ways."""


@dataclass(frozen=True, slots=True)
class _About:
    """What a row is about: what was measured, when, and under which conditions."""

    subject: str
    when: EdtfDate | None
    conditions: tuple[str, ...]

    @property
    def time(self) -> str:
        """The time in words; empty where none is given."""
        return date_words(self.when, short=True) if self.when else ""


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one measure, each with its observations, and what they have in common."""

    here: Here
    home: str
    unit: str
    rows: dict[_About, list[ObservationAt]]

    @property
    def shared(self) -> tuple[str, ...]:
        """The conditions of all, and the time of all."""
        first, *others = self.rows
        conditions = tuple(words for words in first.conditions if all(words in one.conditions for one in others))
        time = first.time if all(one.time == first.time for one in others) else ""
        return (*conditions, *((time,) if time else ()))

    def subject(self, about: _About) -> str:
        """What was measured, where that differs from row to row and is not the record that tells of it."""
        alone = len({one.subject for one in self.rows}) == 1
        return "" if alone or about.subject == self.home else self.here.to(about.subject).words

    def label(self, about: _About) -> str:
        """What tells a row from the others; the subject where nothing does."""
        time = "" if about.time in self.shared else about.time
        parts = (self.subject(about), time, *(words for words in about.conditions if words not in self.shared))
        return ", ".join(part for part in parts if part) or self.here.to(about.subject).words

    def row(self, about: _About) -> DotRow:
        """A row of the chart."""
        ats = self.rows[about]
        dots = tuple(dict.fromkeys(dot for at in ats for dot in dots_of(self.here, at)))
        values = joined(list(dict.fromkeys(value_words(self.here, at) for at in ats)), "or")
        clash = len(dots) > 1 and is_conflict(self.here, ats)
        return DotRow(self.label(about), dots, values, is_conflict=clash, said=with_unit(values, self.unit))


def claim_charts(here: Here, ats: Sequence[ObservationAt], prefix: str = "chart") -> tuple[Chart, ...]:
    """A chart for each measure that these observations give for two or more subjects, times or conditions.

    `prefix` begins the id of each, which is unique on its page.
    """
    measures: dict[tuple[str, str], dict[_About, list[ObservationAt]]] = {}
    for at in ats:
        if any(dots_of(here, at)):
            one = at.observation
            rows = measures.setdefault((one.measure, unit_of(here, one)), {})
            conditions = (*one.conditions, *((one.variant,) if one.variant else ()))
            rows.setdefault(_About(at.subject, one.when, conditions), []).append(at)
    drawn = [
        (measure, unit, rows)
        for (measure, unit), rows in measures.items()
        if len(rows) >= _FEWEST_ROWS and not _is_one_value(here, rows)
    ]
    return tuple(
        series_chart(here, f"{prefix}-{measure}", [at for found in rows.values() for at in found])
        or _chart(f"{prefix}-{measure}", measure_name(here, measure), unit, _Rows(here, ats[0].record_id, unit, rows))
        for measure, unit, rows in drawn
    )


def _is_one_value(here: Here, rows: dict[_About, list[ObservationAt]]) -> bool:
    """Whether the rows give one thing at one time and differ by no more than rounding, which no drawing shows."""
    if len({(about.subject, about.time) for about in rows}) > 1:
        return False
    dots = [dot for ats in rows.values() for at in ats for dot in dots_of(here, at)]
    low, high = min(dot.low for dot in dots), max(dot.high for dot in dots)
    return low < high and high - low <= _HAIR * max(abs(low), abs(high))


def _chart(chart_id: str, name: str, unit: str, rows: _Rows) -> Chart:
    measure = f"{', '.join(part for part in (name, unit, *rows.shared) if part)}."
    shown = tuple(rows.row(about) for about in rows.rows)
    title = Finding(name, unit, shown).words
    return chart_of(draw_dots(chart_id, title, measure, DotChart(shown), ("Row", name)), DOT_KEY)
