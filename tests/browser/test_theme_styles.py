"""The lighter style sheet of the theme: every element looks exactly as it does with the theme's own."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

import pytest

from build_tools.publishing.assets import gather_assets
from build_tools.publishing.produce import THEME
from tests.browser.opening import go
from tests.built_site import ROOT, built_site, page_kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

# Elements whose names, classes and parents are alike are asked once, for every property that the theme ever sets.
LOOKS = """(properties) => {
  const name = (one) => one ? `${one.tagName}.${one.getAttribute('class') ?? ''}` : '';
  const unlike = new Map();
  for (const one of document.querySelectorAll('body, body *:not(svg *)')) {
    const key = `${name(one.parentElement)} > ${name(one)}`;
    if (!unlike.has(key)) unlike.set(key, one);
  }
  const found = {};
  for (const [key, one] of unlike)
    for (const part of ['', '::before', '::after']) {
      const style = getComputedStyle(one, part || null);
      if (!part || style.content !== 'none')
        found[key + part] = properties.map((each) => `${each}: ${style.getPropertyValue(each)}`);
    }
  return found;
}"""
# Puts the theme's own sheets where the lighter one stands; nothing may still be on its way from one look to the other.
SWAP = r"""async () => {
  const ours = document.querySelector('link[href*="/css/page."]');
  const theirs = ours.cloneNode();
  theirs.href = ours.href.replace(/page\.[^.]+/, 'whole');
  // Never without any: the theme's scripts would answer to a page of another height.
  await new Promise((loaded) => { theirs.onload = loaded; ours.after(theirs); });
  ours.remove();
  for (const moving of document.getAnimations()) moving.finish();
}"""
LOOKED_AT = ("claims/", "story/", "methodology/")
VIEWS: list[tuple[int, str, Literal["screen", "print"]]] = [
    (360, "dark", "screen"),
    (1440, "light", "screen"),
    (1440, "light", "print"),
]


def whole_theme() -> str:
    """The theme's own style sheets, in the order in which it links to them."""
    folder = files("material") / "templates/assets/stylesheets"
    sheets = sorted(file.name for file in folder.iterdir() if file.name.endswith(".css"))
    assert [name.partition(".")[0] for name in sheets] == ["main", "palette"]
    return "".join((folder / name).read_text(encoding="utf-8") for name in sheets)


def our_sheets() -> str:
    """What stands after it: ours, as they are published."""
    assets = gather_assets(THEME / "assets", ROOT / ".explainer/fonts")
    return "".join(assets.files[str(assets.names[name])].decode() for name in ("style", "tables_css"))


@pytest.mark.parametrize(("width", "scheme", "media"), VIEWS)
def test_pages_look_as_with_the_whole_theme(
    new_context: Callable[..., BrowserContext], address: str, width: int, scheme: str, media: Literal["screen", "print"]
) -> None:
    page = new_context(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
    page.emulate_media(media=media)
    theirs = whole_theme() + our_sheets()
    asked = sorted(set(re.findall(r"[{;]([a-z][a-z-]+):", whole_theme())))
    assert {"color", "display", "margin-left"} <= set(asked)
    page.route("**/whole.css", lambda route: route.fulfill(body=theirs, content_type="text/css"))
    # What is fetched later may come between the two looks.
    page.route("**/js/{plotly-basic,sorter,tables}.*", lambda route: route.abort())
    changed = {}
    for path in (*(path for path in page_kinds(built_site()) if path.startswith(LOOKED_AT)), ""):
        go(page, address + path)
        ours = page.evaluate(LOOKS, asked)
        page.evaluate(SWAP)
        whole = page.evaluate(LOOKS, asked)
        # A script may still have added to the page between the two.
        both = ours.keys() & whole.keys()
        assert len(both) > max(50, 0.9 * len(whole)), path
        changed[path] = [
            f"{key}, {told}, {wanted}"
            for key in sorted(both)
            for told, wanted in zip(ours[key], whole[key], strict=True)
            if told != wanted
        ][:5]
    assert len(changed) > len(LOOKED_AT)
    assert {path: keys for path, keys in changed.items() if keys} == {}
