"""What a reader meets on a page of each kind, in a real Chromium, below a sub-path of a host."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import go
from tests.built_site import ROOT, built_site, page_kinds

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page, Request, Response

pytestmark = pytest.mark.browser

VIEWS = [(320, "light"), (360, "dark"), (768, "light"), (1440, "light"), (1440, "dark")]
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 360, "height": 740}
PAST_THE_EDGE = """() => [...document.querySelectorAll('body *')].filter(element => {
  const box = element.getBoundingClientRect();
  const hidden = element.closest('.scroll, .drawn-at, .md-sidebar, .md-nav, .md-skip, [hidden]');
  return box.width > 0 && box.height > 0 && box.right > innerWidth + 1 && !hidden;
}).slice(0, 5).map(element => element.tagName + '.' + element.getAttribute('class'))"""


def watched(context: BrowserContext, address: str) -> tuple[Page, list[str]]:
    """A page, and a list that fills with whatever goes wrong on it or leaves its host."""
    page = context.new_page()
    wrong: list[str] = []

    def answered(answer: Response) -> None:
        if answer.status >= HTTPStatus.BAD_REQUEST:
            wrong.append(f"{answer.status}: {answer.url}")

    def failed(request: Request) -> None:
        # A request that leaving the page cut off is none that failed.
        if request.failure != "net::ERR_ABORTED":
            wrong.append(f"failed: {request.url}")

    def asked(request: Request) -> None:
        if not request.url.startswith(address):
            wrong.append(f"left the site: {request.url}")

    page.on("console", lambda message: wrong.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("requestfailed", failed)
    page.on("response", answered)
    page.on("request", asked)
    return page, wrong


def opened(context: BrowserContext, address: str, path: str) -> Page:
    page = context.new_page()
    go(page, address + path)
    return page


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_every_kind_of_page_is_quiet_and_stays_within_the_screen(
    new_context: Callable[..., BrowserContext], address: str, width: int, scheme: str
) -> None:
    context = new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page, wrong = watched(context, address)
    found = {}
    for path in page_kinds(built_site()):
        go(page, address + path)
        found[path] = [*wrong, *page.evaluate(PAST_THE_EDGE)]
        wrong.clear()
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


MADE_BY_SCRIPTS = "main :is([role=search], [data-search], [data-explorer], [data-table-tools], button, .mk-back)"
"""Controls and ways back, which only scripts can serve."""


def test_every_fact_is_there_without_scripts(new_context: Callable[..., BrowserContext], address: str) -> None:
    with_scripts = new_context(viewport=WIDE, java_script_enabled=True)
    without = new_context(viewport=WIDE, java_script_enabled=False)
    words = "main .record, main article"
    full, plain = with_scripts.new_page(), without.new_page()
    for path in page_kinds(built_site()):
        full.goto(address + path)
        plain.goto(address + path)
        full.evaluate(f"document.querySelectorAll('{MADE_BY_SCRIPTS}').forEach(part => part.remove())")
        said = set(full.locator(words).first.inner_text().split())
        missing = said - set(plain.locator(words).first.inner_text().split())
        assert missing == set(), path


def test_a_marker_leads_to_its_note_and_opens_the_fold(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = opened(new_context(viewport=NARROW, java_script_enabled=False), address, fullest("claims/"))
    marker = page.locator("a.mk").first
    target = marker.get_attribute("href") or ""
    note = page.locator(f"[id='{target.removeprefix('#')}']")
    assert not note.is_visible()
    marker.click()
    note.wait_for(state="visible")


def test_notes_stand_beside_their_sentence_on_a_wide_screen(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = opened(new_context(viewport=WIDE), address, fullest("claims/"))
    for unit in page.locator(".unit").all()[:4]:
        sentence, note = unit.locator("p").first.bounding_box(), unit.locator(".note").first.bounding_box()
        assert sentence is not None
        assert note is not None
        assert note["x"] > sentence["x"] + sentence["width"]
        assert abs(note["y"] - sentence["y"]) < 24


def test_the_first_key_reaches_the_content(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = opened(new_context(viewport=WIDE), address, fullest("claims/"))
    page.keyboard.press("Tab")
    assert "skip" in (page.evaluate("document.activeElement.className") or "")


def test_why_this_status_opens_by_key(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = opened(new_context(viewport=WIDE), address, fullest("claims/"))
    summary = page.locator("summary", has_text="Why this status").first
    summary.focus()
    page.keyboard.press("Enter")
    assert summary.locator("xpath=..").get_attribute("open") is not None


def test_dark_mode_is_chosen_by_the_system_and_by_hand(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = opened(new_context(viewport=WIDE, color_scheme="dark"), address, fullest("claims/"))
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(20, 22, 24)"
    page.get_by_text("Light / dark").first.click()
    assert page.evaluate(ground) == "rgb(253, 253, 251)"


def test_filters_of_an_index_leave_what_was_asked_for(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = opened(new_context(viewport=WIDE), address, "claims/")
    before = page.locator("main li:visible, main article:visible").count()
    page.get_by_label("Words").fill("Huawei")
    page.wait_for_timeout(300)
    after = page.locator("main li:visible, main article:visible").count()
    assert 0 < after < before


def test_print_shows_the_evidence_and_no_controls(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = opened(new_context(viewport={"width": 720, "height": 900}), address, fullest("claims/"))
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert page.locator(".note").first.is_visible()


def fullest(section: str) -> str:
    return next(path for path in page_kinds(built_site()) if path.startswith(section) and path != section)


def test_the_picture_of_the_readme_exists() -> None:
    picture: Path = ROOT / "docs" / "assets" / "claim-page.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
