"""What paper asks for: nothing in a grid that has to be parted over pages, and no drawing higher than one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import go
from tests.built_site import built_site, page_kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

A4 = {"width": 658, "height": 986}
"""What the margins leave of a page, in CSS px."""
# Chromium measures a grid's rows before it parts them, and then lays what follows a long table over its end.
LONG_GRIDS = """height => [...document.querySelectorAll('.record *')].filter(one =>
    getComputedStyle(one).display === 'grid' && one.getBoundingClientRect().height > height)
  .map(one => one.tagName + '.' + one.className)"""
TOO_HIGH = """height => [...document.querySelectorAll('.figure-drawing')].filter(
    one => one.getBoundingClientRect().height > height).map(one => one.getAttribute('aria-labelledby'))"""


def test_a_page_can_be_parted(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = new_context(viewport=A4).new_page()
    page.emulate_media(media="print")
    found = {}
    for path in page_kinds(built_site()):
        go(page, address + path)
        found[path] = [*page.evaluate(LONG_GRIDS, A4["height"]), *page.evaluate(TOO_HIGH, A4["height"] * 0.9)]
    assert {path: faults for path, faults in found.items() if faults} == {}
