"""The strict policy, as header and in the page, while everything on a page of each kind is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import go
from tests.browser.test_reading import watched
from tests.built_site import built_site, page_kinds
from tests.measuring.host import hosted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

# Opens, fills, chooses, points at, and presses one of each sort that the page has; returns what was pressed.
USE = """async () => {
  const soon = () => new Promise((done) => setTimeout(done, 20));
  const main = document.querySelector('main');
  const tell = (one, ...names) => names.forEach((name) => one.dispatchEvent(new Event(name, {bubbles: true})));
  for (const one of main.querySelectorAll('details')) one.open = true;
  for (const one of main.querySelectorAll('select')) { one.selectedIndex = 1; tell(one, 'input', 'change'); }
  for (const one of main.querySelectorAll('input[type=search]')) { one.value = 'a'; tell(one, 'input', 'change'); }
  for (const one of main.querySelectorAll('input[type=date]')) { one.stepDown(30); tell(one, 'input', 'change'); }
  await soon();
  for (const one of [...main.querySelectorAll('a.mk[href^="#"]')].slice(0, 3)) {
    tell(one, 'pointerenter', 'pointerover', 'mouseover', 'focusin');
    one.click();
    await soon();
  }
  const pressed = new Set();
  const asked = '.site-scheme, main button[type=button], main input[type=checkbox], .figure-crowd';
  for (const one of document.querySelectorAll(asked)) {
    const name = one.matches('input') ? 'box' : one.matches('a') ? 'crowd' : one.textContent.trim();
    if (pressed.has(name) || !one.checkVisibility()) continue;
    pressed.add(name);
    one.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
    await soon();
  }
  return [...pressed];
}"""
EVERYWHERE = {"Light / dark", "Copy"}
SOMEWHERE = {
    *("SVG", "PNG", "Copy link", "Zoom in", "Zoom out", "Whole chart", "crowd"),
    *("Show all", "Columns", "Whole table", "box"),
}
# A chart that can be zoomed is Plotly's when it has been pressed; each answers in its own line when it is done.
SETTLED = """() => {
  const one = document.querySelector('figure[data-chart]');
  const isDrawn = one.dataset.still !== undefined || one.querySelector('.js-plotly-plot');
  return isDrawn && one.querySelector('output').textContent;
}"""
SEARCHED = ("", "about/", "claims/", "explorer/", "timeline/")
"""The dialog is the same everywhere, so it is opened on some pages only."""
MOST_WAITED = 20_000


@pytest.fixture
def host() -> Iterator[str]:
    """The site below a sub-path, with the headers of `_headers`."""
    with hosted(built_site()) as address:
        yield address


def search(page: Page) -> None:
    """Open the search from this page, ask for something, narrow it, and leave."""
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    panel = page.locator("dialog[open], div[data-search]").first
    panel.locator("input[type=search]").fill("rule")
    panel.locator(".search-results li").first.wait_for()
    panel.locator("select").first.select_option(index=1)
    panel.locator(".search-results li").first.wait_for()
    page.keyboard.press("Escape")


def test_nothing_on_any_kind_of_page_breaks_the_policy(new_context: Callable[..., BrowserContext], host: str) -> None:
    context = new_context(viewport={"width": 1440, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    page, wrong = watched(context, host)
    answer = page.goto(host)
    assert answer
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    found, pressed = {}, set()
    for path in (*page_kinds(built_site()), "embed/huawei-profit-up-564.html"):
        go(page, host + path)
        if not path.startswith("embed/"):
            used = set(page.evaluate(USE))
            assert EVERYWHERE - used <= {"Copy"}, path
            pressed |= used
            if "PNG" in used:
                page.wait_for_function(SETTLED, timeout=MOST_WAITED)
            if path in SEARCHED:
                search(page)
        found[path] = wrong.copy()
        wrong.clear()
    go(page, host)
    page.locator("main form input[type=search]").fill("rule")
    page.locator("main form").evaluate("form => form.requestSubmit()")
    page.locator(".search-results li").first.wait_for()
    assert wrong == []
    assert pressed >= EVERYWHERE | SOMEWHERE
    assert {path: faults for path, faults in found.items() if faults} == {}
