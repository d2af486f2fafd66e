"""How the finished site is found: each page has a title, a line, an address and a picture of its own."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_tools.pages.plain_words import LONGEST_DESCRIPTION
from tests.built_site import SITE_URL, built_site, pages_of

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.slow
_HEAD = re.compile(r"<head>.*?</head>", re.DOTALL)


@cache
def heads() -> Mapping[str, Mapping[str, str]]:
    """What the head of each page says, by address and by the name of what says it."""
    return {address: _said(address) for address in pages_of(built_site())}


def _said(address: str) -> dict[str, str]:
    html = (built_site() / address / "index.html").read_text(encoding="utf-8")
    head = _HEAD.search(html)
    tree = LexborHTMLParser(head[0] if head else "")
    metas = {
        node.attributes.get("name") or node.attributes.get("property") or "": node.attributes.get("content") or ""
        for node in tree.css("meta[content]")
    }
    title, canonical = tree.css_first("title"), tree.css_first("link[rel=canonical]")
    return {
        **metas,
        "title": title.text() if title else "",
        "canonical": (canonical.attributes.get("href") or "") if canonical else "",
    }


def lived() -> dict[str, Mapping[str, str]]:
    """The pages that hold something; what stands at a former address only leads on."""
    return {address: said for address, said in heads().items() if "noindex" not in said.get("robots", "")}


@pytest.mark.parametrize("name", ["title", "description", "og:title", "og:description"])
def test_no_two_pages_say_the_same_of_themselves(name: str) -> None:
    said = Counter(unescape(page.get(name, "")) for page in lived().values())
    assert [words for words, number in said.items() if number > 1 or not words] == []


def test_a_line_is_as_long_as_it_is_shown_and_says_something() -> None:
    lines = {address: unescape(said["description"]) for address, said in lived().items()}
    wrong = {address: line for address, line in lines.items() if not 15 <= len(line) <= LONGEST_DESCRIPTION}
    assert wrong == {}
    assert [line for line in lines.values() if "@@" in line or "[@" in line or "<" in line] == []


def test_every_page_names_its_own_address() -> None:
    for address, said in lived().items():
        own = f"{SITE_URL}{address}/" if address else SITE_URL
        assert (said["canonical"], said["og:url"]) == (own, own), address


def test_every_page_has_a_picture_that_is_there() -> None:
    pictures = {said["og:image"] for said in lived().values()}
    assert all(picture.startswith(SITE_URL) for picture in pictures)
    paths = [urlsplit(picture).path.removeprefix(urlsplit(SITE_URL).path) for picture in pictures]
    assert [path for path in paths if not (built_site() / path).is_file()] == []


def test_the_sitemap_lists_these_pages_and_no_other() -> None:
    listed = re.findall(r"<loc>([^<]+)</loc>", (built_site() / "sitemap.xml").read_text(encoding="utf-8"))
    own = {f"{SITE_URL}{address}/" if address else SITE_URL for address in lived()}
    assert len(listed) == len(set(listed))
    assert set(listed) == own
