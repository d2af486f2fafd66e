from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.values import observations_of
from build_tools.pages.claim_chart import claim_charts
from tests.made_pages import here

if TYPE_CHECKING:
    from build_tools.pages.charts import Chart

EVIDENCE = 'evidence: [{passage: "gazette#p2", direction: supports}]'


def charts(*items: str) -> tuple[Chart, ...]:
    lines = "\n".join(f"  - {{measure: length, {item}, {EVIDENCE}}}" for item in items)
    page = here({"content/systems/raft.yml": f"name: Raft\ntype: bridge\nobservations:\n{lines}\n"})
    return claim_charts(page, observations_of(page.site, "raft"))


def test_one_thing_at_one_time_is_not_drawn() -> None:
    assert charts("value: 4", "value: 5", "text: of oak, when: 2001") == ()


def test_one_value_that_is_rounded_in_several_ways_is_not_drawn() -> None:
    rounded = "value: 564, conditions: [rounded]", "value: 563.9, conditions: [whole]"
    assert charts(*rounded) == ()
    assert len(charts(*rounded, "value: 600, conditions: [wet]")) == 1
    assert len(charts("value: 564", "value: 563.9, subject: bridge")) == 1
    assert len(charts("value: 564", "value: 564, conditions: [wet]")) == 1


def test_two_times_are_drawn_as_a_series() -> None:
    (chart,) = charts("value: 4, when: 2001", "value: 5, when: 2002-09")
    assert chart.id == "chart-length"
    assert "figure-stem" not in chart.drawings[0].svg


def test_two_subjects_are_drawn_by_name_and_with_the_time_where_it_differs() -> None:
    (chart,) = charts("value: 4, when: 2001", "value: 5, when: 2001, subject: bridge")
    assert (chart.finding, chart.measure) == ("Length: 5 metres (Bridge), 4 metres (Raft)", "Length, metres, 2001.")
    assert ">Bridge<" in chart.drawings[0].svg
    (both,) = charts("value: 4", "value: 5, subject: bridge, when: 2001")
    assert ">Bridge, 2001<" in both.drawings[0].svg
    assert ">Raft<" in both.drawings[0].svg


def test_conditions_and_variants_tell_rows_apart_and_stand_in_the_measure_where_all_share_them() -> None:
    (chart,) = charts("value: 4, conditions: [wet]", "value: 5, conditions: [wet, new], variant: north")
    assert (chart.finding, chart.measure) == ("Length: 5 metres (new, north), 4 metres (Raft)", "Length, metres, wet.")


def test_values_in_conflict_stand_in_one_row() -> None:
    (chart,) = charts("value: 4", "value: 5", "value: 6, subject: bridge")
    assert "figure-conflict" in chart.drawings[0].svg
    assert ">4 or 5<" in chart.drawings[0].svg
    assert chart.finding.endswith("; sources conflict on Raft")
    (alike,) = charts("value: 4", "value: 4", "value: 6, subject: bridge")
    assert "figure-conflict" not in alike.drawings[0].svg


def test_values_of_other_conditions_are_no_conflict() -> None:
    (chart,) = charts("value: 4", "value: 5, conditions: [wet]", "value: 6, subject: bridge")
    assert "figure-conflict" not in chart.drawings[0].svg
