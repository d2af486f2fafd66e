"""The numbers about a site as tables of words, for the published method and for `explainer stats` alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.judging.method_words import ERROR_MEANINGS
from build_tools.judging.outcomes import OUTCOME_MEANINGS
from build_tools.judging.statistics.source_numbers import ALL
from build_tools.judging.statistics.text_numbers import HELD, NOT_HELD, PAGES, RECORDS
from build_tools.pages.badge import OUTCOME_WORDS
from build_tools.pages.heads import KIND_WORDS
from build_tools.pages.limits import CAUGHT_WORDS
from build_tools.pages.number_table import ALL as TOTAL
from build_tools.pages.number_table import (
    NONE,
    NumberRow,
    NumberTable,
    number_words,
    percent_words,
    row_of,
    share_words,
    simple_table,
)
from build_tools.pages.source import QUALITY_WORDS
from build_tools.pages.values import STATE_WORDS
from build_tools.records.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from build_tools.judging.coverage import State
    from build_tools.judging.statistics.mutated import Mutated
    from build_tools.judging.statistics.site_numbers import SiteNumbers
    from build_tools.judging.statistics.source_numbers import CoverageCount

_SENTENCE_WORDS = {
    HELD: "About passages held",
    NOT_HELD: "About passages not held",
    RECORDS: "In all other records",
    PAGES: "On hand-written pages",
}
_ROLE_WORDS = {"chrome": "page furniture"}
PARAGRAPH_STATES: dict[State, str] = {"used": "Used", "excused": "Set apart", "missing": "Missing"}
_PARAGRAPHS = ("Paragraphs", *PARAGRAPH_STATES.values(), "Accounted for")


def record_table(numbers: SiteNumbers) -> NumberTable:
    """The records by kind."""
    by_kind = {KIND_WORDS[kind][1]: number for kind, number in numbers.records.by_kind.items()}
    more = {"With a fault, not counted": numbers.records.broken} if numbers.records.broken else {}
    return simple_table("Records", ("Kind", "Records"), {**by_kind, TOTAL: numbers.records.records, **more})


def check_table(numbers: SiteNumbers) -> NumberTable:
    """When records were last held against their sources."""
    records = numbers.records
    days = {"Oldest": records.oldest_check, "Newest": records.newest_check}
    rows = [NumberRow(name, (date_words(read_date(day)) if day else NONE,)) for name, day in days.items()]
    return NumberTable("Last checked", ("Check", "Day"), (*rows, row_of("Records without", records.unchecked)))


def seed_table(numbers: SiteNumbers) -> NumberTable:
    """What becomes of the paragraphs of each seed."""
    return _coverage("Coverage by article", "Article", [(one.name, one) for one in numbers.sources.seeds])


def role_table(numbers: SiteNumbers) -> NumberTable:
    """The same by what a paragraph is in its article."""
    found = [(_ROLE_WORDS.get(one.name, one.name).capitalize(), one) for one in numbers.sources.by_role]
    return _coverage("Coverage by role of the paragraph", "Role", found)


def passage_table(numbers: SiteNumbers) -> NumberTable:
    """Passages of sources we hold, and of the others."""
    names = {"held": "Articles held whole", "not held": "Other sources"}
    rows = (row_of(names[one.name], one.sources, one.passages, one.fingerprints) for one in numbers.sources.passages)
    return NumberTable("Passages", ("Of", "Sources", "Passages", "Fingerprints"), tuple(rows))


def quality_table(numbers: SiteNumbers) -> NumberTable:
    """Sources by sort."""
    rows = (
        row_of(QUALITY_WORDS[one.name].capitalize(), one.sources, one.held, one.weak)
        for one in numbers.sources.by_quality
    )
    return NumberTable("Sources by sort", ("Sort", "Sources", "Held whole", "Weak"), tuple(rows))


def type_table(numbers: SiteNumbers) -> NumberTable:
    """Claims by type."""
    return simple_table("Claims by type", ("Type", "Claims"), {**numbers.claims.by_type, "all": numbers.claims.claims})


def status_table(numbers: SiteNumbers) -> NumberTable:
    """Claims by status word, and by mark beside it."""
    return simple_table(
        "Claims by status", ("Status or mark", "Claims"), {**numbers.claims.by_status, **numbers.claims.by_mark}
    )


def origin_table(numbers: SiteNumbers) -> NumberTable:
    """Claims by the number of independent origins, with the articles that support them."""
    found = numbers.claims.witnesses
    rows = [
        row_of(number_words(one.origins), one.claims, one.articles, one.origins * one.claims)
        for one in found.by_origins
    ]
    total = row_of(TOTAL, numbers.claims.claims, found.articles, found.origins)
    columns = ("Origins of a claim", "Claims", "Articles together", "Origins together")
    return NumberTable("Articles against independent origins", columns, (*rows, total))


def disagreement_table(numbers: SiteNumbers) -> NumberTable:
    """Disagreements by state."""
    return simple_table("Disagreements by state", ("State", "Disagreements"), numbers.claims.disagreements)


def forecast_table(numbers: SiteNumbers) -> NumberTable:
    """Forecasts by outcome; the note names the overdue ones by id."""
    found = numbers.claims.forecasts
    rows = (
        NumberRow(OUTCOME_WORDS[outcome].capitalize(), (number_words(number),), means=OUTCOME_MEANINGS[outcome])
        for outcome, number in found.by_outcome.items()
    )
    overdue = f"Overdue: {', '.join(found.overdue)}" if found.overdue else ""
    return NumberTable("Forecasts by outcome", ("Outcome", "Forecasts"), tuple(rows), overdue)


def search_table(numbers: SiteNumbers) -> NumberTable:
    """Searches behind negative claims."""
    found = numbers.claims.searches
    return simple_table(
        "What was looked for", ("What", "Number"), {"claims that say so": found.claims, "searches": found.searches}
    )


def observation_table(numbers: SiteNumbers) -> NumberTable:
    """Observations by form."""
    found = numbers.observations
    forms = {"in numbers": found.in_numbers, "in words": found.in_words, "derived by arithmetic": found.derived}
    states = {STATE_WORDS[state]: number for state, number in found.without.items()}
    differ = {"conflicts, every value shown": found.conflicts, "differences between variants": found.variations}
    return simple_table("Observations", ("Form", "Number"), {**forms, **states, "all": found.observations, **differ})


def comparison_table(numbers: SiteNumbers) -> NumberTable:
    """Comparisons and their size."""
    found = numbers.comparisons
    names = {"comparisons": found.comparisons, "rows": found.rows, "columns": found.columns, "cells": found.cells}
    return simple_table("Comparisons", ("What", "Number"), names)


def provision_table(numbers: SiteNumbers) -> NumberTable:
    """Rules and their provisions, and how many of these were in force on the site's day."""
    found = numbers.rules
    force = {"yes": "provisions in force", "no": "not in force", "unknown": "not known whether in force"}
    parts = {
        "rules": found.rules,
        "provisions": found.provisions,
        "dated steps": found.steps,
        **{words: found.in_force[key] for key, words in force.items()},
        "provisions with a test of numbers": found.tests,
        "systems with a value for such a test": found.things,
    }
    return simple_table("Rules", ("What", "Number"), parts)


def pair_table(numbers: SiteNumbers) -> NumberTable:
    """What the tests of rules say of systems."""
    rows = (row_of(CAUGHT_WORDS[one.answer].capitalize(), one.pairs, one.in_force) for one in numbers.rules.pairs)
    columns = ("Caught", "Pairs", "By tests in force")
    return NumberTable("A system held against a test, each pair once", columns, tuple(rows))


def figure_table(numbers: SiteNumbers) -> NumberTable:
    """The figures of our sentences, and how many are grounded."""
    rows = (
        row_of(_SENTENCE_WORDS[one.name], one.sentences, one.with_figures, one.figures, one.grounded)
        for one in numbers.grounding
    )
    columns = ("Sentences", "All", "With figures", "Figures", "Grounded")
    return NumberTable("Figures in our sentences", columns, tuple(rows))


def ground_table(numbers: SiteNumbers) -> NumberTable:
    """Where the grounded figures stand."""
    rows = (row_of(_SENTENCE_WORDS[one.name], one.in_held, one.in_not_held, one.otherwise) for one in numbers.grounding)
    columns = ("Sentences", "Article held", "Other source", "Own date or value")
    return NumberTable("Where a grounded figure stands", columns, tuple(rows))


def word_table(numbers: SiteNumbers) -> NumberTable:
    """The words to avoid, and the glossary."""
    words, terms = numbers.wording, numbers.terms
    parts = {
        "words to avoid": words.words,
        "forms they come in": words.forms,
        "texts held to them": words.texts,
        "terms of the glossary": terms.terms,
        "terms with a source": terms.with_source,
    }
    return simple_table("Language", ("What", "Number"), parts)


def mutation_table(mutated: Mutated) -> NumberTable:
    """Sentences made wrong on purpose, and how many of them are caught, by kind of error."""
    rows = (
        NumberRow(
            one.name.capitalize(),
            (
                *(number_words(number) for tally in (one.held, one.not_held) for number in (tally.caught, tally.tried)),
                share_words(one.both.caught, one.both.tried),
            ),
            means=ERROR_MEANINGS[one.name],
        )
        for one in mutated.operators
    )
    columns = ("Error", "Held: caught", "of", "Not held: caught", "of", "Caught in all")
    return NumberTable("Wrong numbers caught, by kind of error", columns, tuple(rows))


SITE_TABLES: tuple[Callable[[SiteNumbers], NumberTable], ...] = (
    record_table,
    check_table,
    seed_table,
    role_table,
    passage_table,
    quality_table,
    type_table,
    status_table,
    origin_table,
    disagreement_table,
    forecast_table,
    search_table,
    observation_table,
    comparison_table,
    provision_table,
    pair_table,
    figure_table,
    ground_table,
    word_table,
)
"""Every table but that of mutations."""


def _coverage(title: str, rows_are: str, found: Iterable[tuple[str, CoverageCount]]) -> NumberTable:
    rows = (
        NumberRow(
            TOTAL if one.name == ALL else name,
            (
                number_words(one.paragraphs),
                number_words(one.used),
                number_words(one.excused),
                number_words(one.missing),
                percent_words(one.percent),
            ),
        )
        for name, one in found
    )
    return NumberTable(title, (rows_are, *_PARAGRAPHS), tuple(rows))
