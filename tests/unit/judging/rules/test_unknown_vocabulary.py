from __future__ import annotations

from build_tools.judging.rules import unknown_vocabulary as rule
from tests.made_site import TOWN, claim, supports
from tests.unit.judging.faults import found, messages

VOCABULARY = "content/vocabulary.yml"


def test_types_and_measures_that_the_vocabulary_lacks() -> None:
    files = {
        "content/actors/one.yml": "{name: One, type: frm}",
        "content/claims/two.yml": claim(
            supports("herald#s1"), fields="observations: [{measure: weight, state: unknown, why: So.}]"
        ),
    }
    assert found(rule, files) == [
        ("content/actors/one.yml:1:19", "unknown-vocabulary"),
        ("content/claims/two.yml:6:26", "unknown-vocabulary"),
    ]
    assert messages(rule, files) == [
        "`frm` is not among the vocabulary's `actor_types`; did you mean `firm`?",
        "`weight` is not among the vocabulary's `measures`; choose one of them, or add it to `measures`",
    ]


def test_a_test_within_a_test_and_a_file_with_a_fault() -> None:
    toll = TOWN["content/rules/toll.yml"].replace(
        "says: Carts pay.",
        "says: Carts pay.\n            test: {all_of: [{measure: lenght, below: 5}]}\n            nonsense: 1",
    )
    assert messages(rule, {"content/rules/toll.yml": toll}) == [
        "`lenght` is not among the vocabulary's `measures`; did you mean `length`?"
    ]


def test_the_lane_of_an_event_type() -> None:
    wrong = TOWN[VOCABULARY].replace("lane: works", "lane: worx")
    assert messages(rule, {VOCABULARY: wrong}) == [
        "`worx` is not among the vocabulary's `lanes`; did you mean `works`?"
    ]


def test_near_misses() -> None:
    assert found(rule, {}) == []
    assert found(rule, {VOCABULARY: "actor_types: nonsense"}) == []
