"""What the page about the site promises of privacy: no cookie, nothing from elsewhere, and a choice kept at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import go
from tests.browser.test_reading import watched
from tests.built_site import built_site, page_kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser


def test_no_page_sets_a_cookie_or_asks_another_host(new_context: Callable[..., BrowserContext], address: str) -> None:
    context = new_context(viewport={"width": 1440, "height": 900})
    page, wrong = watched(context, address)
    for kind in page_kinds(built_site()):
        go(page, address + kind)
    go(page, f"{address}search/?q=chips")
    page.locator(".search-results li").first.wait_for()
    assert context.cookies() == []
    assert wrong == []


def test_only_the_choice_of_light_or_dark_is_kept(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = new_context(viewport={"width": 1440, "height": 900}, color_scheme="light").new_page()
    go(page, address)
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0
    page.get_by_role("button", name="Light / dark").click()
    go(page, f"{address}search/?q=chips")
    page.locator(".search-results li").first.wait_for()
    assert page.evaluate("Object.values(localStorage)") == ['"slate"']
    assert page.evaluate("Object.keys(sessionStorage).length") == 0
