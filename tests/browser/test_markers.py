"""What a marker does in a real Chromium: it opens its passage in place, shows it on pointing, and leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import go
from tests.browser.test_axe import faults_found
from tests.browser.test_reading import NARROW, WIDE, fullest, watched

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from playwright.sync_api import BrowserContext, Locator, Page

pytestmark = pytest.mark.browser

MARKER = 'a.mk[href^="#"]'
VIEWS: dict[str, dict[str, Any]] = {
    "wide": {"viewport": WIDE},
    "narrow": {"viewport": NARROW, "has_touch": True, "is_mobile": True},
}
PREVIEW = '.mk-note[role="tooltip"]'
STILL = 1
"""Pixels by which a line may move and still be the same line."""
KINDS = """() => {
  // Of each place that markers stand in, the first in sight, alone and beside another.
  const found = {};
  for (const marker of document.querySelectorAll('a.mk[href^="#"]')) {
    if (!marker.checkVisibility() || !document.getElementById(marker.hash.slice(1))) continue;
    const place = marker.closest('td, th, li, .unit, p');
    const beside = marker.nextElementSibling?.matches('.mk') ? 'beside' : 'alone';
    const own = place.contains(document.getElementById(marker.hash.slice(1))) ? 'own' : 'other';
    (found[[place.tagName, place.className, beside, own]] ??= []).push(marker);
  }
  Object.values(found).forEach(([first], at) => first.dataset.tried = at);
  return Object.keys(found).length;
}"""


def place_of(marker: Locator) -> tuple[float, float]:
    box = marker.bounding_box()
    assert box
    return box["x"], box["y"]


def centred(marker: Locator) -> None:
    marker.evaluate("marker => marker.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'})")


def press(page: Page, marker: Locator, view: str) -> None:
    was = marker.get_attribute("aria-expanded") or "false"
    if view == "narrow":
        marker.tap()
    else:
        marker.click()
    is_done = "([marker, was]) => ['true', 'false'].find(one => one !== was) === marker.getAttribute('aria-expanded')"
    page.wait_for_function(is_done, arg=[marker.element_handle(), was])


def note_of(page: Page, marker: Locator) -> Locator:
    return page.locator(f"[id='{marker.get_attribute('aria-controls')}']")


def is_same_line(before: tuple[float, float], after: tuple[float, float]) -> bool:
    return all(abs(one - other) <= STILL for one, other in zip(before, after, strict=True))


@pytest.mark.parametrize("view", list(VIEWS))
@pytest.mark.parametrize("kind", ["story/", "claims/", "comparisons/", "disagreements/"])
def test_a_marker_opens_its_passage_and_closes_it_and_its_line_never_moves(
    new_context: Callable[..., BrowserContext], address: str, kind: str, view: str
) -> None:
    page, wrong = watched(new_context(**VIEWS[view]), address)
    go(page, address + fullest(kind))
    assert page.evaluate(KINDS)
    for number in range(page.locator("[data-tried]").count()):
        marker = page.locator(f"[data-tried='{number}']")
        centred(marker)
        before = place_of(marker)
        press(page, marker, view)
        assert marker.get_attribute("aria-expanded") == "true"
        assert is_same_line(before, place_of(marker)), marker.get_attribute("href")
        assert page.evaluate("marker => document.activeElement === marker", marker.element_handle())
        note = note_of(page, marker)
        assert note.is_visible()
        assert note.locator(".n").inner_text() == marker.inner_text()
        assert note.locator(".says").inner_text().strip()
        press(page, marker, view)
        assert marker.get_attribute("aria-expanded") == "false"
        assert is_same_line(before, place_of(marker)), marker.get_attribute("href")
        assert page.locator(".is-open, .mk-note, .mk-list").count() == 0
    assert wrong == []


def test_in_the_margin_stands_what_the_sentence_cites_and_on_a_phone_it_stands_under_it(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    for view, options in VIEWS.items():
        page, _ = watched(new_context(**options), address)
        go(page, address + fullest("story/"))
        # A passage whose note stands beside another sentence, or nowhere but in the list.
        marker = page.locator('.unit p a.mk[href^="#n"]').first
        centred(marker)
        press(page, marker, view)
        note, line = note_of(page, marker).bounding_box(), place_of(marker)
        assert note
        assert (note["x"] > line[0]) if view == "wide" else (line[1] < note["y"] < line[1] + 60)


def test_two_markers_of_one_sentence_open_and_close_apart(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    for view, options in VIEWS.items():
        page, _ = watched(new_context(**options), address)
        go(page, address + fullest("claims/"))
        pair = page.locator(".unit .line a.mk:has(+ a.mk)").first
        first, second = pair, pair.locator("xpath=following-sibling::a[1]")
        centred(first)
        press(page, first, view)
        press(page, second, view)
        assert page.locator(".is-open").count() == len((first, second))
        press(page, first, view)
        assert first.get_attribute("aria-expanded") == "false"
        assert note_of(page, second).is_visible()
        press(page, second, view)
        assert page.locator(".is-open").count() == 0
        assert page.locator(".unit .ev[open]").count() == 0


def test_a_fold_that_the_reader_closes_takes_its_note_along(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, _ = watched(new_context(**VIEWS["narrow"]), address)
    go(page, address + fullest("claims/"))
    unit = page.locator(".unit:has(.ev)").first
    marker = unit.locator("a.mk").last
    centred(marker)
    marker.tap()
    unit.locator(".is-open").wait_for()
    unit.locator("summary").tap()
    unit.locator(f"{MARKER}[aria-expanded='true']").wait_for(state="detached")
    assert unit.locator(".is-open").count() == 0


def test_by_key_a_marker_opens_and_escape_closes_it_from_inside_the_note(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong = watched(new_context(viewport=WIDE, reduced_motion="reduce"), address)
    go(page, address + fullest("comparisons/"))
    marker = page.locator(f"td {MARKER}").first
    marker.focus()
    page.keyboard.press("Enter")
    note = page.locator(".mk-card.is-open")
    note.wait_for()
    note.locator("a").last.focus()
    page.keyboard.press("Escape")
    assert note.count() == 0
    assert page.evaluate("marker => document.activeElement === marker", marker.element_handle())
    assert marker.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    note.wait_for()
    page.locator("h1").click()
    assert note.count() == 0
    assert wrong == []


def test_the_list_leads_back_to_the_very_line_and_to_every_other_that_cites_the_passage(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    for view, options in VIEWS.items():
        page, wrong = watched(new_context(**options), address)
        go(page, address + fullest("claims/"))
        marker = page.locator(".unit a.mk").first
        marker.evaluate("marker => scrollTo({top: marker.getBoundingClientRect().top - 300, behavior: 'instant'})")
        press(page, marker, view)
        before = place_of(marker)
        page.locator(".mk-list a").click()
        entry = page.locator(":target")
        assert entry.get_attribute("id") == f"n{str(marker.get_attribute('href'))[2:]}"
        assert entry.evaluate("entry => entry.getBoundingClientRect().top") < options["viewport"]["height"]
        ways = entry.locator(".mk-back a")
        number = str(marker.get_attribute("href"))[2:]
        cited = page.locator(f"a.mk:is([href='#e{number}'], [href='#n{number}'])")
        assert ways.count() == cited.count() > 1
        ways.last.click()
        assert page.evaluate("() => document.activeElement.id") == cited.last.get_attribute("id")
        assert 0 < place_of(cited.last)[1] < options["viewport"]["height"]
        ways.first.click()
        assert page.evaluate("() => document.activeElement.id") == marker.get_attribute("id")
        assert is_same_line(before, place_of(marker))
        assert wrong == []


@pytest.mark.parametrize("kind", ["story/", "claims/", "comparisons/"])
@pytest.mark.parametrize(("view", "scheme"), [("wide", "light"), ("narrow", "dark")])
def test_axe_finds_nothing_while_notes_are_open(
    new_context: Callable[..., BrowserContext], address: str, kind: str, view: str, scheme: str
) -> None:
    page = new_context(**VIEWS[view], color_scheme=scheme, bypass_csp=True).new_page()
    go(page, address + fullest(kind))
    markers = [*page.locator(f".unit {MARKER}:visible").all()[:2], *page.locator(f"td {MARKER}:visible").all()[:1]]
    for marker in markers:
        centred(marker)
        press(page, marker, view)
    assert page.locator(".is-open").count() == len(markers)
    assert faults_found(page) == []
    widest = page.locator(".mk-note").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert max(widest, default=0) <= VIEWS[view]["viewport"]["width"]
