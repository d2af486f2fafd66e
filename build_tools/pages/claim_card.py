"""A claim as a card in pages of others: a page of its own to frame, its size, and the oEmbed answer about it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import TYPE_CHECKING, TypeVar

from build_tools.citations.date_words import date_words
from build_tools.figures.text_width import wrapped
from build_tools.pages.addresses import address_of, former_address
from build_tools.pages.badge import badge_of
from build_tools.pages.plain_words import capitalised, counted, heading, plain_words
from build_tools.pages.resting import origin_words
from build_tools.records.claim import Claim
from build_tools.records.redirect import Redirect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from build_tools.pages.badge import StatusBadge
    from build_tools.pages.here import Here

T = TypeVar("T", Claim, Redirect)

CARDS = "embed/"
"""A folder apart: a host is told by folder which pages others may frame."""
CARD_POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"
WIDTH = 560
DAY = 86_400


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the card is set at its narrowest, where it needs most lines; `theme/assets/embed/card.css` says the same."""

    width: int
    edge: int
    statement: tuple[float, int]
    """Size and height of a line, in px."""


# Wider cards have larger letters, so that one height suits all.
_SETTINGS = (_Setting(280, 15, (17, 22)), _Setting(416, 21, (21, 27)), _Setting(528, 25, (25, 32)))
_WORDS, _WORDS_LINE = 14, 20
_STATUS, _STATUS_LINE = 16, 23
_BETWEEN = 32
"""What stands between the parts, in all."""
_SHAPE = "MM"
"""Letters as wide as the shape before a status."""


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """What a card says: words without markup, hrefs relative to the card, and `canonical` the claim's full address.

    Of a claim that was withdrawn it has no status.
    """

    title: str
    badge: StatusBadge | None
    statement: str
    support: str
    link: str
    href: str
    canonical: str
    site_name: str
    as_of: str
    policy: str = CARD_POLICY


def card_path(record_id: str) -> str:
    """Where the card of a claim stands in the site."""
    return f"{CARDS}{record_id}.html"


def oembed_path(claim: Claim) -> str:
    """Where the oEmbed answer for a claim stands in the site."""
    return f"{address_of(claim).removesuffix('/')}.oembed.json"


def oembed_address(here: Here, claim: Claim) -> str:
    """The full address of the oEmbed answer, since those who read it want no other; empty where there is none."""
    return f"{here.settings.site_url}{oembed_path(claim)}" if here.settings.site_url else ""


def claim_cards(here: Here, render: Callable[[ClaimCard], bytes]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The makers of all cards and oEmbed answers, by path in the site; none where the site has no address.

    A claim that was renamed keeps a card at its former id, since the pages that frame it do not learn of that.
    """
    if not here.settings.site_url:
        return
    for claim in here.site.of(Claim):
        yield card_path(claim.id), partial(_drawn, here, claim_card, claim, render)
        yield oembed_path(claim), partial(oembed_answer, here, claim)
    for redirect in here.site.redirects.values():
        if redirect.was == Claim.kind:
            yield card_path(redirect.id), partial(_drawn, here, former_card, redirect, render)


def _drawn(here: Here, make: Callable[[Here, T], ClaimCard], of: T, render: Callable[[ClaimCard], bytes]) -> bytes:
    return render(make(here, of))


def claim_card(here: Here, claim: Claim) -> ClaimCard:
    """The card of a claim."""
    statement = heading(plain_words(claim.statement))
    badge = badge_of(claim, here.answers.status(claim), here.site.as_of)
    return ClaimCard(
        title=f"{', '.join((badge.word, *badge.marks)).capitalize()}: {statement}",
        badge=badge,
        statement=statement,
        support=_support(here, claim),
        link="The passages behind it",
        href=f"../{address_of(claim)}",
        canonical=f"{here.settings.site_url}{address_of(claim)}",
        site_name=here.settings.site_name,
        as_of=date_words(claim.checked or here.site.as_of),
    )


def former_card(here: Here, redirect: Redirect) -> ClaimCard:
    """What stands where the card of a former claim stood: that of the claim it is now, or that it was withdrawn."""
    now = here.site.find(Claim, redirect.to) if redirect.to else None
    if now:
        return claim_card(here, now)
    what = "is told otherwise now" if redirect.to else "was withdrawn"
    return ClaimCard(
        title=f"A claim that {what}",
        badge=None,
        statement=f"This claim {what}",
        support=plain_words(redirect.why),
        link="What became of it",
        href=f"../{former_address(redirect)}",
        canonical=f"{here.settings.site_url}{former_address(redirect)}",
        site_name=here.settings.site_name,
        as_of=date_words(redirect.when),
    )


def frame_code(here: Here, claim: Claim) -> str:
    """The HTML that shows the card on another site; empty where this one has no address."""
    if not here.settings.site_url:
        return ""
    card = claim_card(here, claim)
    source, title = f"{here.settings.site_url}{card_path(claim.id)}", escape(f"{card.site_name}: {card.statement}")
    return (
        f'<iframe src="{source}" width="{WIDTH}" height="{card_height(card)}" title="{title}" loading="lazy" '
        'style="border:0;max-width:100%"></iframe>'
    )


def oembed_answer(here: Here, claim: Claim) -> bytes:
    """The oEmbed 1.0 answer for a claim's page, of type `rich`, as UTF-8 JSON."""
    card = claim_card(here, claim)
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": card.title,
        "provider_name": card.site_name,
        "provider_url": here.settings.site_url,
        "cache_age": DAY,
        "width": WIDTH,
        "height": card_height(card),
        "html": frame_code(here, claim),
    }
    return (json.dumps(answer, ensure_ascii=False, indent=2) + "\n").encode()


def card_height(card: ClaimCard) -> int:
    """The height in px at which a card of any width from 280 px shows all its words.

    It can only be guessed from the words, since a card has no script that would tell. The face measured is wider than
    those the card is set in, so the guess is high.
    """
    return max(_height(card, setting) for setting in _SETTINGS)


def _height(card: ClaimCard, setting: _Setting) -> int:
    badge = card.badge
    room = setting.width - 2 * setting.edge - 2
    size, line = setting.statement
    status = wrapped(" ".join((_SHAPE, badge.word, *badge.marks)), room, _STATUS, bold=True) if badge else ()
    words = (card.support, card.link, f"{card.site_name}, as of {card.as_of}")
    lines = sum(len(wrapped(one, room, _WORDS)) for one in words)
    return (
        2 * setting.edge
        + _BETWEEN
        + len(status) * _STATUS_LINE
        + len(wrapped(card.statement, room, size)) * line
        + lines * _WORDS_LINE
    )


def _support(here: Here, claim: Claim) -> str:
    """How many documents are for and against the claim, and how many independent origins those for it have."""
    documents = here.answers.articles(claim)
    against = len({item.source_id for item in here.answers.items(claim) if item.direction == "disputes"})
    supporting = f"{counted(documents, 'document')} for it, of {origin_words(here, claim)}"
    return f"{capitalised(supporting)}; {counted(against, 'document')} against it."
