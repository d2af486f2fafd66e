# ruff: noqa: E501  the tables below are read by line
from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from build_tools.reading.strict_yaml import read_yaml
from build_tools.records.actor import Actor
from build_tools.records.claim import Claim
from build_tools.records.comparison import Comparison
from build_tools.records.reader import read_record
from build_tools.records.rule import Rule
from build_tools.records.source import Source
from build_tools.records.vocabulary import Vocabulary

if TYPE_CHECKING:
    from build_tools.records.record import Record

GOOD_CLAIM = """
statement: The bridge at Aldham was 40 metres long in 1990.
type: statistic
when: 1990
when_known: stated
"""


def faults(model: type[Record], text: str, record_id: str = "aldham") -> list[tuple[int, int, str, str, str]]:
    file, problems = read_yaml(dedent(text).lstrip().encode(), "content/x.yml")
    assert file is not None
    assert problems == ()
    record, found = read_record(model, record_id, file)
    assert (record is None) == bool(found)
    return [(item.place.line, item.place.column, item.code, item.message, item.hint) for item in found]


def test_a_sound_file_becomes_a_record() -> None:
    file, _ = read_yaml(GOOD_CLAIM.encode(), "content/claims/aldham.yml")
    assert file is not None
    claim, found = read_record(Claim, "aldham", file)
    assert found == ()
    assert claim is not None
    assert (claim.id, claim.when.text, claim.label) == ("aldham", "1990", claim.statement)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("colour: red", (5, 1, "unknown-field", "no field is called `colour`")),
        ("evidance: []", (5, 1, "unknown-field", "no field is called `evidance`", "did you mean `evidence`?")),
        ("id: other", (5, 1, "unknown-field", "no field is called `id`", "leave it out: the file name is the id")),
        ("brief: one", (5, 8, "wrong-type", "`brief` is a text, expected a list", "write each item on its own line after `- `")),
        ("about: [7]", (5, 9, "wrong-type", "`about` is a number, expected a text")),
        ("forecast: [a]", (5, 11, "wrong-type", "`forecast` is a list, expected a mapping")),
        ("about: [Big Town]", (5, 9, "bad-slug", "`about`: `Big Town` cannot be an id")),
        ("checked: 2024-02", (5, 10, "bad-date", "`checked`: `2024-02` is not one day")),
        ("checked: 31 May", (5, 10, "bad-date", "`checked`: `31 May` is not a date in EDTF level 1")),
        ("checked: 7", (5, 10, "bad-date", "`checked`: `7` is not a date in EDTF level 1")),
        ("checked: 7.5", (5, 10, "bad-date", "`checked`: expected a date, found a number")),
        ("checked: true", (5, 10, "bad-date", "`checked`: expected a date, found true or false")),
        ("brief: ['']", (5, 9, "bad-value", "`brief` is empty", "write a text, or leave the field out")),
        ("brief: ['see <br> this']", (5, 14, "html-in-text")),
        ("evidence: [{passage: herald, direction: supports}]", (5, 22, "bad-reference", "`passage`: `herald` is not a passage")),
        ("evidence: [{passage: h#p1}]", (5, 12, "missing-field", "`direction` is missing", "add `direction`")),
        (
            "evidence: [{passage: h#p1, direction: support}]",
            (5, 39, "bad-value", "`support` is not a value of `direction`", "did you mean `supports`?"),
        ),
        (
            "evidence: [{passage: h#p1, direction: 7}]",
            (5, 39, "bad-value", "`7` is not a value of `direction`", "write one of: supports, partly, disputes, context"),
        ),
        ("observations: [{measure: length}]", (5, 16, "bad-observation")),
        ("observations: [{measure: length, value: '7'}]", (5, 41, "wrong-type", "`value`: expected a number")),
        ("observations: [{measure: length, value: true}]", (5, 41, "wrong-type", "`value`: expected a number")),
        ("observations: [{measure: length, text: about so, about: 1}]", (5, 57, "wrong-type", "`about` is a number, expected true or false")),
        ("searched: [{question: Who?, where: here, found: none, note: x}]", (5, 55, "unknown-field", "no field is called `note`")),
    ],
)  # fmt: skip
def test_a_fault_is_named_at_its_place(line: str, expected: tuple[object, ...]) -> None:
    found = faults(Claim, GOOD_CLAIM + line + "\n")
    assert [item[: len(expected)] for item in found] == [expected]


@pytest.mark.parametrize(
    ("observation", "message"),
    [
        ("value: 1, low: 1, high: 2, evidence: [E]", "several kinds of value"),
        ("low: 1, evidence: [E]", "one end"),
        ("low: 2, high: 1, evidence: [E]", "low is greater than high"),
        ("state: unknown", "no reason"),
        ("value: 1", "without evidence"),
    ],
)
def test_an_observation_has_one_form_and_evidence(observation: str, message: str) -> None:
    evidence = "{passage: h#p1, direction: supports}"
    line = f"observations: [{{measure: length, {observation.replace('E', evidence)}}}]\n"
    ((_, _, code, found, hint),) = faults(Claim, GOOD_CLAIM + line)
    assert code == "bad-observation"
    assert message in found
    assert hint


@pytest.mark.parametrize(
    "observation",
    [
        "low: 1, high: 2, evidence: [E]",
        "at_least: 1, evidence: [E]",
        "one_of: [1, 2.50], evidence: [E]",
        "text: blue, evidence: [E]",
        "state: withheld, why: The town does not say.",
        "derived: {formula: a * 2, given: {a: other}}",
    ],
)
def test_every_form_of_observation_is_read(observation: str) -> None:
    line = f"observations: [{{measure: length, {observation.replace('E', '{passage: h#p1, direction: supports}')}}}]\n"
    assert faults(Claim, GOOD_CLAIM + line) == []


def test_all_faults_come_at_once() -> None:
    found = faults(Actor, "nam: x\ntype: A B\nsince: never\n", record_id="Not An Id")
    assert [item[2] for item in found] == ["bad-slug", "bad-slug", "bad-date", "unknown-field"]


def test_a_missing_field_is_placed_at_its_parent() -> None:
    assert faults(Actor, "type: town\n") == [(1, 1, "missing-field", "`name` is missing", "add `name`")]


def test_a_misspelt_field_is_one_fault() -> None:
    assert [item[2:] for item in faults(Actor, "nam: Town\ntype: town\n")] == [
        ("unknown-field", "no field is called `nam`", "did you mean `name`?")
    ]


def test_too_few_items_are_counted() -> None:
    text = "title: T\nquestion: Q\nnot_answered: N\nrows: [{subject: a}]\ncolumns: [{id: c, measure: m}]\nwhy: W\n"
    assert faults(Comparison, text) == [(4, 7, "bad-value", "`rows` has 1 items", "give at least 2")]


def test_a_pattern_is_named() -> None:
    ((line, _, code, message, _),) = faults(Source, "quality: press\npassages: [{id: x1, gist: G}]\n")
    assert (line, code, message) == (2, "bad-value", "`x1` does not have the form of `id`")


def test_a_bad_address_and_a_bad_key_are_named() -> None:
    ((_, _, code, message, _),) = faults(Source, "quality: press\naddresses: [{url: www.example.org}]\n")
    assert (code, message) == ("bad-value", "`url`: `www.example.org` is not a web address")
    text = "actor_types: {Big Town: {name: T, plural: T}}\nsystem_types: {}\nevent_types: {}\nlanes: {}\nmeasures: {}\n"
    ((_, _, code, message, _),) = faults(Vocabulary, text, record_id="vocabulary")
    assert (code, message) == ("bad-slug", "`Big Town`: `Big Town` cannot be an id")


@pytest.mark.parametrize(
    ("test", "is_sound"),
    [
        ("{measure: length, at_least: 4}", True),
        ("{any_of: [{measure: length, below: 4}, {all_of: [{measure: width, at_least: 1}]}]}", True),
        ("{measure: length}", False),
        ("{at_least: 4}", False),
        ("{measure: length, at_least: 4, any_of: [{measure: width, below: 1}]}", False),
    ],
)
def test_a_rule_tests_one_thing(test: str, is_sound: bool) -> None:  # noqa: FBT001 a table's column
    steps = "steps: [{type: effective, when: 1990, evidence: [{passage: h#p1, direction: supports}]}]"
    provision = f"{{id: p, title: T, says: S, test: {test}, {steps}}}"
    found = faults(Rule, f"name: N\ninstrument: I\nissuer: town\nprovisions: [{provision}]\n")
    assert (found == []) is is_sound


OBSERVED = """
observations:
  - measure: span
    derived:
      formula: "a"
      given: {a: b}
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            'formula: "a"',
            f'formula: "{"-" * 200}a"',
            (8, 16, "bad-value", "`formula` is too long", "shorten it to 200 characters"),
        ),
        (
            "given: {a: b}",
            "given: {a: b}\n      rounds_to: 13",
            (10, 18, "bad-value", "`rounds_to` is too large", "give at most 12"),
        ),
        (
            "given: {a: b}",
            "given: {a: b}\n      rounds_to: -1",
            (10, 18, "bad-value", "`rounds_to` is too small", "give at least 0"),
        ),
        (
            "derived:",
            f"at_least: {10**27}\n    derived:",
            (7, 15, "bad-value", "`at_least`: a number of more than 27 digits", "choose a larger unit"),
        ),
    ],
)
def test_numbers_and_formulas_have_limits_that_keep_work_finite(
    old: str, new: str, expected: tuple[int, int, str, str, str]
) -> None:
    assert faults(Claim, GOOD_CLAIM + OBSERVED.lstrip()) == []
    assert faults(Claim, GOOD_CLAIM + OBSERVED.lstrip().replace(old, new)) == [expected]


def test_a_source_has_no_endless_number_of_paragraphs() -> None:
    capture = "quality: press\ncapture: {file: a.txt, sha256: '" + "0" * 64 + "', paragraphs: 100000}"
    assert [item[2:4] for item in faults(Source, capture)] == [("bad-value", "`paragraphs` is too large")]
    passage = "quality: press\npassages: [{id: p100000, gist: It says so.}]"
    assert [item[2:4] for item in faults(Source, passage)] == [
        ("bad-value", "`p100000` does not have the form of `id`")
    ]


def test_a_list_is_not_called_short_for_an_item_with_a_fault_of_its_own() -> None:
    text = """
        name: Toll
        instrument: By-law
        issuer: council
        provisions: [{id: carts, title: Carts, says: Carts pay., steps: []}]
    """
    assert [item[3] for item in faults(Rule, text)] == ["`steps` has 0 items"]


def test_a_choice_that_is_empty_is_called_so() -> None:
    assert [item[2:] for item in faults(Claim, GOOD_CLAIM.replace("type: statistic", "type:"))] == [
        ("bad-value", "`type` is empty", "write one of: fact, statistic, causal, opinion, forecast, utterance")
    ]
    assert [
        item[2:] for item in faults(Claim, GOOD_CLAIM.replace("when_known: stated", "when_known: stated\nabout:"))
    ] == [("wrong-type", "`about` is nothing, expected a list", "write a value, or delete the line")]
