"""Opening a page of the site as a reader would."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def go(page: Page, address: str) -> None:
    """Open an address and wait until scripts have run and fonts are there."""
    page.goto(address, wait_until="load")
    page.evaluate("document.fonts.ready.then(() => true)")
