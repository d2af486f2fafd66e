"""What the page of a record draws, drawn once more for another page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.values import observations_of
from build_tools.pages.charts import event_chart
from build_tools.pages.claim_chart import claim_charts
from build_tools.pages.comparison_chart import column_figure
from build_tools.pages.referring import referring
from build_tools.pages.rule import strips_chart
from build_tools.records.claim import Claim
from build_tools.records.comparison import Comparison
from build_tools.records.event import Event
from build_tools.records.rule import Rule

if TYPE_CHECKING:
    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here
    from build_tools.records.record import Record

_ROLES = ("actors.actor", "systems", "topics")


def figures_of(here: Here, record: Record, key: str) -> tuple[Chart, ...]:
    """The drawings of a record's page; none where it has none. `key` begins their ids, unique on the page."""
    if isinstance(record, Claim):
        return claim_charts(here, observations_of(here.site, record.id), key)
    chart: Chart | None
    if isinstance(record, Comparison):
        drawn = column_figure(here, record, key)
        chart = drawn.chart if drawn else None
    elif isinstance(record, Rule):
        chart = strips_chart(here, record, key)
    else:
        chart = event_chart(here, key, referring(here, Event, record.id, *_ROLES))
    return (chart,) if chart else ()
