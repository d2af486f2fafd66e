"""What other sites are told of a claim to embed, held to oEmbed 1.0 and to the files that are there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from selectolax.lexbor import LexborHTMLParser

from tests.built_site import SITE_URL, built_site

if TYPE_CHECKING:
    from pathlib import Path


def claims() -> list[Path]:
    """The page of each claim, not those of former ones."""
    return sorted(
        page for page in (built_site() / "claims").glob("*/index.html") if b"noindex" not in page.read_bytes()
    )


def answer_to(page: Path) -> dict[str, Any]:
    """What the address in the head of a page gives."""
    links = LexborHTMLParser(page.read_bytes()).css('link[type="application/json+oembed"]')
    assert [link.attributes["rel"] for link in links] == ["alternate"]
    address = str(links[0].attributes["href"])
    assert address.startswith(SITE_URL)
    answer: dict[str, Any] = json.loads((built_site() / address.removeprefix(SITE_URL)).read_text(encoding="utf-8"))
    return answer


def test_every_claim_has_an_answer_with_all_that_the_specification_asks() -> None:
    pages = claims()
    assert pages
    for page in pages:
        answer = answer_to(page)
        assert (answer["version"], answer["type"]) == ("1.0", "rich"), page
        assert all(isinstance(answer[name], int) and answer[name] > 0 for name in ("width", "height", "cache_age")), (
            page
        )
        assert all(isinstance(answer[name], str) and answer[name] for name in ("title", "html", "provider_name")), page
        assert answer["provider_url"] == SITE_URL


def test_the_html_in_an_answer_frames_a_card_that_is_there_at_the_size_it_names() -> None:
    for page in claims():
        answer = answer_to(page)
        (frame,) = LexborHTMLParser(answer["html"]).css("body > *")
        assert frame.tag == "iframe"
        assert (frame.attributes["width"], frame.attributes["height"]) == (str(answer["width"]), str(answer["height"]))
        assert frame.attributes["title"]
        source = str(frame.attributes["src"])
        card = LexborHTMLParser((built_site() / source.removeprefix(SITE_URL)).read_bytes())
        canonical = card.css_first("link[rel=canonical]")
        assert canonical is not None
        assert canonical.attributes["href"] == f"{SITE_URL}claims/{page.parent.name}/"
        assert card.css("script, style, [style]") == []


def test_cards_are_not_in_the_sitemap_and_ask_not_to_be_indexed() -> None:
    assert "/embed/" not in (built_site() / "sitemap.xml").read_text(encoding="utf-8")
    cards = sorted((built_site() / "embed").glob("*.html"))
    assert len(cards) >= len(claims())
    assert [card.name for card in cards if b'<meta name="robots" content="noindex">' not in card.read_bytes()] == []


def test_every_folder_of_the_site_but_one_may_not_be_framed() -> None:
    rules = (built_site() / "_headers").read_text(encoding="utf-8").split("\n/")
    policies = {rule.partition("\n")[0].strip("/*:"): rule for rule in rules}
    folders = {path.name for path in built_site().iterdir() if path.is_dir()}
    assert folders | {"", "file"} == set(policies)
    assert [name for name, rule in policies.items() if "frame-ancestors 'none'" not in rule] == ["embed"]
    assert "frame-ancestors *" in policies["embed"]
