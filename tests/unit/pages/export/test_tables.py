from __future__ import annotations

from build_tools.pages.export.tables import COMPUTED, all_tables, tables_of
from build_tools.records.kinds import RECORD_KINDS
from build_tools.records.rule import Rule
from build_tools.records.shapes import shape_of


def test_every_kind_is_a_table_and_no_name_is_given_twice() -> None:
    names = [table.name for table in all_tables()]
    assert names[:2] == ["record", "claim"]
    assert set(RECORD_KINDS) <= set(names)
    assert len(names) == len(set(names))
    for table in all_tables():
        columns = [column.name for column in table.columns]
        assert len(columns) == len(set(columns)), table.name
        assert set(table.key) <= set(columns)


def test_every_column_and_table_says_what_it_means() -> None:
    assert [table.name for table in all_tables() if not table.means.endswith(".")] == []
    assert [(table.name, one.name) for table in all_tables() for one in table.columns if not one.means] == []


def test_what_a_column_refers_to_is_there() -> None:
    there = {f"{table.name}.{column.name}" for table in all_tables() for column in table.columns}
    assert {column.refers for table in all_tables() for column in table.columns if column.refers} <= there


def test_every_computed_column_is_in_a_table_and_takes_no_name_of_a_field() -> None:
    tables = {table.name: table for table in all_tables()}
    for name, columns in COMPUTED.items():
        assert tables[name].columns[-len(columns) :] == columns


def test_a_part_within_its_own_kind_is_one_table() -> None:
    assert [table.name for table in tables_of(Rule)].count("rule_test") == 1
    assert len(shape_of(Rule).parts) == 2
