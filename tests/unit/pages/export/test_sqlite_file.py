from __future__ import annotations

import sqlite3

import pytest

from build_tools.judging.statistics.claim_numbers import count_claims
from build_tools.pages.export.examples import EXAMPLES
from build_tools.pages.export.files import about_export, all_rows
from build_tools.pages.export.sqlite_file import schema_sql, sqlite_bytes
from build_tools.pages.export.tables import all_tables
from tests.unit.pages.export.opened import export, opened_database, opened_tables, town


def test_it_is_whole_and_every_key_is_found() -> None:
    base = opened_database()
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA user_version").fetchone() == (1,)


def test_a_stranger_counts_claims_by_status_in_one_query_and_gets_the_numbers_of_the_site() -> None:
    found = dict(opened_database().execute(EXAMPLES[0].code).fetchall())
    numbers = count_claims(town().site, town().answers).by_status
    assert found == {word: number for word, number in numbers.items() if number}


def test_it_has_as_many_rows_as_the_csv_files() -> None:
    base, tables = opened_database(), opened_tables()
    assert set(tables) == {table.name for table in all_tables()}
    for name, rows in tables.items():
        query = f'SELECT count(*) FROM "{name}"'  # noqa: S608  # a name of our own
        assert base.execute(query).fetchone() == (len(rows),), name


def test_keys_lead_from_a_claim_to_the_address_of_its_source() -> None:
    query = """
        SELECT evidence.direction, passage.gist, source.url FROM evidence
        JOIN passage ON passage.ref = evidence.passage JOIN source ON source.id = evidence.source
        WHERE evidence.record = 'length' AND evidence.inside = '' ORDER BY evidence.number
    """
    first, *_ = opened_database().execute(query).fetchall()
    assert first == ("supports", "The bridge is 40 metres long and cost *much*.", "https://gazette.example/bridge")


def test_the_words_of_the_schema_are_in_the_file() -> None:
    sql = "\n".join(f"{row[0]};" for row in opened_database().execute("SELECT sql FROM sqlite_master WHERE sql <> ''"))
    assert "-- The statement, with time and place in it." in sql
    assert sql + "\n" == schema_sql()


def test_it_is_the_same_each_time() -> None:
    again = sqlite_bytes(all_rows(town()), about_export(town()), 1)
    assert again == export()["records.sqlite"]


def test_a_key_that_leads_nowhere_is_never_written() -> None:
    rows = all_rows(town())
    rows["claim_topics"] = [("length", 1, "no-such-topic")]
    base = sqlite3.connect(":memory:")
    base.deserialize(sqlite_bytes(rows, {}, 1))
    assert base.execute("SELECT count(*) FROM claim_topics").fetchone() == (0,)
    assert base.execute("SELECT count(*) FROM claim").fetchone() != (0,)


def test_a_word_that_a_column_does_not_know_is_never_written() -> None:
    rows = all_rows(town())
    rows["record"] = [(*rows["record"][0][:1], "fable", *rows["record"][0][2:])]
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        sqlite_bytes(rows, {}, 1)
