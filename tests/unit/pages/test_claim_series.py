from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.values import observations_of
from build_tools.pages.claim_chart import claim_charts
from build_tools.pages.claim_series import series_charts
from tests.made_pages import here

if TYPE_CHECKING:
    from build_tools.pages.charts import Chart

EVIDENCE = 'evidence: [{passage: "gazette#p2", direction: supports}]'


def charts(*items: str, kind: str = "") -> tuple[Chart, ...]:
    lines = "\n".join(f"  - {{measure: length, {item}, {EVIDENCE}}}" for item in items)
    if kind:
        text = f"statement: It grows.\ntype: {kind}\nwhen: 2001\nwhen_known: stated\nobservations:\n{lines}\n"
        page = here({"content/claims/grows.yml": text})
        return series_charts(page, observations_of(page.site, "grows"))
    page = here({"content/systems/raft.yml": f"name: Raft\ntype: bridge\nobservations:\n{lines}\n"})
    return series_charts(page, observations_of(page.site, "raft"))


def rows(chart: Chart) -> list[tuple[str, ...]]:
    assert chart.figure is not None
    return list(chart.figure.table.rows)


def test_one_time_or_two_definitions_make_no_series() -> None:
    assert charts("value: 4, when: 2001", "value: 5, when: 2001") == ()
    assert charts("value: 4, when: 2001", "value: 5, when: 2002, conditions: [wet]") == ()
    assert charts("value: 4, when: 2001", "value: 5, when: 2002", "value: 6") == ()
    assert charts("value: 4, when: 2001", "value: 5, when: 2002/..") == ()
    assert charts("text: of oak, when: 2001", "text: of ash, when: 2002") == ()


def test_two_times_of_one_thing_are_a_series_that_says_where_it_went() -> None:
    (up,) = charts("value: 5, when: 2002-09", "value: 4, when: 2001")
    assert (up.id, up.finding) == ("series-length", "Length: up from 4 to 5 metres between 2001 and Sep 2002")
    assert rows(up)[0] == ("Raft", "2001", "4 metres", "2001", "4", "4", "")
    assert up.figure is not None
    assert up.figure.table.hrefs[0].endswith("sources/gazette/#p2")
    (quarters,) = charts("value: 4, when: 2001-01/2001-03", "value: 5, when: 2002-01/2002-03")
    assert quarters.finding == "Length: up from 4 to 5 metres, Jan to Mar 2002 against Jan to Mar 2001"
    (down,) = charts("value: 5, when: 2001, conditions: [wet]", "value: 4, when: 2002, conditions: [wet]")
    assert [shape for shape, _ in down.key] == ["series-step"]
    assert down.finding == "Length, wet: down from 5 to 4 metres between 2001 and 2002"


def test_what_may_be_the_same_is_not_said_to_go_up_or_down() -> None:
    (open_,) = charts("at_least: 4, when: 2001", "value: 9, when: 2002")
    assert open_.finding.startswith("Length: from at least 4 to 9")
    (touching,) = charts("low: 4, high: 6, when: 2001", "low: 5, high: 9, when: 2002")
    assert touching.finding.startswith("Length: from 4–6 to 5–9")


def test_other_definitions_are_drawn_beside_and_told_apart_by_name() -> None:
    (chart,) = charts(
        "value: 4, when: 2001", "value: 6, when: 2002", "value: 5, when: 2002, conditions: [wet], variant: big"
    )
    assert chart.finding == "Length: up from 4 to 6 metres (Raft) between 2001 and 2002"
    assert [row[0] for row in rows(chart)] == ["Raft", "Raft", "wet, big"]
    (two,) = charts(
        *(
            f"value: {v}, when: {t}, subject: {s}"
            for v, t, s in ((4, 2001, "raft"), (5, 2002, "raft"), (7, 2001, "bridge"), (7, 2003, "bridge"))
        )
    )
    assert two.finding == "Length: Raft up from 4 to 5 metres and Bridge from 7 to 7 metres"


def test_a_conflict_is_drawn_whole_and_a_forecast_hollow() -> None:
    (chart,) = charts("value: 4, when: 2001", "value: 5, when: 2001", "value: 9, when: 2002")
    assert [row[-1] for row in rows(chart)] == ["sources conflict", "sources conflict", ""]
    assert chart.finding.startswith("Length: from 4 or 5 to 9")
    assert [shape for shape, _ in chart.key][:2] == ["series-value", "key-conflict"]
    (ahead,) = charts("value: 4, when: 2001", "value: 5, when: 2090")
    assert [row[-1] for row in rows(ahead)] == ["", "forecast"]
    (forecast,) = charts("value: 4, when: 2001", "value: 5, when: 2002", kind="forecast")
    assert [row[-1] for row in rows(forecast)] == ["forecast", "forecast"]


def test_a_claim_that_is_its_own_subject_is_named_by_its_conditions() -> None:
    (chart,) = charts(
        "value: 4, when: 2001, conditions: [all, wet]", "value: 5, when: 2002, conditions: [all, wet]", kind="fact"
    )
    assert rows(chart)[0][0] == "all, wet"


def test_a_claim_shows_it_in_place_of_its_dots() -> None:
    lines = "\n".join(f"  - {{measure: length, value: {v}, when: {w}, {EVIDENCE}}}" for v, w in ((4, 2001), (5, 2002)))
    page = here({"content/systems/raft.yml": f"name: Raft\ntype: bridge\nobservations:\n{lines}\n"})
    (chart,) = claim_charts(page, observations_of(page.site, "raft"))
    assert (chart.id, "series-step" in chart.drawings[0].svg) == ("chart-length", True)
