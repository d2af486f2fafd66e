"""The timeline as one component: list, drawing and Plotly show the same, and the address keeps what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.chart_places import PLOTTED_PLACES
from tests.browser.charts_in_pages import NARROW, TIMELINE, WIDE, taken_over, until, watching
from tests.browser.opening import go
from tests.browser.test_axe import AXE
from tests.built_site import built_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

PHONE = {"viewport": NARROW, "has_touch": True, "is_mobile": True}
LISTED = """() => [...document.querySelectorAll('[data-group] li')].filter(row => row.getClientRects().length)
  .map(row => row.querySelector('a').getAttribute('href')).sort()"""
DRAWN = """() => {
  const all = [...document.querySelectorAll('[id$=-drawn] .figure-drawing')];
  const svg = all.find(one => one.getClientRects().length);
  return [...svg.querySelectorAll('a')].filter(one => one.getClientRects().length)
    .flatMap(one => one.dataset.of?.split(' ') ?? [one.getAttribute('href')]).sort();
}"""
PLOTTED = """() => {
  const traces = document.querySelector('[id$=-drawn] .js-plotly-plot').data.filter(one => one.hoverinfo !== 'skip');
  const all = traces.flatMap(one => one.meta?.members?.flat().map(each => each.href) ?? one.customdata);
  return [...new Set(all)].sort();
}"""
LABELS = """() => document.querySelector('[id$=-drawn] .js-plotly-plot').data
  .find(one => one.name === 'labels').text.length"""


def only_drawn(page: Page, listed: list[str]) -> list[str]:
    """Of what is listed, what lies on the axis."""
    drawn = set(page.evaluate(DRAWN.replace(".filter(one => one.getClientRects().length)\n", "\n")))
    return [href for href in listed if href in drawn]


@pytest.mark.parametrize("name", ["lane", "actor", "topic", "system", "words"])
def test_each_field_filters_list_drawing_and_plotly_alike(
    new_context: Callable[..., BrowserContext], address: str, name: str
) -> None:
    page, wrong, _ = watching(new_context(viewport=WIDE), address)
    go(page, address + TIMELINE)
    every, total = page.evaluate(DRAWN), len(page.evaluate(LISTED))
    taken_over(page, page.locator("figure.chart"))
    assert page.evaluate(PLOTTED) == every
    field = page.locator(f".filters [name={name}]")
    if name == "words":
        field.fill("licence")
    else:
        field.select_option(index=2)
    listed = page.evaluate(LISTED)
    drawn = only_drawn(page, listed)
    assert 0 < len(listed) < total
    assert page.evaluate(DRAWN) == drawn
    assert page.evaluate(PLOTTED) == drawn
    assert page.evaluate(LABELS) == len(drawn)
    assert page.locator(".filters output").inner_text() == f"{len(listed)} of {total}"
    page.get_by_role("button", name="Show all").click()
    assert page.evaluate(PLOTTED) == page.evaluate(DRAWN) == every
    assert wrong == []


def test_the_address_keeps_filter_and_view_and_brings_both_back(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong, _ = watching(new_context(viewport=WIDE), address)
    go(page, address + TIMELINE)
    page.locator(".filters [name=words]").fill("the")
    figure = page.locator("figure.chart")
    figure.get_by_role("button", name="Zoom in").click()
    until(page, "location.search.includes('timeline-drawn=') && location.search.includes('words=the')", gives=True)
    output = page.locator(".filters output")
    shown, listed, said = page.url, page.evaluate(LISTED), output.inner_text()
    assert " of " in said
    assert said.rpartition(", ")[2].count(" to ") == 1
    page.locator("[data-group] li:not([hidden]) a").first.click()
    page.wait_for_url("**/events/**")
    page.go_back()
    until(page, "document.querySelector('.filters output').textContent", gives=said)
    fresh = new_context(viewport=WIDE).new_page()
    go(fresh, shown)
    until(fresh, "document.querySelector('.filters output').textContent", gives=said)
    assert fresh.evaluate(LISTED) == listed
    assert fresh.url == shown
    fresh.get_by_role("button", name="Whole chart").click()
    until(fresh, "location.search", gives="?words=the")
    until(fresh, "document.querySelector('.filters output').textContent.includes(',')", gives=False)
    assert wrong == []


def test_the_list_holds_what_touches_the_time_that_is_shown(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong, _ = watching(new_context(viewport=WIDE), address)
    go(page, address + TIMELINE + "?timeline-drawn=2024-01-01~2025-03-31")
    output = "document.querySelector('.filters output').textContent"
    until(page, f"{output}.endsWith(', January 2024 to March 2025')", gives=True)
    shown = page.locator("[data-group] li:not([hidden])").all_inner_texts()
    assert shown
    assert all("2024" in row or "2025" in row for row in shown)
    assert page.locator("[data-group]:not([hidden]) > h2").all_inner_texts() == ["2024", "2025"]
    assert wrong == []


@pytest.mark.parametrize("lane", ["", "chips"])
def test_the_keyboard_reaches_each_event_that_is_shown_and_no_other(
    new_context: Callable[..., BrowserContext], address: str, lane: str
) -> None:
    page, _, _ = watching(new_context(viewport=WIDE), address)
    go(page, address + TIMELINE + (f"?lane={lane}" if lane else ""))
    expected = page.evaluate(DRAWN)
    page.locator("figure.chart .figure-drawing:visible a:visible").first.focus()
    reached = []
    while (
        href := page.evaluate("document.activeElement.closest('.figure-drawing a')?.getAttribute('href')")
    ) is not None:
        reached.append(href)
        page.keyboard.press("Tab")
    assert sorted(reached) == expected


@pytest.mark.parametrize("way", ["key", "touch", "touch on Plotly"])
def test_a_crowd_opens_into_its_list(new_context: Callable[..., BrowserContext], address: str, way: str) -> None:
    page, wrong, _ = watching(new_context(**PHONE), address)
    go(page, address + TIMELINE)
    crowd = page.locator(".drawn-328 .figure-crowd").first
    members = (crowd.get_attribute("data-of") or "").split()
    crowd.scroll_into_view_if_needed()
    if way == "key":
        crowd.focus()
        page.keyboard.press("Enter")
    elif way == "touch":
        crowd.tap()
    else:
        figure = page.locator("figure.chart")
        taken_over(page, figure)
        says = crowd.locator("title").text_content()
        place = next(one for one in figure.evaluate(PLOTTED_PLACES) if one["says"] == says)
        box = figure.locator(".main-svg").first.bounding_box()
        assert box is not None
        page.touchscreen.tap(box["x"] + place["left"], box["y"] + place["y"])
    dialog = page.get_by_role("dialog")
    dialog.wait_for()
    links = dialog.get_by_role("link")
    assert [link.get_attribute("href") for link in links.all()] == members
    assert page.evaluate("document.activeElement.closest('[role=dialog]') !== null")
    page.keyboard.press("Escape")
    assert dialog.count() == 0
    assert crowd.evaluate("link => link === document.activeElement")
    page.keyboard.press("Enter")
    with page.expect_navigation():
        links.first.tap()
    assert page.url.startswith(address + "events/")
    assert wrong == []


def test_a_crowd_counts_what_the_filter_lets_through_and_parts_where_there_is_room(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong, _ = watching(new_context(**PHONE), address)
    go(page, address + TIMELINE)
    taken_over(page, page.locator("figure.chart"))
    crowd = page.locator(".drawn-328 .figure-crowd").first
    members = (crowd.get_attribute("data-of") or "").split()
    told = page.evaluate(f"document.querySelector('[data-group] a[href=\"{members[0]}\"]').textContent")
    page.locator(".filters [name=words]").fill(told)
    assert crowd.locator("text").text_content() == "1"
    assert (crowd.locator("title").text_content() or "").startswith(f"1 of {len(members)} events, ")
    assert page.evaluate(PLOTTED) == [members[0]]
    page.get_by_role("button", name="Show all").click()
    parts = "document.querySelector('[id$=-drawn] .js-plotly-plot').data.filter(one => one.name === 'crowd')"
    crowds = f"{parts}.flatMap(one => one.x).length"
    before = page.evaluate(crowds)
    for _ in range(5):
        page.get_by_role("button", name="Zoom in").tap()
    until(page, f"{crowds} < {before}", gives=True)
    assert wrong == []


@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing_with_a_filter_and_a_crowd_open(
    new_context: Callable[..., BrowserContext], address: str, width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 900}, bypass_csp=True).new_page()
    go(page, address + TIMELINE + "?lane=chips")
    taken_over(page, page.locator("figure.chart"))
    if width < WIDE["width"]:
        page.locator(".drawn-328 .figure-crowd:visible").first.focus()
        page.keyboard.press("Enter")
        page.get_by_role("dialog").wait_for()
    page.add_script_tag(path=AXE)
    result = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    assert [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in result["violations"]] == []


def test_without_scripts_the_first_view_is_complete_and_a_lane_chooses_its_events(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(viewport=NARROW, java_script_enabled=False).new_page()
    page.goto(address + TIMELINE)
    rows = page.locator("[data-group] li")
    total = rows.count()
    assert page.locator(".filters").is_hidden()
    assert rows.locator("visible=true").count() == total
    for crowd in page.locator(".drawn-328 .figure-crowd").all():
        assert page.locator(crowd.get_attribute("href") or "").count() == 1
    lane = page.locator(".lanes-jump span[id]").nth(1)
    number = int(lane.locator(".quiet").inner_text())
    lane.locator("a").click()
    assert rows.locator("visible=true").count() == number < total
    page.locator(".lanes-jump a").first.click()
    assert rows.locator("visible=true").count() == total


def test_one_finger_scrolls_the_page_over_a_chart(new_context: Callable[..., BrowserContext], address: str) -> None:
    page, _, _ = watching(new_context(**PHONE), address)
    go(page, address + TIMELINE)
    ways = "[...document.querySelectorAll('.drawn-328, .drawn-328 *')].map(one => getComputedStyle(one).touchAction)"
    assert set(page.evaluate(ways)) == {"auto"}
    taken_over(page, page.locator("figure.chart"))
    ground = ways.replace(".drawn-328", ".chart-live")
    assert set(page.evaluate(ground)) <= {"auto", "pan-x pan-y pinch-zoom", "manipulation"}
    page.locator(".drawn-328").focus()
    assert set(page.evaluate(ground)) <= {"auto", "pan-y"}


def test_the_pages_of_records_carry_the_same_component(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong, _ = watching(new_context(viewport=WIDE), address)
    kinds = ("actors", "systems", "topics", "disagreements")
    fullest = {
        kind: max((built_site() / kind).glob("*/index.html"), key=lambda file: file.read_text().count("data-lane="))
        for kind in kinds
    }
    for kind, file in fullest.items():
        go(page, f"{address}{kind}/{file.parent.name}/")
        figure = page.locator("#events-drawn")
        taken_over(page, figure)
        if page.locator(".filters select").count():
            page.locator(".filters select").first.select_option(index=1)
        listed = page.evaluate(LISTED)
        assert set(page.evaluate(DRAWN)) <= set(listed), kind
        assert page.evaluate(PLOTTED) == sorted(set(page.evaluate(DRAWN))), kind
        whole = page.locator("#timeline .tools a[href*='timeline/']").first
        whole.click()
        page.wait_for_url("**/timeline/**")
        shown = page.locator(".filters output").inner_text()
        assert " of " in shown, kind
    assert wrong == []
