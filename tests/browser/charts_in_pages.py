"""Charts of the site as tests open them: where each kind is, and how a reader makes Plotly take it over."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tests.browser.test_reading import watched
from tests.built_site import built_site, page_kinds

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page

WIDE, LOW, NARROW = {"width": 1440, "height": 900}, {"width": 1440, "height": 300}, {"width": 360, "height": 740}
TIMELINE = "timeline/"
PLOTLY = "plotly-basic"


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
