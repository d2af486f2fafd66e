from __future__ import annotations

import pytest

from build_tools.pages.number_table import (
    NumberRow,
    NumberTable,
    number_words,
    percent_words,
    share_words,
    simple_table,
    tables_csv,
)


def test_a_simple_table_has_one_number_a_row_under_capital_names() -> None:
    rows = (NumberRow("In words", ("1,234",)), NumberRow("AI", ("0",)))
    table = simple_table("Forms", ("Form", "Number"), {"in words": 1234, "AI": 0})
    assert table == NumberTable("Forms", ("Form", "Number"), rows)


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(0, 0, "none"), (0, 7, "0%"), (1, 3, "33.3%"), (2, 3, "66.6%"), (9999, 10000, "99.9%"), (5, 5, "100%")],
)
def test_a_share_is_never_rounded_up(part: int, whole: int, words: str) -> None:
    assert share_words(part, whole) == words


def test_numbers_and_percentages_in_words() -> None:
    assert (number_words(1234567), percent_words(66.6), percent_words(None)) == ("1,234,567", "66.6%", "none")


def test_a_sum_and_what_follows_it_stay_below_the_parts() -> None:
    table = simple_table("Forms", ("Form", "Number"), {"a": 1, "b": 2, "all": 3, "of them odd": 1})
    assert [row.name for row in table.parts] == ["A", "B"]
    assert [row.name for row in table.sums] == ["All", "Of them odd"]
    plain = simple_table("Forms", ("Form", "Number"), {"a": 1})
    assert ([row.name for row in plain.parts], plain.sums) == (["A"], ())


def test_tables_as_data_have_a_line_a_number() -> None:
    shares = NumberTable("Shares", ("Part", "Number", "Share"), (NumberRow("A", ("1,234", "9.5%")),))
    none = NumberTable("Checks", ("Check", "Day"), (NumberRow("Oldest", ("none",)),))
    assert tables_csv((shares, none)).decode().splitlines() == [
        "table,row,column,number",
        "Shares,A,Number,1234",
        "Shares,A,Share,9.5",
        "Checks,Oldest,Day,",
    ]
