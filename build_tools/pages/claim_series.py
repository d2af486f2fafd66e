"""Values of one measure over time, where one and the same thing is measured at two times or more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.figures.series import SeriesLine, SeriesPoint, draw_series
from build_tools.judging.values import evidence_behind
from build_tools.pages.charts import SERIES_KEY, chart_of
from build_tools.pages.plain_words import joined
from build_tools.pages.specification import is_conflict
from build_tools.pages.value_dots import dots_of
from build_tools.pages.values import measure_name, unit_of, value_words, with_unit
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.judging.values import ObservationAt
    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here
    from build_tools.records.dates import EdtfDate

_SEVERAL = 2

Definition = tuple[str, tuple[str, ...], str]
"""What must be the same for two values to differ by their time only: the thing, the conditions, the variant."""


def series_charts(here: Here, ats: Sequence[ObservationAt], prefix: str = "series") -> tuple[Chart, ...]:
    """A chart over time for each measure that these observations give of one thing for two times or more."""
    measures: dict[tuple[str, str], list[ObservationAt]] = {}
    for at in ats:
        if any(dots_of(here, at)):
            measures.setdefault((at.observation.measure, unit_of(here, at.observation)), []).append(at)
    drawn = (series_chart(here, f"{prefix}-{measure}", found) for (measure, _), found in measures.items())
    return tuple(chart for chart in drawn if chart)


def series_chart(here: Here, chart_id: str, ats: Sequence[ObservationAt]) -> Chart | None:
    """These values of one measure and unit over time; None where no definition has two times, or a time is not known.

    Values of other definitions are drawn beside the line, and no line joins them.
    """
    timed = [(when, at) for at in ats if (when := at.observation.when) and when.start and when.end]
    found = _by_definition(timed)
    if len(timed) < len(ats) or all(len(times) < _SEVERAL for times in found.values()):
        return None
    names = _names(here, list(found))
    lines = [
        SeriesLine(names[definition], tuple(_point(here, when, alike) for when, alike in times.items()))
        for definition, times in found.items()
    ]
    first = ats[0].observation
    shared = [one for one in first.conditions if all(one in conditions for _, conditions, _ in found)]
    name, unit = ", ".join([measure_name(here, first.measure), *shared]), unit_of(here, first)
    measure = f"{name}{f', {unit}' if unit else ''}. Each value is as wide as the time it holds for."
    # Beside no other kind of mark, the plainest needs no word.
    key = SERIES_KEY if any(point.is_hollow for line in lines for point in line.points) else SERIES_KEY[1:]
    return chart_of(draw_series(chart_id, f"{name}: {_finding(lines, unit)}", measure, lines), key)


def _by_definition(
    timed: Sequence[tuple[EdtfDate, ObservationAt]],
) -> dict[Definition, dict[EdtfDate, list[ObservationAt]]]:
    """The observations by definition and time, earliest first."""
    found: dict[Definition, dict[EdtfDate, list[ObservationAt]]] = {}
    for when, at in sorted(timed, key=lambda one: one[0].sort_key):
        definition = (at.subject, tuple(sorted(at.observation.conditions)), at.observation.variant or "")
        found.setdefault(definition, {}).setdefault(when, []).append(at)
    return found


def _point(here: Here, when: EdtfDate, ats: Sequence[ObservationAt]) -> SeriesPoint:
    at = ats[0]
    record = here.site.get(at.record_id)
    behind = evidence_behind(here.site, at)
    printed = joined(list(dict.fromkeys(value_words(here, one) for one in ats)), "or")
    return SeriesPoint(
        when,
        date_words(when),
        tuple(dict.fromkeys(dot for one in ats for dot in dots_of(here, one))),
        printed,
        here.target(behind[0].passage) if behind else "",
        is_conflict=is_conflict(here, ats),
        is_forecast=(isinstance(record, Claim) and record.type == "forecast") or when.first > here.site.as_of.last,
        said=with_unit(printed, unit_of(here, at.observation)),
    )


def _names(here: Here, definitions: Sequence[Definition]) -> dict[Definition, str]:
    """What tells each definition from the others; the thing itself where there is nothing to tell apart."""
    subjects = {subject for subject, _, _ in definitions}
    shared = set.intersection(*(set(conditions) for _, conditions, _ in definitions))
    named = {}
    for definition in definitions:
        subject, conditions, variant = definition
        apart = [one for one in conditions if one not in shared] if len(definitions) > 1 else []
        thing = here.to(subject).words if len(subjects) > 1 or not (apart or variant) else ""
        if thing and isinstance(here.site.get(subject), Claim) and conditions:
            thing = ", ".join(conditions)
        named[definition] = ", ".join(part for part in (thing, *apart, variant) if part)
    return named


def _finding(lines: Sequence[SeriesLine], unit: str) -> str:
    """How each value that is there twice went from its first to its last time, and no more than that."""
    told = [line for line in lines if len(line.points) >= _SEVERAL]
    parts = []
    for line in told:
        first, last = line.points[0], line.points[-1]
        way = f"{_way(first, last)}from {first.printed} to {with_unit(last.printed, unit)}"
        only = f"{way} ({line.name})" if len(lines) > 1 else way
        parts.append(f"{line.name} {way}" if len(told) > 1 else only)
    times = {(line.points[0].when.text, line.points[-1].when.text) for line in told}
    if len(times) > 1:
        return joined(parts)
    ends = [point.when for point in (told[0].points[0], told[0].points[-1])]
    days = [date_words(when, short=True) for when in ends]
    if any(when.is_interval for when in ends):
        return f"{joined(parts)}, {days[1]} against {days[0]}"
    return f"{joined(parts)} between {joined(days)}"


def _way(first: SeriesPoint, last: SeriesPoint) -> str:
    """`up` or `down` where no doubt of either value reaches the other."""
    if any(point.is_conflict or any(dot.beyond for dot in point.dots) for point in (first, last)):
        return ""
    (low, high), (last_low, last_high) = first.ends, last.ends
    return "up " if high < last_low else "down " if last_high < low else ""
