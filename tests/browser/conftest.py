"""A real Chromium for the tests of this folder; without one they fail, and say how to get one."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.find_browser import known_browser, launch_arguments
from tests.browser.picture import served
from tests.built_site import built_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext

SUB_PATH = "some/where/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium a test process, closed at its end."""
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=known_browser(), args=launch_arguments()) as chromium,
    ):
        yield chromium


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """A function that opens a fresh profile, with the options of `Browser.new_context`; all are closed at the end."""
    opened: list[BrowserContext] = []

    def open_context(**options: object) -> BrowserContext:
        context = browser.new_context(**options)  # type: ignore[arg-type]  # passed through to Playwright, which checks
        opened.append(context)
        return context

    yield open_context
    for context in opened:
        context.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served, below a sub-path that it was not built for."""
    host = tmp_path_factory.mktemp("host")
    shutil.copytree(built_site(), host / SUB_PATH)
    with served(host) as origin:
        yield origin + SUB_PATH
