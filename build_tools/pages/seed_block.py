"""The *Seed articles* block of a page: which paragraphs of the seeds it rests on, directly or through others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.source_reference import paragraph_words, short_reference
from build_tools.pages.addresses import address_of
from build_tools.pages.here import Anchor
from build_tools.pages.naming import naming, passage_refs
from build_tools.records.claim import Claim
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.pages.here import Here

MOST_THROUGH = 2


@dataclass(frozen=True, slots=True)
class SeedPassage:
    """A paragraph of a seed; `through` names the claims by which the page rests on it, none where it cites it."""

    words: str
    href: str
    through: tuple[Anchor, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class SeedArticle:
    """A seed, the paragraphs the page itself cites and those it rests on through claims."""

    article: Anchor
    direct: tuple[SeedPassage, ...]
    through: tuple[SeedPassage, ...]


@dataclass(frozen=True, slots=True)
class SeedBlock:
    """The block; where `articles` is empty the page rests on no seed, unless `itself` says it is one.

    A page that is `of_site` tells of the site or leads through it and need rest on none; one that is `of_list` names
    records, each of which says on its own page what it rests on.
    """

    articles: tuple[SeedArticle, ...] = ()
    itself: bool = False
    of_site: bool = False
    of_list: bool = False

    @property
    def is_shown(self) -> bool:
        """Whether the page has the block: not where it is no record and rests on nothing."""
        return bool(self.articles) or not (self.of_site or self.of_list)


ABOUT_THE_SITE = SeedBlock(of_site=True)
"""The block of a page that tells of the site alone."""


def seed_block(here: Here, record_ids: Iterable[str], itself: str = "") -> SeedBlock:
    """The block of a page about these records, or hand-written pages by file; `itself` is the source shown, if any."""
    ids = tuple(dict.fromkeys(record_ids))
    direct = {ref for record_id in ids for ref in _cited(here, record_id)}
    through: dict[str, list[str]] = {}
    for claim_id in sorted({claim for record_id in ids for claim in _claims_served(here, record_id)} - set(ids)):
        for ref in _cited(here, claim_id) - direct:
            through.setdefault(ref, []).append(claim_id)
    articles = tuple(
        article
        for seed in sorted(here.site.seeds - {itself})
        if (article := _article(here, seed, direct, through)) is not None
    )
    return SeedBlock(articles, itself=itself in here.site.seeds)


def seed_block_of_list(here: Here, record_ids: Iterable[str]) -> SeedBlock:
    """The block of a page that lists these records."""
    return SeedBlock(seed_block(here, record_ids).articles, of_list=True)


def seed_block_of_written(here: Here, file: str) -> SeedBlock:
    """The block of a hand-written page; one that cites nothing tells of the site or leads through it."""
    return seed_block(here, (file,)) if here.site.links_from(file) else ABOUT_THE_SITE


def _cited(here: Here, record_id: str) -> set[str]:
    """The passages of seeds that a record names itself."""
    targets = (link.target for link in here.site.links_from(record_id) if "#" in link.target)
    return {ref for ref in targets if ref.partition("#")[0] in here.site.seeds and here.site.passage(ref)}


def _claims_served(here: Here, record_id: str) -> set[str]:
    """The claims that name a record or one of its passages, or that it names."""
    named = {link.target for link in here.site.links_from(record_id) if "#" not in link.target}
    return {other for other in named | naming(here, record_id) if here.site.find(Claim, other)}


def _article(here: Here, seed: str, direct: set[str], through: dict[str, list[str]]) -> SeedArticle | None:
    source = here.site.find(Source, seed)
    refs = passage_refs(here, seed)
    own = tuple(_passage(here, ref, ()) for ref in refs if ref in direct)
    by_claims = tuple(_passage(here, ref, tuple(through[ref])) for ref in refs if ref in through)
    if source is None or not (own or by_claims):
        return None
    return SeedArticle(Anchor(short_reference(source, here.site), here.href(address_of(source))), own, by_claims)


def _passage(here: Here, ref: str, claims: tuple[str, ...]) -> SeedPassage:
    at = here.site.passage(ref)
    words = paragraph_words(at.passage) if at else ref
    anchors = tuple(here.to(claim) for claim in claims[:MOST_THROUGH])
    return SeedPassage(words or ref, here.target(ref), anchors, len(claims) - len(anchors))
