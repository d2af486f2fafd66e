from __future__ import annotations

import pytest

from build_tools.pages.component_figures import figures_of
from build_tools.records.record import Record
from tests.made_pages import record
from tests.written_town import component, town_with

ANOTHER = """
    title: Bridge painted
    what: The New Bridge was painted.
    when: 1991
    when_known: stated
    type: opening
    actors: [{actor: bridge-office, role: painter}]
    systems: [new-bridge]
    topics: [crossings]
    evidence: [{passage: "ford-gazette#p3", direction: supports}]
"""


@pytest.mark.parametrize("record_id", ["crossings", "bridge-office", "new-bridge"])
def test_topics_actors_and_systems_draw_their_events_where_there_are_two(record_id: str) -> None:
    page, _ = town_with(component("figure", f"of: {record_id}"))
    assert figures_of(page, record(page, Record, record_id), "own") == ()
    page, _ = town_with(component("figure", f"of: {record_id}"), toll_ordered_1990=ANOTHER)
    (chart,) = figures_of(page, record(page, Record, record_id), "own")
    assert chart.id == "own"
    assert chart.finding == "New Bridge opened (about May 1990), then Bridge painted (1991)"


def test_a_comparison_without_a_chart_and_a_rule_that_was_never_in_force_draw_nothing() -> None:
    text = """
        title: Old and new
        question: Which is longer?
        not_answered: Which is better.
        rows: [{subject: old-bridge}, {subject: new-bridge}]
        columns: [{id: span, measure: span}]
        why: All there are.
    """
    page, _ = town_with("Words.", bridges_compared=text)
    assert figures_of(page, record(page, Record, "bridges-compared"), "own") == ()
