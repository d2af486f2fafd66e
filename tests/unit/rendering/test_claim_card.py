from __future__ import annotations

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from build_tools.pages.claim_card import CARD_POLICY, claim_card
from build_tools.records.claim import Claim
from build_tools.rendering.claim_card import CARD_STYLE, render_card
from tests.made_pages import here, record


def test_a_card_is_a_document_of_its_own_without_scripts() -> None:
    page = here()
    card = replace(claim_card(page, record(page, Claim, "length")), statement="a < b")
    drawn = LexborHTMLParser(render_card(card))
    head = {
        node.attributes.get("http-equiv") or node.attributes.get("name"): node for node in drawn.css("meta[content]")
    }
    assert head["Content-Security-Policy"].attributes["content"] == CARD_POLICY
    assert head["robots"].attributes["content"] == "noindex"
    links = {node.attributes["rel"]: node.attributes["href"] for node in drawn.css("link")}
    assert links == {"canonical": "https://bridge.example/claims/length/", "stylesheet": f"../{CARD_STYLE}"}
    assert [node.text() for node in drawn.css("h1")] == ["a < b"]
    assert [(node.attributes["href"], node.attributes["target"]) for node in drawn.css("a")] == [
        ("../claims/length/", "_top")
    ]
    assert card.badge
    assert drawn.css_first(f"symbol#sh-{card.badge.shape}")
    assert drawn.css("script, style, [style]") == []


def test_a_card_without_a_status_has_no_shape() -> None:
    page = here()
    card = replace(claim_card(page, record(page, Claim, "length")), badge=None)
    assert b"<svg" not in render_card(card)
