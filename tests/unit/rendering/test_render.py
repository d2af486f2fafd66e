from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_tools.pages.claim import claim_view
from build_tools.pages.home import home_view
from build_tools.pages.index import index_view
from build_tools.pages.methodology import methodology_view
from build_tools.pages.seed_block import SeedBlock, seed_block
from build_tools.pages.source import source_view
from build_tools.pages.view import Forward
from build_tools.records.claim import Claim
from build_tools.records.source import Source
from build_tools.rendering.render import render, render_seed_block
from tests.made_pages import DISAGREEMENT, HOME, here, record
from tests.made_site import claim, disputes, supports

if TYPE_CHECKING:
    from build_tools.pages.view import PageView

FILES = {
    "docs/index.md": HOME,
    "docs/articles.md": "How.",
    "content/disagreements/how-long.yml": DISAGREEMENT,
    "content/claims/bare.yml": claim(claim_type="forecast"),
    "content/claims/torn.yml": claim(supports("herald#s1"), disputes("gazette#p2")),
    "content/sources/copy.yml": "quality: blog\nnotes: [A blog.]\ncopy_of: [{source: gazette, named: false}]",
    "content/corrections/mend.yml": (
        "{title: Mended, date: 2002-01-01, what: It was., why: Haste., noticed_by: A, records: [length, gazette]}"
    ),
}


def view_at(address: str) -> PageView:
    page = here(FILES, address)
    kind, _, rest = address.partition("/")
    if not address:
        return home_view(page)
    if address == "methodology/":
        return methodology_view(page)
    record_id = rest.strip("/")
    if not record_id:
        return index_view(page, Claim if kind == "claims" else Source)
    return claim_view(page, record(page, Claim, record_id)) if kind == "claims" else source_view(
        page, record(page, Source, record_id)
    )  # fmt: skip


ADDRESSES = (
    "",
    "methodology/",
    "claims/",
    "sources/",
    *(f"claims/{name}/" for name in ("length", "fine", "bare", "torn")),
    *(f"sources/{name}/" for name in ("gazette", "herald", "copy")),
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_whole(address: str) -> None:
    fragment = render(view_at(address))
    page = LexborHTMLParser(f"<!doctype html><body>{fragment.slots['body']}")
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(page.css("h1")) == 1
    assert len(ids) == len(set(ids))
    assert "cite" in ids
    assert ("seed-articles" in ids) == (address != "methodology/")
    own = {href[1:] for node in page.css("[href^='#']") if (href := node.attributes["href"] or "")}
    assert own <= set(ids)
    assert not page.css("[style], style, script, table:not([class]), a:not([href])")
    assert fragment.slots["title"]
    assert fragment.slots["description"]


def test_the_head_names_the_twin_where_there_is_one() -> None:
    assert render(view_at("claims/length/")).slots["head"] == (
        '<link rel="alternate" type="application/json" href="../../claims/length.json">\n'
        '<link rel="alternate" type="application/json+oembed" href="https://bridge.example/claims/length.oembed.json">\n'
        '<link rel="alternate" type="text/markdown" href="../../claims/length.md">'
    )
    assert render(view_at("")).slots["head"] == '<link rel="alternate" type="text/markdown" href="index.md">'


def test_the_head_of_a_former_record_leads_on_and_asks_not_to_be_indexed() -> None:
    view = view_at("claims/length/")
    moved = render(replace(view, forward=Forward("claims/fine/", "../../claims/fine/?a&b")))
    assert moved.slots["head"].splitlines()[3:] == [
        '<meta name="robots" content="noindex">',
        '<noscript><meta http-equiv="refresh" content="0; url=../../claims/fine/?a&amp;b"></noscript>',
    ]
    assert (moved.canonical, moved.is_listed) == ("claims/fine/", False)
    gone = render(replace(view, forward=Forward(), twin="", oembed=""))
    assert gone.slots["head"].splitlines()[1:] == ['<meta name="robots" content="noindex">']
    assert (gone.canonical, gone.is_listed) == ("claims/length/", False)
    assert (render(view).canonical, render(view).is_listed) == ("claims/length/", True)


def test_every_marker_stands_after_its_sentence_and_leads_to_a_note() -> None:
    body = render(view_at("claims/length/")).slots["body"]
    assert re.search('is long\\.&#8288;<a class="mk" href="#e1"[^>]*>1</a>&#8201;&#8288;<a class="mk" href="#e2"', body)
    assert "<em>much</em>" in body


def test_an_empty_dispute_and_an_empty_search_say_so() -> None:
    body = render(view_at("claims/fine/")).slots["body"]
    assert "No passage disputes it." in body
    assert "No search is on record." in body


def test_the_block_for_a_hand_written_page_stands_alone() -> None:
    assert "Not in the seed articles." in render_seed_block(SeedBlock())
    assert "¶ 2" in render_seed_block(seed_block(here(), ("length",)))


def test_what_authors_write_is_escaped() -> None:
    files = {"content/claims/odd.yml": claim(supports("herald#s1")).replace("The bridge stands.", "1 < 2 & 3.")}
    page = here(files, "claims/odd/")
    body = render(claim_view(page, record(page, Claim, "odd"))).slots["body"]
    assert "<h1>1 &lt; 2 &amp; 3</h1>" in body
