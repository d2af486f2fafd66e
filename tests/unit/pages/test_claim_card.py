from __future__ import annotations

import json
from dataclasses import replace
from html import unescape

import pytest

from build_tools.pages.claim_card import (
    CARD_POLICY,
    CARDS,
    WIDTH,
    ClaimCard,
    card_height,
    claim_card,
    claim_cards,
    former_card,
    frame_code,
    oembed_address,
    oembed_answer,
)
from build_tools.pages.here import Here
from build_tools.reading.site_settings import SiteSettings
from build_tools.records.claim import Claim
from tests.made_pages import here, record

FORMER = {
    "content/redirects/long.yml": "{was: claim, to: length, why: A clearer id., when: 2002-03-04}",
    "content/redirects/old.yml": "{was: claim, to: bridge, why: It *was* no claim., when: 2002-03-05}",
    "content/redirects/gone.yml": "{was: claim, why: It was never said., when: 2002-03-06}",
    "content/redirects/shed.yml": "{was: system, why: It was never built., when: 2002-03-07}",
}


def card_of(claim_id: str, page: Here | None = None) -> ClaimCard:
    page = page or here()
    return claim_card(page, record(page, Claim, claim_id))


def test_a_card_says_the_status_before_the_statement_and_how_much_stands_behind_it() -> None:
    card = card_of("length")
    assert card.badge
    assert card.title == f"{card.badge.word.capitalize()}: In 2001 the bridge was 40 metres long"
    assert card.statement == "In 2001 the bridge was 40 metres long"
    assert card.support == "1 document for it, of 1 independent origin; no documents against it."
    assert (card.href, card.canonical) == ("../claims/length/", "https://bridge.example/claims/length/")
    assert (card.site_name, card.as_of, card.policy) == ("The Bridge", "3 February 2002", CARD_POLICY)


def test_documents_against_it_are_counted_once_each_and_without_a_check_the_sites_own_day_stands() -> None:
    files = {
        "content/claims/short.yml": """
            statement: The bridge is *short*.
            type: opinion
            when: 2001
            when_known: stated
            evidence:
              - {passage: "gazette#p2", direction: disputes}
              - {passage: "gazette#p1", direction: disputes}
              - {passage: "herald#s1", direction: disputes}
        """
    }
    page = here(files)
    card = card_of("short", page)
    assert card.statement == "The bridge is short"
    assert card.support == "No documents for it, of no independent origins; 2 documents against it."
    assert str(page.site.as_of)[:4] in card.as_of


def test_a_renamed_claim_keeps_its_card_and_a_withdrawn_one_says_so() -> None:
    page = here(FORMER)
    assert former_card(page, page.site.redirects["long"]) == card_of("length", page)
    gone = former_card(page, page.site.redirects["gone"])
    assert (gone.badge, gone.statement, gone.support) == (None, "This claim was withdrawn", "It was never said.")
    assert (gone.href, gone.as_of) == ("../claims/gone/", "6 March 2002")
    old = former_card(page, page.site.redirects["old"])
    assert (old.title, old.support) == ("A claim that is told otherwise now", "It was no claim.")


def test_cards_and_answers_stand_where_their_addresses_say() -> None:
    page = here(FORMER)
    made = {path: make() for path, make in claim_cards(page, lambda card: card.title.encode())}
    assert sorted(made) == [
        "claims/fine.oembed.json",
        "claims/length.oembed.json",
        *(f"{CARDS}{name}.html" for name in ("fine", "gone", "length", "long", "old")),
    ]
    assert made["embed/long.html"] == made["embed/length.html"]
    length = record(page, Claim, "length")
    assert made["claims/length.oembed.json"] == oembed_answer(page, length)
    assert oembed_address(page, length) == "https://bridge.example/claims/length.oembed.json"


def test_the_answer_has_what_the_specification_asks_of_a_rich_one() -> None:
    page = here()
    length = record(page, Claim, "length")
    answer = json.loads(oembed_answer(page, length))
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert (answer["width"], answer["height"]) == (WIDTH, card_height(card_of("length")))
    assert answer["html"] == frame_code(page, length)
    assert f'width="{WIDTH}" height="{answer["height"]}"' in answer["html"]
    assert (answer["provider_name"], answer["provider_url"]) == ("The Bridge", "https://bridge.example/")


def test_a_statement_cannot_leave_its_attribute() -> None:
    page = here({"content/claims/fine.yml": """
        statement: 'The "bridge" & the ford are old.'
        type: opinion
        when: 2001
        when_known: stated
    """})  # fmt: skip
    code = frame_code(page, record(page, Claim, "fine"))
    assert code.count('"') == len(("src", "width", "height", "title", "loading", "style")) * 2
    assert unescape(code.partition('title="')[2].partition('"')[0]) == 'The Bridge: The "bridge" & the ford are old'


def test_without_an_address_of_the_site_there_is_nothing_to_embed() -> None:
    page = here()
    bare = Here(page.site, page.answers, SiteSettings("The Bridge"), page.address)
    length = record(bare, Claim, "length")
    assert list(claim_cards(bare, lambda _: b"")) == []
    assert (frame_code(bare, length), oembed_address(bare, length)) == ("", "")


@pytest.mark.parametrize("words", [0, 10, 40])
def test_the_longer_the_words_the_higher_the_card(words: int) -> None:
    card = card_of("length")
    longer = replace(card, statement=f"{card.statement}{' and longer' * words}")
    assert (card_height(longer) > card_height(card)) == bool(words)
    assert card_height(replace(card, badge=None)) < card_height(card)
