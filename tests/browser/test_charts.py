"""Charts in the page: when Plotly comes, that it shows what drawing, table and CSV show, and every way in."""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from build_tools.publishing.policy import POLICY
from tests.browser.chart_places import DRAWN_PLACES, PLOTTED_PLACES, miscounted, off_by_more, says_of
from tests.browser.opening import go
from tests.browser.test_reading import watched
from tests.built_site import ROOT, built_site, page_kinds

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Locator, Page

pytestmark = pytest.mark.browser

WIDE, LOW, NARROW = {"width": 1440, "height": 900}, {"width": 1440, "height": 300}, {"width": 360, "height": 740}
TIMELINE = "timeline/"
PLOTLY = "plotly-basic"
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 100);
})"""


def watching(context: BrowserContext, address: str) -> tuple[Page, list[str], list[str]]:
    """A page, what goes wrong on it, and the names of the files it fetches."""
    page, wrong = watched(context, address)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    return page, wrong, fetched


def taken_over(page: Page, figure: Locator) -> None:
    """Bring a chart near, point at it, and wait until Plotly has drawn it."""
    drawing = figure.locator(".drawn-at:visible")
    drawing.scroll_into_view_if_needed()
    drawing.dispatch_event("pointerenter")
    figure.locator(".chart-live .main-svg").first.wait_for()


def until(page: Page, script: str, *, gives: object) -> None:
    """Wait until a script gives what is expected; the page's policy forbids Playwright's own way of waiting."""
    found = page.evaluate(script)
    for _ in range(100):
        if found == gives:
            return
        page.wait_for_timeout(30)
        found = page.evaluate(script)
    assert found == gives


@cache
def charts() -> dict[str, tuple[str, str]]:
    """One chart of each kind that the site has: the page it is on, and its id."""
    found: dict[str, tuple[str, str]] = {}
    for path in page_kinds(built_site()):
        text = (built_site() / path / "index.html").read_text(encoding="utf-8")
        for figure_id in re.findall(r'<figure class="chart" id="([^"]+)" data-chart=', text):
            found.setdefault(figure_id.partition("-")[0], (path, figure_id))
    return found


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


def is_crowd(place: dict[str, Any]) -> bool:
    """Whether what stands there counts events, which a list of them says apart."""
    return re.match(r"\d+ events, ", place["says"]) is not None


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


def test_every_mark_is_reached_by_key_and_says_what_the_pointer_says(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, _, _ = watching(new_context(viewport=WIDE), address)
    go(page, address + charts()["events"][0])
    figure = page.locator("figure.chart").first
    taken_over(page, figure)
    links = figure.locator(".drawn-at:visible .figure-drawing a").all()
    assert links
    links[0].focus()
    note = figure.locator(".chart-note-at")
    for link in links:
        assert link.evaluate("link => link === document.activeElement")
        assert note.inner_text() == link.locator("title").text_content()
        page.keyboard.press("Tab")
    place = figure.evaluate(PLOTTED_PLACES)[0]
    box = figure.locator(".main-svg").first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + (place["left"] + place["right"]) / 2, box["y"] + place["y"])
    assert note.inner_text() == place["says"]
    with page.expect_navigation():
        page.mouse.click(box["x"] + (place["left"] + place["right"]) / 2, box["y"] + place["y"])
    assert page.url.startswith(address + "events/")


def test_colours_follow_the_switch_and_the_system(new_context: Callable[..., BrowserContext], address: str) -> None:
    page, wrong, _ = watching(new_context(viewport=WIDE, color_scheme="light"), address)
    go(page, address + TIMELINE)
    taken_over(page, page.locator("figure.chart"))
    label = "getComputedStyle(document.querySelector('.chart-live .annotation text')).fill"
    assert page.evaluate(label) == "rgb(26, 28, 30)"
    page.get_by_text("Light / dark").first.click()
    until(page, label, gives="rgb(230, 228, 223)")
    page.get_by_text("Light / dark").first.click()
    until(page, label, gives="rgb(26, 28, 30)")
    page.emulate_media(color_scheme="dark")
    until(page, label, gives="rgb(230, 228, 223)")
    assert wrong == []


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


def test_a_wheel_scrolls_the_page_until_the_chart_has_the_focus(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, _, _ = watching(new_context(viewport=WIDE), address)
    go(page, address + TIMELINE)
    figure = page.locator("figure.chart")
    taken_over(page, figure)
    shown = "document.querySelector('.js-plotly-plot').layout.xaxis.range.join()"
    whole, top = page.evaluate(shown), page.evaluate("scrollY")
    page.mouse.move(700, 500)
    page.mouse.wheel(0, 120)
    until(page, f"scrollY > {top}", gives=True)
    assert page.evaluate(shown) == whole
    figure.locator(".drawn-at:visible a").first.focus()
    top = page.evaluate("scrollY")
    page.mouse.wheel(0, -200)
    until(page, f"{shown} !== {json.dumps(whole)}", gives=True)
    assert page.evaluate("scrollY") == top
    page.keyboard.press("0")
    until(page, shown, gives=whole)


def test_a_finger_shows_the_words_and_then_follows_them_and_two_fingers_zoom(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    context = new_context(viewport=NARROW, has_touch=True, is_mobile=True)
    page, wrong, _ = watching(context, address)
    go(page, address + TIMELINE)
    figure = page.locator("figure.chart")
    taken_over(page, figure)
    heights = figure.locator(".tools :is(a, button)").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert min(heights) >= 44
    shown = "document.querySelector('.js-plotly-plot').layout.xaxis.range.join()"
    whole = page.evaluate(shown)
    box = figure.locator(".main-svg").first.bounding_box()
    place = next(one for one in figure.evaluate(PLOTTED_PLACES) if one["y"] > 200 and not is_crowd(one))
    assert box is not None
    page.touchscreen.tap(box["x"] + (place["left"] + place["right"]) / 2, box["y"] + place["y"])
    note = figure.locator(".chart-note-at")
    assert note.inner_text() == place["says"]
    assert page.url == address + TIMELINE
    middle = {"x": 180, "y": box["y"] + 300, "scaleFactor": 2, "gestureSourceType": "touch"}
    context.new_cdp_session(page).send("Input.synthesizePinchGesture", middle)
    until(page, f"{shown} !== {json.dumps(whole)}", gives=True)
    until(page, "location.search !== ''", gives=True)  # the address has settled before a further move
    place = next(
        one
        for one in figure.evaluate(PLOTTED_PLACES)
        if one["y"] > 200 and 20 < one["left"] < 300 and not is_crowd(one)
    )
    page.touchscreen.tap(box["x"] + place["left"], box["y"] + place["y"])
    with page.expect_navigation():
        note.tap()
    assert page.url.startswith(address + "events/")
    assert wrong == []


def test_a_view_can_be_linked_to(new_context: Callable[..., BrowserContext], address: str) -> None:
    context = new_context(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    page, wrong, _ = watching(context, address)
    go(page, address + TIMELINE)
    figure = page.locator("figure.chart")
    figure.get_by_role("button", name="Zoom in").click()
    figure.get_by_text("Shown:").wait_for()
    figure.get_by_role("button", name="Copy link").click()
    figure.get_by_text("Link copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    shown = "document.querySelector('.js-plotly-plot').layout.xaxis.range.map(end => String(end).slice(0, 10)).join()"
    first = page.evaluate(shown)
    page.goto("about:blank")
    page.goto(copied)
    page.wait_for_selector(".is-live")
    until(page, shown, gives=first)
    assert wrong == []


def test_pictures_carry_title_citation_and_date(
    new_context: Callable[..., BrowserContext], address: str, tmp_path: Path
) -> None:
    page, wrong, fetched = watching(new_context(viewport=NARROW), address)
    go(page, address + TIMELINE)
    figure = page.locator("figure.chart")
    saved = {}
    for kind in ("SVG", "PNG"):
        with page.expect_download() as download:
            figure.get_by_role("button", name=f"Save as {kind}").click()
        download.value.save_as(tmp_path / kind)
        saved[kind] = (tmp_path / kind).read_bytes()
    told = json.loads((built_site() / TIMELINE / "timeline-drawn.json").read_text(encoding="utf-8"))
    svg = saved["SVG"].decode()
    for words in (told["title"], told["date_words"], "timeline/"):
        assert words in svg
    assert 'class="' not in svg
    assert saved["PNG"].startswith(b"\x89PNG")
    assert len(saved["PNG"]) > 20_000
    assert not [name for name in fetched if PLOTLY in name]
    assert wrong == []


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
