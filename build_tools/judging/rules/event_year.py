"""An event's id ends in a year of its date, so that ids of repeated events stay apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem
from build_tools.records.event import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each event whose id does not end in a year that its date covers."""
    for event in site.of(Event):
        ending = event.id.rpartition("-")[2]
        years = (point.first.year for point in (event.when.start, event.when.end) if point)
        first, last = event.when.first.year, event.when.last.year
        if not (len(ending) == len("2000") and ending.isdigit() and first <= int(ending) <= last):
            message = f"the id of an event ends in its year; `{event.id}` is dated {event.when.text}"
            year = next(years)
            stem = event.id.removesuffix(f"-{ending}") if ending.isdigit() else event.id
            hint = f"rename the file `{stem}-{year}.yml`, and what refers to it"
            yield Problem(site.place(event.id, ("when",)), "event-without-year", message, hint)
