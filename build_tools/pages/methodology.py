"""How we work: the rules behind statuses and checks, with what they come to, from the code that applies them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.judging.coverage import EXCUSING_ROLES, STATE_MEANINGS
from build_tools.judging.method_words import LIMITS, NUMBER_CHECKS, WHY_MISSED
from build_tools.judging.statistics.mutated import MEASURED_FILE
from build_tools.judging.statistics.site_numbers import count_site
from build_tools.judging.status_table import (
    AGAINST_STRENGTHS,
    FOR_STRENGTHS,
    MARK_MEANINGS,
    STATUS_TABLE,
    WORD_MEANINGS,
    WORD_ORDER,
)
from build_tools.pages import number_tables as tables
from build_tools.pages.badge import StatusBadge
from build_tools.pages.coverage_chart import seeds_coverage_chart
from build_tools.pages.heads import CITE, home_crumb, page_cite
from build_tools.pages.here import Anchor
from build_tools.pages.home import site_facts
from build_tools.pages.index import index_address
from build_tools.pages.ledger import ROLE_WORDS
from build_tools.pages.method_rules import diagnoses, rule_groups
from build_tools.pages.number_table import tables_csv
from build_tools.pages.passage_list import BASIS_WORDS, SEEN_WORDS
from build_tools.pages.plain_words import joined
from build_tools.pages.seed_block import ABOUT_THE_SITE
from build_tools.pages.source import ARTICLES_PAGE
from build_tools.pages.status_chart import status_counts
from build_tools.pages.value_data import NUMBERS_FILE
from build_tools.pages.view import Head, MetaRow, PageView
from build_tools.records.claim import Claim
from build_tools.records.dates import read_date
from build_tools.records.kinds import VOCABULARY_ID
from build_tools.records.source import Source
from build_tools.records.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.judging.statistics.site_numbers import SiteNumbers
    from build_tools.judging.status_table import Row, Strength
    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here
    from build_tools.pages.home import SiteFact
    from build_tools.pages.method_rules import RuleGroup, RuleRow
    from build_tools.pages.number_table import NumberTable

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
_IN_NO_SECTION = (
    tables.record_table,
    tables.check_table,
    tables.quality_table,
    tables.type_table,
    tables.disagreement_table,
    tables.search_table,
    tables.observation_table,
    tables.comparison_table,
    tables.provision_table,
    tables.pair_table,
)


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


@dataclass(frozen=True, slots=True)
class CoverageView:
    """What must become of every paragraph of a seed, and what has."""

    states: tuple[Meaning, ...]
    excusing: str
    tables: tuple[NumberTable, ...]


@dataclass(frozen=True, slots=True)
class GroundingView:
    """What is checked of every number, what that comes to, and how many numbers made wrong on purpose it catches.

    `measured` is the day these were counted for, in words; empty where they never were.
    """

    checks: tuple[Meaning, ...]
    tables: tuple[NumberTable, ...]
    caught: NumberTable | None
    measured: str
    why_missed: str
    file: str


@dataclass(frozen=True, slots=True)
class VerifyingView:
    """What whoever has the articles can prove; `articles` is the page on how to get them, where there is one."""

    passages: NumberTable
    diagnoses: tuple[RuleRow, ...]
    articles: str


@dataclass(frozen=True, slots=True)
class LanguageView:
    """The words our sentences do without; `vocabulary` leads to the list, where there is one."""

    table: NumberTable
    vocabulary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodologyView(PageView):
    """The page; `numbers` are the tables that no section above them has."""

    supporting: tuple[StrengthRow, ...]
    against: tuple[StrengthRow, ...]
    table: tuple[TableRow, ...]
    words: tuple[WordRow, ...]
    topics: str
    marks: tuple[Meaning, ...]
    bases: tuple[Meaning, ...]
    seen: tuple[Meaning, ...]
    facts: tuple[SiteFact, ...]
    witnesses: NumberTable
    coverage: CoverageView
    coverage_chart: Chart | None
    grounding: GroundingView
    verifying: VerifyingView
    language: LanguageView
    forecasts: NumberTable
    overdue: tuple[Anchor, ...]
    rules: tuple[RuleGroup, ...]
    numbers: tuple[NumberTable, ...]
    limits: tuple[str, ...]


def methodology_view(here: Here) -> MethodologyView:
    """The view of the page; `here` is at its address."""
    claims = here.site.of(Claim)
    by_word = status_counts(here)
    numbers = count_site(here.site, here.answers)
    return MethodologyView(
        address=here.address,
        frame=here.address,
        template="methodology.html",
        title=TITLE,
        description="How a status follows from evidence, what is checked of numbers, how many wrong ones are caught.",
        crumbs=(home_crumb(here), Anchor(TITLE)),
        head=Head(
            "Method",
            "",
            TITLE,
            meta=(MetaRow("As of", (Anchor(date_words(here.site.as_of)),)),),
            tools=(CITE, Anchor("Tables as CSV", NUMBERS_FILE)),
        ),
        seeds=ABOUT_THE_SITE,
        cite=page_cite(here, TITLE),
        supporting=_strengths(FOR_STRENGTHS),
        against=_strengths(AGAINST_STRENGTHS),
        table=tuple(_row(row) for row in STATUS_TABLE),
        words=tuple(WordRow(_badge(word), WORD_MEANINGS[word], by_word.get(word, 0)) for word in reversed(WORD_ORDER)),
        topics=here.href(index_address(Topic)),
        marks=tuple(Meaning(word, means) for word, means in MARK_MEANINGS.items()),
        bases=tuple(Meaning(BASIS_WORDS[basis], means) for basis, means in _BASES.items()),
        seen=tuple(Meaning(SEEN_WORDS[seen], means) for seen, means in _SEEN.items()),
        facts=site_facts(here, claims),
        witnesses=tables.origin_table(numbers),
        coverage=_coverage(here, numbers),
        coverage_chart=seeds_coverage_chart(here, _seeds(here)),
        grounding=_grounding(here, numbers),
        verifying=VerifyingView(tables.passage_table(numbers), diagnoses(), _written(here, ARTICLES_PAGE)),
        language=LanguageView(tables.word_table(numbers), here.target(VOCABULARY_ID)),
        forecasts=tables.forecast_table(numbers),
        overdue=tuple(here.to(claim_id) for claim_id in numbers.claims.forecasts.overdue),
        rules=rule_groups(),
        numbers=tuple(make(numbers) for make in _IN_NO_SECTION),
        limits=LIMITS,
        files=((here.address + NUMBERS_FILE, _numbers_csv(here, numbers)),),
    )


def _numbers_csv(here: Here, numbers: SiteNumbers) -> bytes:
    mutated = here.answers.mutated
    caught = (tables.mutation_table(mutated),) if mutated else ()
    return tables_csv((*(make(numbers) for make in tables.SITE_TABLES), *caught))


def _seeds(here: Here) -> list[Source]:
    return [one for one in here.site.of(Source) if one.id in here.site.seeds]


def _coverage(here: Here, numbers: SiteNumbers) -> CoverageView:
    seeds = tables.seed_table(numbers)
    linked = (replace(row, name=here.to(row.name).words, href=here.target(row.name)) for row in seeds.rows)
    return CoverageView(
        tuple(Meaning(tables.PARAGRAPH_STATES[state], means) for state, means in STATE_MEANINGS.items()),
        joined(sorted(ROLE_WORDS[role] for role in EXCUSING_ROLES), "or"),
        (replace(seeds, rows=tuple(linked)), tables.role_table(numbers)),
    )


def _grounding(here: Here, numbers: SiteNumbers) -> GroundingView:
    mutated = here.answers.mutated
    return GroundingView(
        checks=tuple(Meaning(name, means) for name, means in NUMBER_CHECKS.items()),
        tables=(tables.figure_table(numbers), tables.ground_table(numbers)),
        caught=tables.mutation_table(mutated) if mutated else None,
        measured=date_words(read_date(mutated.as_of)) if mutated else "",
        why_missed=WHY_MISSED,
        file=here.href(MEASURED_FILE.removeprefix("docs/")) if mutated else "",
    )


def _written(here: Here, address: str) -> str:
    """The href of a page written by hand; empty where nobody wrote it."""
    return here.href(address) if any(page.address == address for page in here.site.pages) else ""


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
