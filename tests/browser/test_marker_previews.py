"""What pointing at a marker shows in a real Chromium, and what a marker is where nothing can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import go
from tests.browser.test_axe import faults_found
from tests.browser.test_markers import MARKER, PREVIEW, VIEWS, centred
from tests.browser.test_reading import NARROW, WIDE, fullest, watched

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

LONG = 1500
"""Milliseconds after which whatever goes by itself would be gone."""


def pointed_at(page: Page) -> str:
    """Point at the first marker of a table and wait for what it shows; its address."""
    marker = page.locator(f"td {MARKER}").first
    centred(marker)
    marker.hover()
    page.locator(PREVIEW).wait_for()
    return str(marker.get_attribute("href"))


def test_pointing_shows_the_passage_for_as_long_as_the_pointer_is_there(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong = watched(new_context(viewport=WIDE), address)
    go(page, address + fullest("comparisons/"))
    href = pointed_at(page)
    marker = page.locator(f"td {MARKER}").first
    assert marker.get_attribute("aria-describedby") == page.locator(PREVIEW).get_attribute("id")
    gist = page.locator(f"{href} :is(.gist, .says)").first.inner_text()
    assert gist in page.locator(PREVIEW).inner_text()
    page.locator(PREVIEW).hover()
    page.wait_for_timeout(LONG)
    assert page.locator(PREVIEW).is_visible()
    page.mouse.move(2, 2)
    page.locator(PREVIEW).wait_for(state="detached")
    assert marker.get_attribute("aria-describedby") is None
    pointed_at(page)
    page.keyboard.press("Escape")
    assert page.locator(PREVIEW).count() == 0
    page.wait_for_timeout(LONG)
    assert page.locator(PREVIEW).count() == 0
    assert wrong == []


def test_coming_by_key_shows_it_and_going_on_takes_it_away(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong = watched(new_context(viewport=NARROW), address)
    go(page, address + fullest("claims/"))
    marker = page.locator(f".unit {MARKER}").first
    page.keyboard.press("Tab")
    marker.focus()
    page.locator(PREVIEW).wait_for()
    page.mouse.move(5, 300)
    page.mouse.move(9, 320)
    page.wait_for_timeout(LONG)
    assert page.locator(PREVIEW).is_visible()
    page.locator(".site-search").focus()
    page.locator(PREVIEW).wait_for(state="detached")
    assert wrong == []


def test_a_note_that_stands_in_the_margin_is_lit_up_instead(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, _ = watched(new_context(viewport=WIDE), address)
    go(page, address + fullest("claims/"))
    marker = page.locator(".unit a.mk").first
    marker.hover()
    lit = page.locator(".note.is-shown")
    lit.wait_for()
    assert f"#{lit.get_attribute('id')}" == marker.get_attribute("href")
    page.mouse.move(2, 2)
    lit.wait_for(state="detached")


def test_a_finger_shows_no_preview(new_context: Callable[..., BrowserContext], address: str) -> None:
    page, _ = watched(new_context(**VIEWS["narrow"]), address)
    go(page, address + fullest("comparisons/"))
    marker = page.locator(f"td {MARKER}").first
    centred(marker)
    marker.tap()
    page.locator(".mk-card.is-open").wait_for()
    marker.tap()
    page.wait_for_timeout(LONG)
    assert page.locator(".mk-card").count() == 0


def test_with_a_key_held_down_a_marker_opens_a_tab_at_its_passage(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    context = new_context(viewport=WIDE)
    page, _ = watched(context, address)
    go(page, address + fullest("claims/"))
    marker = page.locator(".unit a.mk").first
    with context.expect_page() as opened:
        marker.click(modifiers=["ControlOrMeta"])
    assert opened.value.url == page.url + str(marker.get_attribute("href"))
    assert page.locator(".is-open").count() == 0


def test_without_the_script_a_marker_is_a_link_to_its_passage(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    for options in ({"java_script_enabled": False}, {"java_script_enabled": True}):
        page = new_context(viewport=NARROW, **options).new_page()
        page.route("**/assets/markers.*/*", lambda route: route.abort())
        page.goto(address + fullest("claims/"))
        marker = page.locator(".unit a.mk").first
        href = str(marker.get_attribute("href"))
        marker.click()
        page.wait_for_url(f"**{href}")
        assert page.locator(href).is_visible()
        assert marker.get_attribute("aria-expanded") is None


def test_axe_finds_nothing_while_a_passage_is_shown(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = new_context(viewport=WIDE, bypass_csp=True).new_page()
    go(page, address + fullest("comparisons/"))
    pointed_at(page)
    assert faults_found(page) == []


def test_nothing_is_fetched_before_a_reader_comes_to_a_marker(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong = watched(new_context(viewport=WIDE), address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    go(page, address + fullest("story/"))
    page.wait_for_timeout(LONG)
    assert not [url for url in asked if "/markers." in url]
    with page.expect_request("**/markers.*/markers.js"):
        page.locator(".unit a.mk").first.hover()
    assert wrong == []
