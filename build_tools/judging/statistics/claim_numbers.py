"""The claims in numbers: sorts, statuses, witnesses, forecasts, searches, and the disagreements they stand in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from build_tools.judging.outcomes import Outcome, outcome_of
from build_tools.judging.status_table import MARK_MEANINGS, WORD_ORDER
from build_tools.records.claim import Claim, ClaimType
from build_tools.records.disagreement import Disagreement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers

WITHOUT_STATUS = ("opinion", "forecast")
"""What stands in place of a status for claims that can have none."""


@dataclass(frozen=True, slots=True)
class OriginCount:
    """The claims that go back to so many independent origins, and the articles that support them, each claim's own."""

    origins: int
    claims: int
    articles: int


@dataclass(frozen=True, slots=True)
class WitnessNumbers:
    """Articles against independent origins, each added up over all claims, then by number of origins."""

    articles: int
    origins: int
    by_origins: tuple[OriginCount, ...]


@dataclass(frozen=True, slots=True)
class ForecastNumbers:
    """Forecasts by what came of them; `overdue` are the ids of those whose deadline passed without an answer."""

    by_outcome: Mapping[Outcome, int]
    overdue: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchNumbers:
    """Claims that write down what was looked for and not found, and how many searches they write down."""

    claims: int
    searches: int


@dataclass(frozen=True, slots=True)
class ClaimNumbers:
    """The claims in numbers; every sort, word, mark and state has its number, if only 0."""

    claims: int
    by_type: Mapping[str, int]
    by_status: Mapping[str, int]
    by_mark: Mapping[str, int]
    witnesses: WitnessNumbers
    forecasts: ForecastNumbers
    searches: SearchNumbers
    disagreements: Mapping[str, int]


def count_claims(site: Site, answers: Answers) -> ClaimNumbers:
    """The claims of a site in numbers."""
    claims = site.of(Claim)
    found = [answers.status(claim) for claim in claims]
    words = (*reversed(WORD_ORDER), *WITHOUT_STATUS)
    return ClaimNumbers(
        claims=len(claims),
        by_type=_by((claim.type for claim in claims), get_args(ClaimType)),
        by_status=_by((status.word for status in found), words),
        by_mark=_by((mark for status in found for mark in status.marks), MARK_MEANINGS),
        witnesses=_witnesses(answers, claims),
        forecasts=_forecasts(site, claims),
        searches=SearchNumbers(sum(bool(claim.searched) for claim in claims), sum(len(one.searched) for one in claims)),
        disagreements=_by((one.state for one in site.of(Disagreement)), ("open", "settled", "apparent")),
    )


def _by(found: Iterable[str], order: Iterable[str]) -> dict[str, int]:
    numbers = Counter(found)
    return {name: numbers[name] for name in order}


def _witnesses(answers: Answers, claims: tuple[Claim, ...]) -> WitnessNumbers:
    found = [(answers.witnesses(claim), answers.articles(claim)) for claim in claims]
    each = sorted({origins for origins, _ in found})
    rows = ((number, [articles for origins, articles in found if origins == number]) for number in each)
    return WitnessNumbers(
        articles=sum(articles for _, articles in found),
        origins=sum(origins for origins, _ in found),
        by_origins=tuple(OriginCount(number, len(articles), sum(articles)) for number, articles in rows),
    )


def _forecasts(site: Site, claims: tuple[Claim, ...]) -> ForecastNumbers:
    outcomes = {claim.id: outcome_of(claim, site.as_of) for claim in claims if claim.type == "forecast"}
    overdue = tuple(claim_id for claim_id, outcome in outcomes.items() if outcome == "overdue")
    numbers = Counter(outcomes.values())
    return ForecastNumbers({outcome: numbers[outcome] for outcome in get_args(Outcome)}, overdue)
