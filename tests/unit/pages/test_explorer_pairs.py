from __future__ import annotations

from decimal import Decimal

import pytest

from build_tools.judging.caught import values_for
from build_tools.pages.explorer_pairs import Pair, against, pair_of
from build_tools.pages.notebook import NoteBook
from build_tools.records.rule import Rule, RuleTest
from tests.made_pages import record
from tests.made_things import things

CITED = 'evidence: [{passage: "gazette#p2", direction: supports}]'


def pair(thing: str, test: RuleTest | None = None) -> Pair:
    page = things("explorer/")
    carts = record(page, Rule, "toll").provisions[0]
    known = carts.model_copy(update={"test": test}) if test else carts
    made = pair_of(page, NoteBook(page, has_list=False), "toll", known, thing)
    assert made is not None
    return made


def test_a_provision_without_a_test_says_nothing_of_a_thing() -> None:
    page = things("explorer/")
    assert pair_of(page, NoteBook(page), "toll", record(page, Rule, "toll").provisions[1], "bridge") is None


def test_a_pair_says_its_word_and_every_value_against_the_limits() -> None:
    made = pair("bridge")
    assert (made.thing, made.provision, made.word, made.words) == (
        "bridge",
        "toll#carts",
        "depends",
        "depends on the value",
    )
    length, cost = made.measured
    assert (length.name, length.unit) == ("Length", "metres")
    assert [(one.words, one.against, one.note) for one in length.values] == [
        ("40", "≥ 30 and < 42", ""),
        ("44", "≥ 42 and < 50", "given by Mayor"),
    ]
    assert [(one.words, one.against) for one in cost.values] == [("40 ÷ 2 = 20.0", "< 25")]


def test_a_sum_cites_the_passages_of_its_terms() -> None:
    (cost,) = pair("bridge").measured[1].values
    assert cost.passages == ("gazette#p2",)
    assert [mark.href for mark in cost.marks] == ["../sources/gazette/#p2"]


def test_values_that_say_the_same_stand_once_with_all_their_passages() -> None:
    (_, forty_four) = pair("bridge").measured[0].values
    assert forty_four.passages == ("herald#s1",)
    shares = pair("bridge", RuleTest(measure="share", at_least=Decimal(10))).measured[0]
    assert [(one.words, one.note) for one in shares.values] == [("12", "north"), ("14", "south")]


def test_without_a_value_the_state_stands_with_its_reason() -> None:
    (arches,) = pair("bridge", RuleTest(measure="arches", below=Decimal(3))).measured
    assert (arches.unit, [(one.words, one.why) for one in arches.values]) == (
        "",
        [("not known", "Nobody counted.")],
    )
    both = RuleTest(
        all_of=(RuleTest(measure="length", at_least=Decimal(1)), RuleTest(measure="share", at_least=Decimal(1)))
    )
    assert [(one.words, one.why) for one in pair("ferry", both).measured[1].values] == [("not checked", "")]


def test_a_thing_with_nothing_on_record_has_no_values() -> None:
    assert (pair("raft").word, pair("raft").measured) == ("unknown", ())
    unheard_of = pair("bridge", RuleTest(measure="height", at_least=Decimal(1)))
    assert (unheard_of.word, unheard_of.measured) == ("unknown", ())


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("value: 29.5", "< 30"),
        ("value: 30", "≥ 30 and < 1,000"),
        ("value: 1000", "≥ 1,000"),
        ("low: 20, high: 40", "on either side of 30 and < 1,000"),
        ("low: 40, high: 2000", "≥ 30 and on either side of 1,000"),
        ("at_least: 40", "≥ 30 and on either side of 1,000"),
        ("at_most: 2000", "on either side of 30 and 1,000"),
        ("text: long", ""),
    ],
)
def test_a_value_stands_between_the_nearest_limits(value: str, expected: str) -> None:
    files = {
        "content/systems/raft.yml": (
            f"{{name: Raft, type: bridge, observations: [{{measure: length, {value}, {CITED}}}]}}"
        )
    }
    page = things("explorer/", files)
    test = RuleTest(measure="length", at_least=Decimal(30), below=Decimal(1000))
    (at,) = values_for(page.answers, "raft", "length")
    assert against(page, test, at) == expected
