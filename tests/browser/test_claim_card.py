"""The card of a claim in a page of another origin, in a real Chromium, with the headers that a host would send."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.opening import go
from tests.browser.picture import served
from tests.browser.test_axe import faults_found
from tests.built_site import SITE_URL, built_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Route

pytestmark = pytest.mark.browser

WIDTHS = (560, 528, 527, 416, 415, 320, 280)
TOO_LARGE = (
    "() => document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth"
)
# In frames of a page of the same origin, so that all widths of a card cost one load.
FRAMED = """async ([cards, widths]) => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const found = [];
  for (const [address, height] of cards) {
    frame.height = height;
    await new Promise(done => { frame.onload = done; frame.src = address; });
    await frame.contentDocument.fonts.ready;
    for (const width of widths) {
      frame.width = width;
      const {scrollHeight, scrollWidth} = frame.contentDocument.documentElement;
      if (scrollHeight > height || scrollWidth > width) found.push([address, width]);
    }
  }
  return found;
}"""


def answers() -> dict[str, dict[str, Any]]:
    """The oEmbed answers by the id of their claim."""
    files = sorted((built_site() / "claims").glob("*.oembed.json"))
    return {file.name.partition(".")[0]: json.loads(file.read_text(encoding="utf-8")) for file in files}


def longest() -> str:
    return max(answers(), key=lambda claim: int(answers()[claim]["height"]))


def policy_of(path: str) -> str:
    """The policy that `_headers` has for a path, as hosts match it; two rules for one path would both hold."""
    rules = (built_site() / "_headers").read_text(encoding="utf-8").strip().split("\n/")
    policies = []
    for rule in rules:
        pattern, _, rest = rule.strip("/").partition("\n")
        expression = re.sub(r":[a-z]+", "[^/]+", pattern.replace("*", ".*"))
        if re.fullmatch(expression, path):
            policies.append(rest.partition("Content-Security-Policy: ")[2].partition("\n")[0])
    return ", ".join(policies)


@pytest.fixture
def framed(new_context: Callable[..., BrowserContext], address: str, tmp_path: Path) -> Any:
    """Opens a page of another origin with some HTML in it; gives the page and what went wrong on it."""
    with served(tmp_path) as elsewhere:

        def with_headers(route: Route) -> None:
            answer = route.fetch()
            policy = policy_of(route.request.url.removeprefix(address))
            assert policy, route.request.url
            route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

        def opened(html: str, **options: object) -> tuple[Any, list[str]]:
            head = '<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">'
            (tmp_path / "index.html").write_text(f"{head}<main><h1>A page</h1>{html}</main>", encoding="utf-8")
            context = new_context(**options)
            context.route(f"{address}**", with_headers)
            page, wrong = context.new_page(), []
            page.on("console", lambda message: wrong.append(f"{message.type}: {message.text}"))
            page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
            page.goto(elsewhere, wait_until="networkidle")
            return page, wrong

        yield opened


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_another_site_shows_the_card_as_the_answer_says(framed: Any, address: str, scheme: str) -> None:
    claim = longest()
    code = answers()[claim]["html"].replace(SITE_URL, address)
    page, wrong = framed(code, viewport={"width": 700, "height": 600}, color_scheme=scheme)
    card = page.frames[1]
    assert card.locator("h1").inner_text()
    assert card.locator(".st .sh").is_visible()
    assert not card.evaluate(TOO_LARGE)
    dark = card.evaluate("() => getComputedStyle(document.body).backgroundColor") != "rgb(253, 253, 251)"
    assert dark == (scheme == "dark")
    assert wrong == []
    card.locator("a").click()
    page.wait_for_url(f"{address}claims/{claim}/")


def test_no_other_page_may_be_framed(framed: Any, address: str) -> None:
    page, wrong = framed(f'<iframe title="t" src="{address}claims/{longest()}/"></iframe>')
    assert page.frames[1].url.startswith("chrome-error:")
    assert any("frame-ancestors" in message for message in wrong)


def test_at_its_size_no_card_scrolls_however_narrow(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = new_context(bypass_csp=True).new_page()
    go(page, f"{address}embed/{longest()}.html")
    cards = [(f"{claim}.html", int(answer["height"])) for claim, answer in answers().items()]
    assert page.evaluate(FRAMED, [cards, WIDTHS]) == []
    # A height that is too small is found, so that an empty list says something.
    assert len(page.evaluate(FRAMED, [[(name, height // 2) for name, height in cards[:1]], WIDTHS])) > 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_card(new_context: Callable[..., BrowserContext], address: str, scheme: str) -> None:
    page = new_context(viewport={"width": 320, "height": 400}, color_scheme=scheme, bypass_csp=True).new_page()
    by_status: dict[str, str] = {}
    for claim, answer in answers().items():
        by_status.setdefault(answer["title"].partition(":")[0], claim)
    found = {}
    for claim in by_status.values():
        go(page, f"{address}embed/{claim}.html")
        found[claim] = faults_found(page)
    assert {claim: faults for claim, faults in found.items() if faults} == {}


def test_a_card_asks_for_its_style_and_its_face_alone(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    claim = longest()
    go(page, f"{address}embed/{claim}.html")
    style, face = "assets/css/embed.css", "assets/fonts/source-serif-display.woff2"
    assert sorted(set(asked) - {"favicon.ico"}) == sorted((f"embed/{claim}.html", style, face))
