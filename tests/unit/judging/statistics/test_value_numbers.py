from __future__ import annotations

from dataclasses import astuple

from build_tools.judging.answers import Answers
from build_tools.judging.statistics.value_numbers import count_comparisons, count_observations, count_rules
from tests.made_site import town
from tests.made_things import things


def test_observations_by_form_and_those_that_differ() -> None:
    page = things("methodology/")
    found = count_observations(page.site, page.answers)
    assert found.observations == 14
    assert (found.in_numbers, found.in_words, found.derived) == (9, 0, 3)
    assert found.without == {"unknown": 1, "withheld": 1, "not-applicable": 0, "not-checked": 0}
    # The bridge is 40 or 44 metres long, and one claim gives a length and a third of it; shares differ by variant.
    assert (found.conflicts, found.variations) == (2, 1)


def test_every_observation_is_of_one_form() -> None:
    page = things("methodology/")
    found = count_observations(page.site, page.answers)
    assert found.observations == found.in_numbers + found.in_words + found.derived + sum(found.without.values())


def test_comparisons_are_added_up_cell_by_cell() -> None:
    assert astuple(count_comparisons(things("methodology/").site)) == (1, 3, 4, 12)


def test_rules_their_steps_and_what_their_tests_decide() -> None:
    page = things("methodology/")
    found = count_rules(page.site, page.answers)
    assert (found.rules, found.provisions, found.steps, found.tests) == (2, 3, 4, 1)
    assert found.in_force == {"yes": 1, "no": 1, "unknown": 1}
    # The raft has no value at all.
    assert found.things == 2
    assert sum(one.pairs for one in found.pairs) == found.tests * found.things
    # A bridge of 40 metres is caught and one of 44 is not; a ferry of 60 or more is.
    assert {one.answer: one.pairs for one in found.pairs if one.pairs} == {"caught": 1, "depends": 1}
    assert [one.in_force for one in found.pairs] == [one.pairs for one in found.pairs]


def test_a_test_not_in_force_is_counted_apart() -> None:
    page = things("methodology/", {"content/rules/toll.yml": LATER})
    found = count_rules(page.site, page.answers)
    assert (sum(one.pairs for one in found.pairs), sum(one.in_force for one in found.pairs)) == (2, 0)


def test_where_nothing_is_measured_nothing_is_counted() -> None:
    site = town()
    assert count_observations(site, Answers(site)).observations == 0
    assert count_rules(site, Answers(site)).things == 0


LATER = """
    name: Toll
    instrument: By-law
    issuer: council
    provisions:
      - id: carts
        title: Carts
        says: Carts pay.
        test: {measure: length, at_least: 50}
        steps: [{type: effective, when: 2030, evidence: [{passage: "herald#s1", direction: supports}]}]
"""
