from __future__ import annotations

from build_tools.pages.comparison import comparison_view
from build_tools.records.comparison import Comparison
from tests.made_pages import record
from tests.made_things import EVIDENCE, html, things
from tests.unit.pages.test_comparison import ADDRESS, cells, compared, raft, view

LENGTH, COST, SHARE = "id: length, measure: length", "id: cost, measure: cost", "id: share, measure: share"


def given(measure: str, value: int, reporter: str = "mayor", more: str = "") -> str:
    by = f"reporter: {reporter}, " if reporter else ""
    return f"measure: {measure}, value: {value}, conditions: [dry], {by}{more}{EVIDENCE}"


def test_who_gave_most_of_a_row_is_said_once_under_its_name() -> None:
    page = view(compared(LENGTH, COST, SHARE) | raft(given("length", 1), given("cost", 2), given("share", 3)))
    assert [row.given_by for row in page.table.rows] == ["", "", "given by Mayor"]
    assert [cell[0] for cell in cells(page, 2)] == [("1", ""), ("2", "dry"), ("3", "dry")]
    assert "unless its cell says otherwise" in html(page)


def test_what_its_maker_gave_is_by_its_own_account() -> None:
    files = compared(LENGTH, COST) | raft(given("length", 1, "builder"), given("cost", 2, "builder"))
    name = "content/systems/raft.yml"
    files[name] = files[name].replace("type: bridge", "type: bridge\nmaker: builder")
    assert view(files).table.rows[2].given_by == "by its own account"


def test_a_cell_of_such_a_row_names_who_else_gave_a_value_and_that_nobody_is_named() -> None:
    values = (given("length", 1), given("cost", 2), given("share", 3, ""), given("share", 4))
    page = view(compared(LENGTH, COST, SHARE) | raft(*values, given("length", 1, "builder")))
    assert page.table.rows[2].given_by == "given by Mayor"
    assert cells(page, 2)[0] == [("1", "given by Mayor; given by Builder")]
    assert cells(page, 2)[2] == [("3", "dry, by whom is not said"), ("4", "dry")]


def test_a_worked_out_value_is_nobodys() -> None:
    half = "measure: share, derived: {formula: it / 2, given: {it: own}, rounds_to: 0}"
    values = (f"name: own, {given('length', 4)}", given("cost", 2), half)
    page = view(compared(LENGTH, COST, SHARE) | raft(*values))
    assert page.table.rows[2].given_by == "given by Mayor"
    assert cells(page, 2)[2] == [("2", "")]


def test_one_reporter_of_every_value_is_said_once_for_the_table() -> None:
    by_mayor = (f"{LENGTH}, reporter: mayor", f"{COST}, reporter: mayor")
    page = view(compared(*by_mayor) | raft(given("length", 1), given("cost", 2)))
    assert page.table.given_by == "given by Mayor"
    assert [column.basis for column in page.table.columns] == ["metres, dry", "million crowns, dry"]
    assert [row.given_by for row in page.table.rows] == ["", "", ""]
    assert "Every value was given by Mayor." in html(page)
    assert view(compared(by_mayor[0])).table.given_by == ""


def test_things_of_one_type_are_told_by_their_makers() -> None:
    name = "content/comparisons/crossings.yml"
    two = compared(LENGTH)[name].replace("{subject: ferry}, ", "")
    page = things(ADDRESS, {name: two})
    rows = comparison_view(page, record(page, Comparison, "crossings")).table.rows
    assert [row.under for row in rows] == ["Builder", ""]
