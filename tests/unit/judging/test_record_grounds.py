from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from build_tools.judging.amounts import Amount, Moment
from build_tools.judging.answers import Answers
from build_tools.judging.record_grounds import dates_in
from tests.made_site import TOWN, claim, made, source, supports, town

if TYPE_CHECKING:
    from build_tools.judging.grounds import Ground
    from build_tools.judging.record_grounds import RecordGrounds

CITED = 'evidence: [{passage: "herald#s1", direction: supports}]'
FILES = {
    "content/sources/gazette.yml": source("press", "published: 1999-05").replace(
        "locator: page", 'locator: page, figures: ["12 arches"], when: 1950'
    ),
    "content/claims/one.yml": claim(
        supports("herald#s1"),
        fields=f"""
brief: ["It was [opened](@opened-1890)."]
observations: [{{measure: share, value: 30, {CITED}}}]
checked: 2020-02-02
""",
    ),
    "content/events/opened-1890.yml": """
        title: Opening
        what: It was opened.
        when: 1890
        when_known: stated
        type: opening
        evidence: [{passage: "gazette#s1", direction: supports}]
    """,
}


def grounds(files: dict[str, str] | None = None) -> RecordGrounds:
    return Answers(town({**FILES, **(files or {})})).grounds


def numbers(ground: Ground) -> set[int]:
    return {int(one.value) for one in ground.meanings if isinstance(one, Amount)}


def test_a_passage_brings_its_figures_its_time_and_its_publication() -> None:
    found = grounds().of_passage("gazette#s1")
    assert numbers(found) == {12, 1950, 1999}
    assert found.holds(Moment(1999, 5))
    assert grounds().of_passage("gazette#s9").meanings == frozenset()


def test_a_record_brings_passages_observations_and_dates() -> None:
    found = grounds().own("one")
    assert numbers(found) == {40, 30, 2001}
    assert Amount(Fraction(30), "percent") in found.meanings


def test_its_sentences_may_also_state_what_the_records_they_cite_bring() -> None:
    site = town(FILES)
    assert numbers(Answers(site).grounds.of_record(site.records["one"])) == {40, 30, 2001, 12, 1950, 1999, 1890}


def test_a_disagreement_rests_on_its_claims_and_a_topic_on_what_it_leads_with() -> None:
    files = {
        "content/disagreements/dispute.yml": """
            question: How long?
            type: facts
            positions: [{name: A, says: So., claims: [one]}, {name: B, says: Not so., claims: [one]}]
            crux: The end.
            state: open
            would_settle: A rope.
        """,
        "content/topics/traffic.yml": "{title: Carts, question: How many?, order: 1, lead: [opened-1890]}",
    }
    site = town({**FILES, **files})
    known = Answers(site).grounds
    assert numbers(known.of_record(site.records["dispute"])) == {40, 30, 2001}
    assert numbers(known.of_record(site.records["traffic"])) == {12, 1950, 1999, 1890}


def test_a_comparison_rests_on_the_observations_of_its_rows() -> None:
    table = """
        title: Bridges
        question: Which?
        not_answered: Why.
        rows: [{subject: one}, {subject: toll}]
        columns: [{id: span, measure: share, when: 1777}]
        why: So.
    """
    site = town({**FILES, "content/comparisons/table.yml": table})
    assert numbers(Answers(site).grounds.of_record(site.records["table"])) == {30, 1777}


def test_what_a_record_uses_is_what_stands_in_its_texts_and_values() -> None:
    files = {
        "content/claims/two.yml": claim(supports("herald#s1", "note: Since 1850."), fields="brief: [It has 7 arches.]"),
        "content/sources/other.yml": source("press", "notes: [Printed 1870.]").replace("It says so", "It says 9"),
    }
    known = grounds(files)
    assert numbers(known.carried("two")) == {7, 1850, 2001}
    assert numbers(known.carried("other")) == {1870}
    assert numbers(known.carried("one")) == {30, 2001}


def test_names_with_digits_are_not_used_as_numbers() -> None:
    files = {
        "content/systems/gate.yml": "{name: Gate 7, type: bridge}",
        "content/claims/two.yml": claim(supports("herald#s1"), fields="brief: [Gate 7 stands.]"),
    }
    assert numbers(grounds(files).carried("two")) == {2001}


def test_dates_anywhere_in_a_record_but_for_the_day_of_checking() -> None:
    site = town(FILES)
    assert [date.text for date in dates_in(site.records["one"])] == ["2001"]
    assert [date.text for date in dates_in(site.records["toll"])] == ["2001"]


def test_a_file_with_a_fault_brings_what_it_cites_and_uses_nothing() -> None:
    site, problems = made({**TOWN, "content/claims/torn.yml": claim(supports("herald#s1"), claim_type="nonsense")})
    assert problems
    known = Answers(site).grounds
    assert numbers(known.own("torn")) == {40}
    assert numbers(known.carried("torn")) == set()
