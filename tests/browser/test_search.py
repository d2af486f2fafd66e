"""The search as readers use it: by key and pointer, in any script, narrowed, and nothing fetched before it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import go
from tests.browser.test_axe import faults_found
from tests.browser.test_reading import watched

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 360, "height": 740}
CLAIM = "claims/huawei-profit-up-564/"


def results(page: Page, words: str) -> list[str]:
    """The titles found for some words, once they are there."""
    page.get_by_role("searchbox", name="Words or a name to look for", exact=True).fill(words)
    page.get_by_text(f"with “{words}”").wait_for()
    page.locator(".search-results li").first.wait_for()
    return page.locator(".search-results li > a").all_inner_texts()


def test_the_key_opens_it_and_what_was_fetched_was_asked_for(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong = watched(new_context(viewport=WIDE), address)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    go(page, address + CLAIM)
    assert not [url for url in fetched if "search" in url or "pagefind" in url]
    page.keyboard.press("/")
    page.locator("dialog[open]").wait_for()
    assert page.evaluate("document.activeElement.name") == "q"
    assert not [url for url in fetched if "pagefind" in url]
    assert results(page, "SMIC")[0] == "SMIC"
    assert [url for url in fetched if "pagefind" in url]
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "SMIC"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    page.keyboard.press("/")
    page.locator("dialog[open]").wait_for()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url == address + "actors/smic/"
    assert wrong == []


@pytest.mark.parametrize(
    ("words", "first"),
    [("华为", "Huawei"), ("H20", "Nvidia H20"), ("export controls", "Export controls"), ("Huawei", "Huawei")],
)
def test_a_name_in_any_script_finds_its_record_first(
    new_context: Callable[..., BrowserContext], address: str, words: str, first: str
) -> None:
    page, wrong = watched(new_context(viewport=NARROW), address)
    go(page, address + "search/")
    assert results(page, words)[0] == first
    assert wrong == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("DeepSeek cost", "Claim"),
        ("Huawei profit", "Claim"),
        ("smuggling", "Claim"),
        ("chip smuggling", "Claim"),
        ("how many chips", "Disagreement"),
        ("export licence", "Term"),
        ("export license", "Term"),
        ("entity list", "Term"),
        ("AI diffusion", "Term"),
        ("A100", "System"),
        ("昇腾", "System"),
        ("SMIC", "Actor"),
        ("Dutch licence", "Rule"),
    ],
)
def test_what_is_found_first_is_of_the_kind_that_is_meant(
    new_context: Callable[..., BrowserContext], address: str, words: str, kind: str
) -> None:
    page, wrong = watched(new_context(viewport=NARROW), address)
    go(page, address + "search/")
    results(page, words)
    assert f"{kind}: " in page.locator(".search-results .under").first.inner_text()
    assert wrong == []


def test_words_that_stand_on_no_page_found_are_not_said_to(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong = watched(new_context(viewport=WIDE), address)
    go(page, address + "search/?q=nvida")
    page.get_by_text("pages with words like “nvida”").wait_for()
    go(page, address + "search/?q=nvidia")
    page.get_by_text("pages with “nvidia”").wait_for()
    assert wrong == []


def test_results_are_narrowed_and_the_address_keeps_them(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong = watched(new_context(viewport=WIDE, color_scheme="dark", bypass_csp=True), address)
    go(page, address + "search/")
    every = len(results(page, "chips"))
    page.get_by_label("Kind").select_option("Claim")
    page.get_by_label("Status").select_option("contested")
    page.locator(".search-results:not(:has(li:not(:has(.st-contested)))) li").first.wait_for()
    told = page.locator(".search-panel output").inner_text()
    kinds = page.locator(".search-results .under").all_inner_texts()
    assert kinds
    assert all("contested" in words and "Claim" in words for words in kinds)
    assert page.locator(".search-results svg.sh").count() == len(kinds)
    assert len(kinds) <= every
    go(page, page.url)
    page.locator(".search-results .st-contested").first.wait_for()
    assert page.locator(".search-panel output").inner_text() == told
    assert faults_found(page) == []
    assert wrong == []


def test_the_link_opens_it_and_axe_finds_nothing_in_it(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong = watched(new_context(viewport=NARROW, bypass_csp=True), address)
    go(page, address)
    page.get_by_role("link", name="Search", exact=True).click()
    page.locator("dialog[open]").wait_for()
    results(page, "chips")
    more = page.get_by_role("button", name="More")
    before = page.locator(".search-results li").count()
    more.click()
    page.locator(f".search-results li:nth-child({before + 1})").wait_for()
    assert faults_found(page) == []
    page.get_by_role("button", name="Close").click()
    assert page.locator("dialog[open]").count() == 0
    assert wrong == []


def test_without_scripts_its_page_leads_to_every_list(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = new_context(viewport=NARROW, java_script_enabled=False).new_page()
    page.goto(address)
    page.get_by_role("link", name="Search", exact=True).click()
    assert page.url == address + "search/"
    page.locator("noscript p").wait_for()
    assert page.locator("main a[href='../claims/'], .record a[href='../claims/']").first.is_visible()
