from __future__ import annotations

from build_tools.pages.claim import claim_view
from build_tools.pages.page_card import WRITTEN_CARD, card_of
from build_tools.pages.search import search_view
from tests.made_pages import here


def test_a_claim_has_the_picture_of_its_status() -> None:
    page = here().at("claims/length/")
    card = card_of(claim_view(page, page.site.records["length"]))  # type: ignore[arg-type]
    assert card.path == f"assets/cards/claim-{card.shape}.png"
    assert card.words == f"Claim, {card.status}"


def test_any_other_page_has_that_of_its_kind() -> None:
    card = card_of(search_view(here().at("search/")))
    assert (card.path, card.words, card.shape) == ("assets/cards/search.png", "Search", "")
    assert WRITTEN_CARD.words == "Explainer"
