"""What a reader does with *Cite this* in a real Chromium: copy by key, hear of it, or select it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import go
from tests.browser.test_reading import NARROW, WIDE, fullest, watched

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

COPIED = "navigator.clipboard.readText()"


def test_each_form_is_copied_as_it_stands_and_it_is_said(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    context = new_context(viewport=WIDE)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page, wrong = watched(context, address)
    go(page, address + fullest("claims/"))
    page.locator("#cite summary").click()
    for name in ("In full", "Short", "BibTeX", "RIS", "CSL-JSON", "HTML to embed"):
        button = page.get_by_role("button", name=f"Copy {name}", exact=True)
        button.focus()
        page.keyboard.press("Enter")
        page.get_by_role("status").get_by_text(f"{name} copied.").wait_for()
        shown = button.locator("xpath=../following-sibling::*[1]").inner_text()
        assert page.evaluate(COPIED).split() == shown.split()
    assert wrong == []


def test_where_nothing_can_be_copied_the_text_is_selected(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page, wrong = watched(new_context(viewport=WIDE), address)
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
    go(page, address + fullest("sources/"))
    page.get_by_role("button", name="Copy In full").first.click()
    page.get_by_role("status").get_by_text("In full selected.").wait_for()
    assert page.evaluate("getSelection().toString()").strip() == page.locator("#cite .cite-text").first.inner_text()
    assert wrong == []


def test_without_scripts_the_text_and_the_files_are_there_and_no_button(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(viewport=NARROW, java_script_enabled=False).new_page()
    page.goto(address + fullest("sources/"))
    page.locator("#cite summary").first.click()
    assert page.locator("#cite .cite-code").first.is_visible()
    assert page.locator("#cite button:visible").count() == 0
    assert str(page.locator("#cite .cite-name a").first.get_attribute("href")).endswith(".bib")
    widths = page.locator("#cite *:visible").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert max(widths) <= NARROW["width"]
