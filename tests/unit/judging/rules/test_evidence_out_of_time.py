from __future__ import annotations

import pytest

from build_tools.judging.rules import evidence_out_of_time as rule
from tests.made_site import claim, source
from tests.unit.judging.faults import found, messages

CITED = 'passage: "almanac#s1", direction: '
ALMANAC = source("press").replace("locator: page", "locator: page, when: 1990")


def files(item: str) -> dict[str, str]:
    return {"content/sources/almanac.yml": ALMANAC, "content/claims/one.yml": claim(item)}


@pytest.mark.parametrize("direction", ["supports", "partly", "disputes"])
def test_a_passage_about_another_time(direction: str) -> None:
    assert found(rule, files(CITED + direction)) == [("content/claims/one.yml:8:40", "evidence-out-of-time")]
    assert messages(rule, files(CITED + direction)) == [
        "the passage is about 1990, the claim about 2001; set `direction: context`, or correct one of the two times"
    ]


@pytest.mark.parametrize(
    "item",
    [
        f"{CITED}context",
        f"{CITED}supports, when: 2001",
        f"{CITED}supports, when: 2000/2003",
        f"{CITED}supports, when: 2002~",
        'passage: "herald#s1", direction: supports',
        'passage: "nobody#s1", direction: supports',
    ],
)
def test_near_misses(item: str) -> None:
    assert found(rule, files(item)) == []


def test_the_time_given_with_the_evidence_goes_before_that_of_the_passage() -> None:
    assert len(found(rule, files('passage: "herald#s1", direction: supports, when: 1980'))) == 1
