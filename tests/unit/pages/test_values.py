from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from build_tools.judging.arithmetic import Interval
from build_tools.judging.values import observations_of
from build_tools.pages.notebook import NoteBook
from build_tools.pages.values import (
    arithmetic_words,
    by_measure,
    interval_words,
    observed_name,
    sums,
    value_cell,
    value_words,
    values_table,
    with_unit,
)
from tests.made_pages import here

if TYPE_CHECKING:
    from build_tools.judging.values import ObservationAt
    from build_tools.pages.here import Here

EVIDENCE = 'evidence: [{passage: "gazette#p2", direction: supports}]'


def observed(*items: str) -> tuple[Here, tuple[ObservationAt, ...]]:
    """The observations of a system, each given in flow style."""
    lines = "\n".join(f"  - {{measure: length, {item}}}" for item in items)
    page = here({"content/systems/raft.yml": f"name: Raft\ntype: bridge\nobservations:\n{lines}\n"})
    return page, observations_of(page.site, "raft")


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("value: 4.0", "4.0"),
        ("value: 15830", "15,830"),
        ("value: -2", "−2"),
        ("value: 40, about: true", "about 40"),
        ("low: 64, high: 128", "64–128"),
        ("at_least: 130", "at least 130"),
        ("at_most: 9", "at most 9"),
        ("at_least: 1, at_most: 9", "at least 1, at most 9"),
        ("one_of: [40, 80]", "40 or 80"),
        ("text: of oak", "of oak"),
    ],
)
def test_a_value_prints_as_its_source_gives_it(item: str, words: str) -> None:
    page, (at,) = observed(f"{item}, {EVIDENCE}")
    assert value_words(page, at) == words


@pytest.mark.parametrize(
    ("low", "high", "decimals", "words"),
    [
        (Fraction(40, 3), Fraction(40, 3), 1, "13.3"),
        (Fraction(40, 3), Fraction(40, 3), None, "13.33"),
        (Fraction(40, 3), Fraction(50, 3), 0, "13–17"),
        (None, Fraction(5), 0, "at most 5"),
        (Fraction(5), None, 0, "at least 5"),
    ],
)
def test_a_worked_out_interval_is_rounded(low: Fraction, high: Fraction, decimals: int, words: str) -> None:
    assert interval_words(Interval(low, high), decimals) == words


def test_what_cannot_be_worked_out_is_not_known() -> None:
    assert interval_words(None, 1) == "not known"
    assert interval_words(Interval(Fraction(5), Fraction(5), about=True), 0) == "about 5"


def test_units_stand_after_values() -> None:
    assert [with_unit("5", unit) for unit in ("", "%", "metres")] == ["5", "5%", "5 metres"]


def test_values_of_one_measure_stand_together() -> None:
    _, ats = observed(f"value: 4, {EVIDENCE}", f"value: 5, {EVIDENCE}")
    cost = replace(ats[0], observation=ats[0].observation.model_copy(update={"measure": "cost"}))
    assert by_measure((ats[0], cost, ats[1])) == (ats[0], ats[1], cost)


def test_a_claims_numbers_with_their_arithmetic() -> None:
    page = here()
    table = values_table(page, NoteBook(page), observations_of(page.site, "length"))
    assert [(row.measure, row.unit, row.about) for row in table.rows] == [
        ("Length", "metres", ""),
        ("Length", "metres", ""),
        ("Cost", "million crowns", ""),
    ]
    value, half, cost = (row.cell for row in table.rows)
    assert (value.lines[0].words, value.order, value.is_number) == ("40", "40", True)
    assert value.lines[0].marks[0].href == "#n1"
    assert (half.lines[0].words, half.lines[0].derived, half.lines[0].marks) == ("13.3", True, ())
    assert (cost.state, cost.why, cost.lines) == ("withheld", "The council keeps it.", ())
    assert table.arithmetic == ("Length: 40 ÷ 3 = 13.3 metres",)


def test_a_sum_that_two_records_write_alike_stands_once() -> None:
    page = here({"content/systems/raft.yml": "name: Raft\ntype: bridge\nobservations:\n" + 2 * HALVED})
    assert sums(page, observations_of(page.site, "raft")) == ("Share: 40 ÷ 2 = 20.00%",)


HALVED = "  - {measure: share, derived: {formula: a / 2, given: {a: length/length}}}\n"


def test_arithmetic_names_what_is_lost() -> None:
    page = here({
        "content/systems/raft.yml": """
            name: Raft
            type: bridge
            observations:
              - {measure: share, derived: {formula: a * 2 - b, given: {a: length/length, b: length/lost}}}
        """
    })  # fmt: skip
    (at,) = observations_of(page.site, "raft")
    assert arithmetic_words(page, at) == "Share: 40 × 2 − length/lost = not known%"


RATIO = "measure: share, derived: {formula: %s, given: {%s}}"


@pytest.mark.parametrize(
    ("formula", "given", "name"),
    [
        ("own / other", "own: own, other: length/length", "Length against In 2001 the bridge was 40 metres long"),
        ("own / other * 100", "own: own, other: length/length", "Length against In 2001 the bridge was 40 metres long"),
        ("(own - other) / other", "own: own, other: length/length", "Share"),
        ("own * other", "own: own, other: length/length", "Share"),
        ("own / other", "own: own, other: own", "Share"),
        ("own / other", "own: own, other: length/lost", "Share"),
        ("own / other", "own: price, other: length/length", "Share"),
        ("own / other", "own: length/length, other: length/length", "Share"),
    ],
)
def test_a_value_set_against_that_of_another_thing_is_named_so(formula: str, given: str, name: str) -> None:
    price = f"{{name: price, measure: cost, value: 1, {EVIDENCE}}}"
    own = f"{{name: own, measure: length, value: 10, {EVIDENCE}}}"
    raft = f"{{name: Raft, type: bridge, observations: [{own}, {price}, {{{RATIO % (formula, given)}}}]}}"
    page = here({"content/systems/raft.yml": raft})
    assert observed_name(page, observations_of(page.site, "raft")[2]) == name


def test_a_table_keeps_room_for_its_widest_markers() -> None:
    page, ats = observed(f"value: 1, {EVIDENCE}")
    table = values_table(page, NoteBook(page), ats)
    assert (table.room, table.rows[0].cell.lines[0].room) == (2, 2)
    assert values_table(page, NoteBook(page), ()).room == 0


def test_a_row_says_of_what_when_and_by_whom() -> None:
    item = f"value: 1, subject: bridge, when: 2001, conditions: [dry], variant: north, reporter: mayor, {EVIDENCE}"
    page, ats = observed(item)
    (row,) = values_table(page, NoteBook(page), ats).rows
    assert row.about == "Bridge, 2001, dry, north, given by Mayor"
    assert row.cell.lines[0].note == "north"


def test_conflicts_show_every_value_and_where_it_stands() -> None:
    page, ats = observed(f"value: 1, {EVIDENCE}", f"value: 2, {EVIDENCE}", f"value: 2, variant: north, {EVIDENCE}")
    conflict, varies = values_table(page, NoteBook(page), ats).conflicts
    assert (conflict.kind, varies.kind, conflict.measure) == ("conflict", "varies", "Length")
    assert [(line.words, where.words) for line, where in conflict.lines] == [("1", "Raft"), ("2", "Raft")]


def test_a_cell_of_nothing_and_a_cell_of_words() -> None:
    page, ats = observed(f"text: of oak, {EVIDENCE}", f"value: 1, {EVIDENCE}")
    book = NoteBook(page)
    assert value_cell(page, book, ()).state == "not checked"
    mixed = value_cell(page, book, ats, conflict=True)
    assert (len(mixed.lines), mixed.is_number, mixed.conflict, mixed.order) == (2, False, True, "of oak")


def test_a_measure_nobody_named_keeps_its_key_and_a_dash_is_no_unit() -> None:
    page, ats = observed(f"value: 1, unit: —, {EVIDENCE}")
    lost = ats[0].observation.model_copy(update={"measure": "weight", "unit": None})
    (plain, odd) = values_table(page, NoteBook(page), (ats[0], replace(ats[0], observation=lost))).rows
    assert (plain.unit, odd.measure, odd.unit) == ("", "weight", "")


def test_a_bound_below_sorts_by_its_only_end() -> None:
    page, ats = observed(f"at_most: 9, {EVIDENCE}")
    assert value_cell(page, NoteBook(page), ats).order == "9"
