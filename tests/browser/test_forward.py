"""The page of a former record leads on to the record of today, in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.pages.redirect import redirect_view
from build_tools.rendering.render import render
from tests.built_site import ROOT
from tests.made_pages import here

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

HOST = "http://town.example/"
REDIRECT = "{was: claim, to: length, why: Its id says what is long., when: 2002-03-04}"
SCRIPT = ROOT / "build_tools" / "theme" / "assets" / "js" / "forward.js"


@pytest.fixture
def former() -> str:
    """The page at the former address, with its script as the frame loads it."""
    page = here({"content/redirects/long.yml": REDIRECT}, "claims/long/")
    slots = render(redirect_view(page, page.site.redirects["long"])).slots
    script = '<script src="/forward.js" defer></script>'
    return f"<!doctype html><title>T</title><head>{slots['head']}{script}</head><body>{slots['body']}</body>"


def town(context: BrowserContext, former: str) -> Page:
    """A page in a town of two pages and one script."""
    html = {"content_type": "text/html"}
    context.route(f"{HOST}claims/long/", lambda route: route.fulfill(body=former, **html))
    context.route(f"{HOST}claims/length/", lambda route: route.fulfill(body="<p id=n3>Now", **html))
    context.route(f"{HOST}forward.js", lambda route: route.fulfill(path=SCRIPT))
    return context.new_page()


@pytest.mark.parametrize(("scripts", "fragment"), [(True, "#n3"), (True, ""), (False, "")])
def test_it_leads_on_and_keeps_the_place_where_scripts_run(
    new_context: Callable[..., BrowserContext], former: str, *, scripts: bool, fragment: str
) -> None:
    page = town(new_context(java_script_enabled=scripts), former)
    page.goto(f"{HOST}claims/long/{fragment}")
    page.wait_for_url(f"{HOST}claims/length/{fragment}")
    assert page.locator("#n3").is_visible()
