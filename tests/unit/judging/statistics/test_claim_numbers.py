from __future__ import annotations

from dataclasses import astuple

from build_tools.judging.statistics.claim_numbers import ClaimNumbers, count_claims
from tests.made_pages import DISAGREEMENT, here
from tests.made_site import claim, source, supports


def counted(files: dict[str, str] | None = None) -> ClaimNumbers:
    page = here(files)
    return count_claims(page.site, page.answers)


def only(numbers: dict[str, int]) -> dict[str, int]:
    """The numbers that are not 0."""
    return {name: number for name, number in numbers.items() if number}


def forecast(outcome: str, deadline: str = "") -> str:
    fields = f"forecast: {{outcome: {outcome}{', deadline: ' if deadline else ''}{deadline}}}"
    return claim(supports("herald#s1"), claim_type="forecast", fields=fields)


def test_claims_by_sort_status_and_mark() -> None:
    found = counted(
        {"content/claims/firm.yml": claim(supports("herald#s1"), 'passage: "gazette#p2", direction: partly')}
    )
    assert found.claims == 3
    assert only(dict(found.by_type)) == {"fact": 1, "statistic": 1, "opinion": 1}
    assert only(dict(found.by_status)) == {"single origin": 2, "opinion": 1}
    assert only(dict(found.by_mark)) == {"with limits": 1}
    assert sum(found.by_status.values()) == found.claims
    assert list(found.by_status)[:1] + list(found.by_status)[-3:] == ["established", "refuted", "opinion", "forecast"]


def test_articles_are_set_against_the_origins_they_go_back_to() -> None:
    copy = source("copy", "copy_of: [{source: herald}]")
    files = {
        "content/sources/copy.yml": copy,
        "content/claims/repeated.yml": claim(supports("herald#s1"), supports("copy#s1")),
        "content/claims/twice.yml": claim(supports("herald#s1"), supports("gazette#p2")),
    }
    found = counted(files).witnesses
    assert [astuple(one) for one in found.by_origins] == [(0, 1, 0), (1, 2, 3), (2, 1, 2)]
    assert (found.articles, found.origins) == (5, 4)


def test_forecasts_by_outcome_and_those_overdue_by_name() -> None:
    found = counted(
        {
            "content/claims/early.yml": forecast("pending", "2030"),
            "content/claims/late.yml": forecast("pending", "2001"),
            "content/claims/right.yml": forecast("came-true", "2001"),
            "content/claims/vague.yml": forecast("never-decidable"),
        }
    ).forecasts
    assert found.by_outcome == {"pending": 1, "overdue": 1, "came-true": 1, "failed": 0, "never-decidable": 1}
    assert found.overdue == ("late",)


def test_searches_and_the_claims_that_write_them_down() -> None:
    looked = "searched: [{question: A, where: B, found: C}, {question: D, where: E, found: F}]"
    found = counted({"content/claims/negative.yml": claim(supports("herald#s1"), fields=looked)}).searches
    assert (found.claims, found.searches) == (2, 3)


def test_disagreements_by_state() -> None:
    assert counted({"content/disagreements/how-long.yml": DISAGREEMENT}).disagreements == {
        "open": 1,
        "settled": 0,
        "apparent": 0,
    }
