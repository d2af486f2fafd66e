"""How we work: the rule behind every status, generated from the tables that apply it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.judging.status_table import (
    AGAINST_STRENGTHS,
    FOR_STRENGTHS,
    MARK_MEANINGS,
    STATUS_TABLE,
    WORD_MEANINGS,
    WORD_ORDER,
)
from build_tools.pages.badge import StatusBadge
from build_tools.pages.heads import home_crumb, page_cite
from build_tools.pages.here import Anchor
from build_tools.pages.home import site_facts, status_bars
from build_tools.pages.passage_list import BASIS_WORDS, SEEN_WORDS
from build_tools.pages.plain_words import joined
from build_tools.pages.seed_block import SeedBlock
from build_tools.pages.view import Head, MetaRow, PageView
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.judging.status_table import Row, Strength
    from build_tools.pages.here import Here
    from build_tools.pages.home import SiteFact

TITLE = "How we work"
_BASES = {
    "record": "the instrument, filing, licence, data sheet or repository itself, on what it itself fixes",
    "own-test": "the source tested or measured it",
    "first-hand": "the speaker was there or did it",
    "reported": "a reporter or author found it out",
    "unnamed": "voices the source does not name",
    "inference": "the source concludes it",
}
_SEEN = {
    "original": "we read the publisher’s own text",
    "copy": "we read a reprint or another host’s copy",
    "quoted": "we read it only as another document quotes it",
    "weak": "we found it only in a weaker page; it never counts as a witness",
}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of the status table: strengths against and for, and the word they come to."""

    against: str
    supporting: str
    badge: StatusBadge


@dataclass(frozen=True, slots=True)
class StrengthRow:
    """One step of a scale and what makes it."""

    level: int
    made_by: str


@dataclass(frozen=True, slots=True)
class WordRow:
    """A status with its meaning, and how many claims have it."""

    badge: StatusBadge
    means: str
    number: int


@dataclass(frozen=True, slots=True)
class Meaning:
    """A word and what it means."""

    word: str
    means: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodologyView(PageView):
    """The page."""

    supporting: tuple[StrengthRow, ...]
    against: tuple[StrengthRow, ...]
    table: tuple[TableRow, ...]
    words: tuple[WordRow, ...]
    marks: tuple[Meaning, ...]
    bases: tuple[Meaning, ...]
    seen: tuple[Meaning, ...]
    facts: tuple[SiteFact, ...]


def methodology_view(here: Here) -> MethodologyView:
    """The view of the page; `here` is at its address."""
    claims = here.site.of(Claim)
    bars = status_bars(here, claims)
    numbers = {bar.badge.word: bar.number for bar in bars}
    return MethodologyView(
        address=here.address,
        frame=here.address,
        template="methodology.html",
        title=TITLE,
        description="How a status follows from evidence, what an independent witness is, what the words mean.",
        crumbs=(home_crumb(here), Anchor(TITLE)),
        head=Head("Method", "", TITLE, meta=(MetaRow("As of", (Anchor(date_words(here.site.as_of)),)),)),
        seeds=SeedBlock(),
        cite=page_cite(here, TITLE),
        supporting=_strengths(FOR_STRENGTHS),
        against=_strengths(AGAINST_STRENGTHS),
        table=tuple(_row(row) for row in STATUS_TABLE),
        words=tuple(WordRow(_badge(word), WORD_MEANINGS[word], numbers.get(word, 0)) for word in reversed(WORD_ORDER)),
        marks=tuple(Meaning(word, means) for word, means in MARK_MEANINGS.items()),
        bases=tuple(Meaning(BASIS_WORDS[basis], means) for basis, means in _BASES.items()),
        seen=tuple(Meaning(SEEN_WORDS[seen], means) for seen, means in _SEEN.items()),
        facts=site_facts(here, claims),
    )


def _strengths(found: Iterable[Strength]) -> tuple[StrengthRow, ...]:
    return tuple(StrengthRow(one.level, one.made_by) for one in found)


def _row(row: Row) -> TableRow:
    return TableRow(_levels(row.against), _levels(row.supporting), _badge(row.word))


def _levels(levels: frozenset[int]) -> str:
    ordered = sorted(levels)
    if len(ordered) > 2 and ordered[-1] - ordered[0] == len(ordered) - 1:  # noqa: PLR2004  # three make a run
        return f"{ordered[0]} to {ordered[-1]}"
    return joined([str(level) for level in ordered], "or")


def _badge(word: str) -> StatusBadge:
    slug = word.replace(" ", "-")
    return StatusBadge(word, slug, slug)
