"""What moves on a page when its fonts come late: letters of the reader's own machine stand there until then."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.built_site import built_site, page_kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Route

pytestmark = pytest.mark.browser

LATE = 0.1
MOST = 0.15
"""Of the window, as Chromium counts it: a tenth is good, and a lead that breaks elsewhere moves half of that."""
SIZES = ({"width": 1440, "height": 900}, {"width": 360, "height": 740})
WATCH = """window.moved = [];
new PerformanceObserver(list => window.moved.push(...list.getEntries().map(one => one.value)))
  .observe({type: 'layout-shift', buffered: true});"""
KNOWN = "['Georgia', 'Noto Serif', 'Times New Roman', 'Liberation Serif', 'Gelasio']"
HAS_KNOWN = f"""async () => (await Promise.allSettled({KNOWN}.map(
  name => new FontFace('tried', `local("${{name}}")`).load()))).some(one => one.status === 'fulfilled')"""
COME = """() => document.fonts.ready.then(() => new Promise(
  seen => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(seen, 50)))))"""


def late(route: Route) -> None:
    time.sleep(LATE)
    route.continue_()


@pytest.mark.parametrize("size", SIZES, ids=("wide", "narrow"))
def test_fonts_that_come_late_move_next_to_nothing(
    new_context: Callable[..., BrowserContext], address: str, size: dict[str, int]
) -> None:
    context = new_context(viewport=size)
    context.add_init_script(WATCH)
    context.route("**/*.woff2", late)
    moved = {}
    for path in ["", *(path for path in page_kinds(built_site()) if path.count("/") > 1)]:
        page = context.new_page()
        page.goto(address + path, wait_until="load")
        if not page.evaluate(HAS_KNOWN):
            pytest.skip("this machine has no font that stands in for ours")
        page.evaluate(COME)
        moved[path] = round(sum(page.evaluate("moved")), 3)
        page.close()
    assert {path: far for path, far in moved.items() if far > MOST} == {}
