"""The whole site in numbers, as `explainer stats` prints them and the published method shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.judging.statistics.claim_numbers import ClaimNumbers, count_claims
from build_tools.judging.statistics.source_numbers import SourceNumbers, count_sources
from build_tools.judging.statistics.text_numbers import (
    FigureCount,
    TermNumbers,
    WordingNumbers,
    count_figures,
    count_terms,
    count_words,
)
from build_tools.judging.statistics.value_numbers import (
    ComparisonNumbers,
    ObservationNumbers,
    RuleNumbers,
    count_comparisons,
    count_observations,
    count_rules,
)
from build_tools.records.kinds import RECORD_KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


@dataclass(frozen=True, slots=True)
class RecordNumbers:
    """The sound records by kind, files with a fault (which count nowhere), and when records were last checked.

    Days are EDTF; None where no record was ever checked. `unchecked` records have no day.
    """

    records: int
    by_kind: Mapping[str, int]
    broken: int
    oldest_check: str | None
    newest_check: str | None
    unchecked: int


@dataclass(frozen=True, slots=True)
class SiteNumbers:
    """All numbers about a site; `as_of` is the day that answers hold for, EDTF."""

    as_of: str
    records: RecordNumbers
    sources: SourceNumbers
    claims: ClaimNumbers
    observations: ObservationNumbers
    comparisons: ComparisonNumbers
    rules: RuleNumbers
    grounding: tuple[FigureCount, ...]
    wording: WordingNumbers
    terms: TermNumbers


def count_site(site: Site, answers: Answers) -> SiteNumbers:
    """Every number about a site but those of mutations, which take too long to be counted in passing."""
    return SiteNumbers(
        as_of=site.as_of.text,
        records=_records(site),
        sources=count_sources(site, answers),
        claims=count_claims(site, answers),
        observations=count_observations(site, answers),
        comparisons=count_comparisons(site),
        rules=count_rules(site, answers),
        grounding=count_figures(site, answers),
        wording=count_words(site),
        terms=count_terms(site),
    )


def _records(site: Site) -> RecordNumbers:
    days = sorted((one.checked for one in site.records.values() if one.checked), key=lambda day: day.sort_key)
    return RecordNumbers(
        records=len(site.records),
        by_kind={kind: len(site.of(model)) for kind, model in RECORD_KINDS.items()},
        broken=len(site.broken),
        oldest_check=days[0].text if days else None,
        newest_check=days[-1].text if days else None,
        unchecked=len(site.records) - len(days),
    )
