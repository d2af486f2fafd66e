"""The README's picture: one claim page of the built site, as a reader with a wide screen sees it.

`python -m tests.browser.picture FILE` takes it from `site/`, served from this machine for as long as it takes.
"""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.browser.find_browser import known_browser, launch_arguments

if TYPE_CHECKING:
    from collections.abc import Iterator

SITE = Path("site")
WIDTH, HEIGHT = 1440, 1000


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Nothing: the picture is the only thing asked for."""


@contextmanager
def served(folder: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """The address at which `folder` is served while the block runs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def fullest_claim(site: Path) -> str:
    """The address of the claim page with most on it, below the site's: the longest file, the first among equals."""
    pages = sorted(site.glob("claims/*/index.html"))
    if not pages:
        raise FileNotFoundError("no claim page in site/: run make site first")
    return f"claims/{max(pages, key=lambda page: page.stat().st_size).parent.name}/"


def take_picture(site: Path, target: Path) -> None:
    """A PNG of the fullest claim page's first screen, light, written to `target`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with (
        served(site) as address,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=known_browser(), args=launch_arguments()) as chromium,
    ):
        page = chromium.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce"
        )
        page.goto(address + fullest_claim(site), wait_until="load")
        page.evaluate("document.fonts.ready")
        page.screenshot(path=target)


if __name__ == "__main__":
    take_picture(SITE, Path(sys.argv[1]))
