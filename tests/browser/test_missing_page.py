"""The page for an address at which there is nothing, from a host that sends it for any such address."""

from __future__ import annotations

import re
import shutil
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.opening import go
from tests.browser.picture import QuietHandler, served
from tests.browser.test_axe import faults_found
from tests.built_site import SITE_URL, built_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

SUB_PATH = urlsplit(SITE_URL).path
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 360, "height": 740}


class StaticHost(QuietHandler):
    """A host as sites of files have: what is not there gets the site's own page, with the status for it."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's page; nothing else is asked for here that could fail."""
        del message, explain
        body = (Path(self.directory) / SUB_PATH.strip("/") / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served, below the sub-path it was built for."""
    folder = tmp_path_factory.mktemp("host")
    shutil.copytree(built_site(), folder / SUB_PATH.strip("/"))
    with served(folder, StaticHost) as origin:
        yield origin.rstrip("/") + SUB_PATH


def missing(page: Page, address: str) -> list[str]:
    """Opens an address at which there is nothing; what the page says in the console besides that."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if "404" not in message.text else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda got: said.append(got.url) if got.status >= 400 and got.url != page.url else None)
    go(page, address)
    return [one for one in said if one != address]


@pytest.mark.parametrize("path", ["h20", "systems/nvidia-h20x/", "a/b/c/d/nvidia-h20.html", "systems/nvidia_h20.json"])
def test_at_any_depth_it_finds_what_the_address_names(
    new_context: Callable[..., BrowserContext], host: str, path: str
) -> None:
    page = new_context(viewport=WIDE).new_page()
    assert missing(page, host + path) == []
    page.locator(".search-results li").first.wait_for()
    found = page.locator(".search-results li > a")
    assert "Nvidia H20" in found.all_inner_texts()
    assert page.locator(".missing-said").inner_text() == f"There is no page at {SUB_PATH}{path}."
    assert page.locator(".search-panel output").inner_text().endswith(" of the address you asked for") == (
        "20x" not in path
    )
    page.get_by_role("link", name="Nvidia H20", exact=True).first.click()
    page.wait_for_url(f"{host}systems/nvidia-h20/")


def test_a_word_that_no_page_has_is_left_out(new_context: Callable[..., BrowserContext], host: str) -> None:
    page = new_context(viewport=WIDE).new_page()
    missing(page, f"{host}actors/huawei-zzzzqqq/")
    page.locator(".search-results li").first.wait_for()
    assert page.locator(".search-results li > a").first.inner_text() == "Huawei"
    page.get_by_text("No page has the words “huawei zzzzqqq” of the address you asked for. ").wait_for()
    assert re.search(r"\. \d+ pages with “huawei”$", page.locator(".search-panel output").inner_text())
    assert urlsplit(page.url).query == ""


def test_where_no_page_has_any_of_the_words_it_says_so(new_context: Callable[..., BrowserContext], host: str) -> None:
    page = new_context(viewport=WIDE).new_page()
    missing(page, f"{host}actors/zzzzqqq/")
    page.get_by_text("No page has the word “zzzzqqq” of the address you asked for", exact=True).wait_for()
    assert page.locator(".search-results li").count() == 0


def test_its_report_says_where_and_from_where(new_context: Callable[..., BrowserContext], host: str) -> None:
    page = new_context(viewport=WIDE).new_page()
    missing(page, f"{host}gone/")
    page.evaluate("address => location.assign(address)", f"{host}gone/again/")
    page.wait_for_url(f"{host}gone/again/")
    report = page.get_by_role("link", name="report it")
    asked = parse_qs(urlsplit(report.get_attribute("href") or "").query)
    assert asked["page"] == [f"{host}gone/again/"]
    assert asked["says"] == [f"A link on {host}gone/"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_it(new_context: Callable[..., BrowserContext], host: str, scheme: str) -> None:
    page = new_context(viewport=NARROW, color_scheme=scheme, bypass_csp=True).new_page()
    missing(page, f"{host}systems/h20/")
    page.locator(".search-results li").first.wait_for()
    assert faults_found(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_without_scripts_it_leads_on_by_links_alone(new_context: Callable[..., BrowserContext], host: str) -> None:
    page = new_context(viewport=NARROW, java_script_enabled=False).new_page()
    got = page.goto(f"{host}claims/some/where/")
    assert got is not None
    assert got.status == HTTPStatus.NOT_FOUND
    assert page.locator("main input, main button").count() == 0 or not page.locator("main input").first.is_visible()
    hrefs = [link.get_attribute("href") or "" for link in page.locator("article a").all()]
    own = [href for href in hrefs if not href.startswith("https://")]
    assert f"{SUB_PATH}search/" in own
    assert {page.request.get(urlsplit(host)._replace(path=href).geturl()).status for href in own} == {HTTPStatus.OK}
