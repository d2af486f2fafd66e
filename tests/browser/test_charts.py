"""Charts in the page: when Plotly comes, and that it shows what drawing, table and CSV show."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest

from build_tools.publishing.policy import POLICY
from tests.browser.chart_places import DRAWN_PLACES, PLOTTED_PLACES, miscounted, off_by_more, says_of
from tests.browser.charts_in_pages import LOW, NARROW, PLOTLY, TIMELINE, WIDE, charts, taken_over, watching
from tests.browser.opening import go
from tests.built_site import ROOT, built_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 100);
})"""


def test_a_chart_in_the_first_screen_stays_a_drawing_until_the_first_focus(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong, fetched = watching(new_context(viewport=WIDE), address)
    go(page, address + TIMELINE)
    figure = page.locator("figure.chart")
    page.wait_for_timeout(300)
    assert figure.bounding_box()["y"] < WIDE["height"]  # type: ignore[index]
    assert not [name for name in fetched if PLOTLY in name or "charts.js" in name]
    before = figure.locator("svg.figure-drawing:visible").bounding_box()
    link = figure.locator(".drawn-at:visible a").first
    shifted = page.evaluate(SHIFTS)
    link.focus()
    page.wait_for_selector(".is-live")
    assert figure.locator("svg.figure-drawing:visible").bounding_box() == before
    assert figure.locator(".main-svg").first.bounding_box() == before
    assert page.evaluate(SHIFTS) == shifted
    assert figure.locator(".chart-note-at").inner_text() == link.locator("title").text_content()
    assert len([name for name in fetched if PLOTLY in name]) == 1
    assert wrong == []


def test_a_chart_below_the_first_screen_is_drawn_by_plotly_as_it_nears(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong, fetched = watching(new_context(viewport=LOW), address)
    go(page, address + charts()["column"][0])
    page.wait_for_timeout(200)
    assert not [name for name in fetched if PLOTLY in name]
    page.locator("figure.chart").last.scroll_into_view_if_needed()
    page.wait_for_selector(".is-live")
    assert len([name for name in fetched if PLOTLY in name]) == 1
    assert wrong == []


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_plotly_draws_every_mark_where_the_drawing_has_it(
    new_context: Callable[..., BrowserContext], address: str, viewport: dict[str, int]
) -> None:
    page, wrong, _ = watching(new_context(viewport=viewport, color_scheme="dark"), address)
    off = {}
    # The narrow drawings differ from the wide ones in the same way for each axis: one of each will do.
    kinds = charts() if viewport == WIDE else ("timeline", "column", "in")
    for path, figure_id in (charts()[kind] for kind in kinds):
        go(page, address + path)
        figure = page.locator(f"#{figure_id}")
        taken_over(page, figure)
        drawn, plotted = figure.evaluate(DRAWN_PLACES), figure.evaluate(PLOTTED_PLACES)
        assert drawn, figure_id
        off[figure_id] = off_by_more(drawn, plotted)
        box = figure.locator("svg.figure-drawing:visible").bounding_box()
        assert figure.locator(".main-svg").first.bounding_box() == box, figure_id
    assert {figure_id: places for figure_id, places in off.items() if places} == {}
    assert wrong == []


def test_what_plotly_is_given_is_what_the_table_and_the_csv_say() -> None:
    site = built_site()
    files = sorted(path for path in site.rglob("*.json") if path.with_suffix(".csv").is_file())
    wrong = {}
    for file in files:
        told = json.loads(file.read_text(encoding="utf-8"))
        if "plotly" not in told:
            continue
        assert told["citation"], file
        assert told["date"], file
        with file.with_suffix(".csv").open(encoding="utf-8", newline="") as lines:
            columns, *rows = list(csv.reader(lines))
        assert (columns, rows) == (told["columns"], [row["cells"] for row in told["rows"]]), file
        for plotly in (told["plotly"], *told["plotly_at_width"].values()):
            faults = off_from_rows(plotly, columns, rows)
            if faults:
                wrong[file.relative_to(site).as_posix()] = faults
    assert wrong == {}
    assert len(files) > 3


def off_from_rows(plotly: dict[str, Any], columns: list[str], rows: list[list[str]]) -> list[str]:
    """What a figure shows that its rows do not say, and what they say that it does not show."""
    if columns[0] == "Topic":
        return miscounted(plotly, columns, rows)
    told = [says_of(dict(zip(columns, row, strict=True))) for row in rows]
    known = {says: [values for one, values in told if one == says] for says, _ in told}
    found = [
        (says, trace, place)
        for trace in plotly["data"]
        if trace.get("hoverinfo") != "skip" and trace.get("name") != "crowd"
        for place, says in enumerate(trace["text"])
    ]
    unknown = [says for says, _, _ in found if says not in known]
    moved = [
        f"{says}: {trace['x'][place]}"
        for says, trace, place in found
        if says in known and not any(fits(trace, place) for fits in known[says])
    ]
    return unknown + moved


def test_without_scripts_a_chart_is_whole_and_nothing_in_it_is_dead(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(viewport=NARROW, java_script_enabled=False).new_page()
    for path, figure_id in charts().values():
        page.goto(address + path)
        for figure in page.locator(f"#{figure_id}").all():
            assert figure.locator("svg.figure-drawing:visible").count() == 1
            assert figure.locator("svg.figure-drawing:visible title").count() > 1
            assert figure.locator("button").count() == 0
            for link in figure.locator(".tools a").all():
                assert (built_site() / path / (link.get_attribute("href") or "")).is_file()


def test_the_style_rules_are_those_that_plotly_would_write(new_context: Callable[..., BrowserContext]) -> None:
    rules = "[...document.getElementById('plotly.js-style-global').sheet.cssRules].map(rule => rule.cssText)"
    page = new_context().new_page()
    page.set_content("<!doctype html><title>t</title>")
    page.add_script_tag(path=ROOT / ".explainer/plotly/plotly-basic.js")
    written = page.evaluate(rules)
    page.set_content("<!doctype html><title>t</title>")
    page.evaluate(
        """text => { const style = document.createElement('style'); style.id = 'ours'; style.textContent = text;
        document.head.append(style); }""",
        (ROOT / ".explainer/plotly/plotly.css").read_text(encoding="utf-8"),
    )
    assert page.evaluate(rules.replace("plotly.js-style-global", "ours")) == written
    assert "style-src 'self'" in POLICY
