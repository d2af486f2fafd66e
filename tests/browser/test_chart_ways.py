"""Every way into a chart: keys, wheel, fingers, a link to a view, a picture to take away."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.browser.chart_places import PLOTTED_PLACES, is_crowd
from tests.browser.charts_in_pages import NARROW, PLOTLY, TIMELINE, WIDE, charts, taken_over, until, watching
from tests.browser.opening import go
from tests.built_site import built_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser


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
        if one["y"] > 200 and 20 < one["left"] <= one["right"] < 300 and not is_crowd(one)
    )
    page.touchscreen.tap(box["x"] + (place["left"] + place["right"]) / 2, box["y"] + place["y"])
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
