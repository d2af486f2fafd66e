from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.judging.statistics.mutated import Mutated, OperatorTally, Tally
from build_tools.judging.statistics.site_numbers import SiteNumbers, count_site
from build_tools.pages import number_tables as tables
from build_tools.pages.number_tables import SITE_TABLES
from tests.made_site import claim, supports
from tests.made_things import things

if TYPE_CHECKING:
    from build_tools.pages.number_table import NumberTable

# One is measured apart, and one makes the others.
APART = {"mutation_table", "simple_table"}
OVERDUE = claim(supports("herald#s1"), claim_type="forecast", fields="forecast: {outcome: pending, deadline: 2001}")


def numbers(files: dict[str, str] | None = None) -> SiteNumbers:
    page = things("methodology/", files)
    return count_site(page.site, page.answers)


def rows(table: NumberTable) -> dict[str, tuple[str, ...]]:
    return {row.name: row.numbers for row in table.rows}


def test_every_row_has_a_number_for_each_column() -> None:
    found = numbers()
    for make in SITE_TABLES:
        table = make(found)
        assert table.title
        assert all(table.columns)
        assert [row for row in table.rows if len(row.numbers) != len(table.columns) - 1] == []
        assert [row for row in table.rows if not row.name or not all(row.numbers)] == []


def test_no_table_is_left_out_of_the_list() -> None:
    made = {value for name, value in vars(tables).items() if name.endswith("_table") and name not in APART}
    assert set(SITE_TABLES) == made
    assert len({make(numbers()).title for make in SITE_TABLES}) == len(SITE_TABLES)


def test_coverage_of_each_seed_and_role_ends_in_per_cent() -> None:
    assert rows(tables.seed_table(numbers())) == {
        "gazette": ("3", "1", "2", "0", "100%"),
        "All": ("3", "1", "2", "0", "100%"),
    }
    assert list(rows(tables.role_table(numbers()))) == ["Content", "Heading"]


def test_what_nothing_is_a_share_of_is_none() -> None:
    found = numbers()
    empty = replace(found.sources.seeds[0], paragraphs=0, percent=None)
    table = tables.seed_table(replace(found, sources=replace(found.sources, seeds=(empty,))))
    assert table.rows[0].numbers[-1] == "none"


def test_days_are_in_words_and_missing_ones_said_to_be() -> None:
    found = numbers()
    assert rows(tables.check_table(found))["Oldest"] == ("3 February 2002",)
    never = replace(found, records=replace(found.records, oldest_check=None))
    assert rows(tables.check_table(never))["Oldest"] == ("none",)


def test_files_with_a_fault_have_a_row_where_there_are_any() -> None:
    found = numbers()
    assert "With a fault, not counted" not in rows(tables.record_table(found))
    broken = replace(found, records=replace(found.records, broken=2))
    assert rows(tables.record_table(broken))["With a fault, not counted"] == ("2",)


def test_overdue_forecasts_are_named() -> None:
    assert tables.forecast_table(numbers()).note == ""
    table = tables.forecast_table(numbers({"content/claims/late.yml": OVERDUE}))
    assert (rows(table)["Overdue"], table.note) == (("1",), "Overdue: late")
    assert all(row.means for row in table.rows)


def test_thousands_are_set_apart() -> None:
    found = numbers()
    many = replace(found, wording=replace(found.wording, texts=12345))
    assert rows(tables.word_table(many))["Texts held to them"] == ("12,345",)


def test_a_share_of_wrong_numbers_caught_is_never_rounded_up() -> None:
    operators = (
        OperatorTally("digit", Tally(1000, 1000), Tally(1001, 1000)),
        OperatorTally("swap", Tally(0, 0), Tally(0, 0)),
    )
    table = tables.mutation_table(Mutated("2002-02-03", operators))
    assert rows(table) == {"Digit": ("1,000", "1,000", "1,000", "1,001", "99.9%"), "Swap": ("0", "0", "0", "0", "none")}
    assert table.rows[0].means == "the last digit one higher"
