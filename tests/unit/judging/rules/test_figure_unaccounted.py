from __future__ import annotations

import pytest

from build_tools.judging.rules import figure_unaccounted as rule
from tests.made_site import claim, source, supports
from tests.unit.judging.faults import found, messages
from tests.unit.judging.seed import seed

CITED = 'evidence: [{passage: "seed#p1", direction: supports}]'


def files(passage: str, fields: str = "") -> dict[str, str]:
    return {
        "seeds/seed.yml": seed(passage),
        "content/claims/one.yml": claim(supports("seed#p1"), fields=fields),
        "content/claims/two.yml": claim(supports("herald#s1"), fields="brief: [It has 77 arches.]"),
    }


def test_a_figure_that_no_citing_record_carries() -> None:
    faulty = files("gist: Two., figures: [77 arches]")
    assert found(rule, faulty) == [("seeds/seed.yml:5:115", "figure-unaccounted")]
    assert "no record that cites `seed#p1` carries the figure `77 arches`" in messages(rule, faulty)[0]
    # Of a range both ends are needed.
    assert found(rule, files("gist: Two., figures: [77 to 78]", "brief: [It has 77 arches.]"))


@pytest.mark.parametrize(
    "fields",
    [
        "brief: [It has 77 arches.]",
        "brief: [It has seventy-seven arches.]",
        f"observations: [{{measure: length, value: 77, {CITED}}}]",
        f"observations: [{{measure: length, low: 70, high: 77, {CITED}}}]",
        "searched: [{question: Are there 77?, where: There., found: Yes.}]",
    ],
)
def test_carried_in_a_sentence_or_an_observation(fields: str) -> None:
    assert found(rule, files("gist: Two., figures: [77 arches]", fields)) == []


@pytest.mark.parametrize(
    "passage",
    [
        'gist: Two., figures: ["1,000 arches"]',
        "gist: Two., figures: [in 2001]",
        "gist: Two., figures: [last Friday]",
        "gist: Two.",
        "gist: Two., figures: ['99'], unused: [{item: '99', why: A house number.}]",
        "gist: Two., figures: ['99'], role: chrome",
        "gist: Two., figures: ['99'], excused: A list.",
    ],
)
def test_near_misses(passage: str) -> None:
    assert found(rule, files(passage, "brief: [It has 1 thousand arches.]")) == []


def test_sources_that_are_no_seeds_and_records_with_faults_are_let_be() -> None:
    other = source("press").replace("locator: page", "locator: page, figures: ['99']")
    assert found(rule, {"content/sources/other.yml": other}) == []
    broken = {
        **files("gist: Two., figures: ['99']"),
        "content/claims/one.yml": claim(supports("seed#p1"), claim_type="nonsense"),
    }
    assert found(rule, broken) == []
