from __future__ import annotations

from decimal import Decimal

import pytest

from build_tools.pages.export.rows import Value, plain, rows_of
from build_tools.pages.export.tables import all_tables
from build_tools.records.dates import read_date
from tests.made_pages import here
from tests.made_things import torn
from tests.unit.pages.export.opened import town

NAMES = {table.name: [column.name for column in table.columns] for table in all_tables()}


def rows(record_id: str, table: str) -> list[dict[str, Value]]:
    record = town().site.records[record_id]
    return [dict(zip(NAMES[name], values, strict=True)) for name, values in rows_of(town(), record) if name == table]


def test_every_row_has_the_columns_of_its_table() -> None:
    for record in town().site.records.values():
        for table, values in rows_of(town(), record):
            assert len(values) == len(NAMES[table]), (record.id, table)


def test_a_record_has_one_row_of_itself_and_one_among_all_records() -> None:
    (general,) = rows("length", "record")
    assert general == {
        "id": "length",
        "kind": "claim",
        "label": "In 2001 the bridge was 40 metres long",
        "page": "claims/length/",
        "file": "content/claims/length.yml",
    }
    (claim,) = rows("length", "claim")
    assert (claim["status"], claim["strength_for"], claim["witnesses"]) == ("self-reported", 2, 1)
    assert (claim["when"], claim["when_first"], claim["when_last"]) == ("2001", "2001-01-01", "2001-12-31")
    assert claim["marks"] == ""


def test_parts_say_where_they_stand() -> None:
    nested = [row for row in rows("length", "evidence") if row["inside"]]
    assert [(row["part"], row["inside"], row["field"], row["number"]) for row in nested] == [
        ("observations.1.evidence.1", "observations.1", "evidence", 1)
    ]
    (first, second) = [row for row in rows("length", "evidence") if not row["inside"]]
    assert (first["passage"], first["source"], first["basis"], first["basis_taken"]) == (
        "gazette#p2",
        "gazette",
        None,
        "reported",
    )
    assert (second["seen"], second["seen_taken"], second["limits"]) == ("weak", "weak", "use")


def test_lists_are_a_row_a_value_and_keyed_ones_have_their_key() -> None:
    assert [(row["number"], row["value"]) for row in rows("length", "claim_about")] == [
        (1, "bridge"),
        (2, "opening-2001"),
    ]
    assert [(row["key"], row["value"]) for row in rows("builder", "actor_identifiers")] == [("registry", "17")]
    assert [(row["key"], row["part"], row["number"]) for row in rows("vocabulary", "lane")] == [
        ("votes", "lanes.votes", 1),
        ("works", "lanes.works", 2),
    ]
    assert [row["value"] for row in rows("length", "derivation_given")] == ["length"]


def test_a_part_of_which_there_is_one_has_no_number() -> None:
    (capture,) = rows("gazette", "capture")
    assert (capture["part"], capture["number"], capture["paragraphs"]) == ("capture", None, 3)


def test_values_are_worked_out() -> None:
    found = [(row["value"], row["least"], row["most"], row["unit_taken"]) for row in rows("length", "observation")]
    assert found == [
        (40, 40, 40, "metres"),
        (None, 13.3, 13.3, "metres"),
        (None, None, None, "million crowns"),
    ]


def test_a_paragraph_says_what_becomes_of_it_where_we_hold_the_text() -> None:
    assert [(row["ref"], row["state"]) for row in rows("gazette", "passage")][1] == ("gazette#p2", "used")
    assert [row["state"] for row in rows("herald", "passage")] == [None] * len(rows("herald", "passage"))
    (source,) = rows("gazette", "source")
    assert (source["reference"], source["url"]) == ("Gazette (Ann Inker), 4 May 2001", "https://gazette.example/bridge")


def test_a_passage_that_is_nowhere_has_no_source() -> None:
    page = torn("data/", "seeds/gazette.yml")
    found = [values for name, values in rows_of(page, page.site.records["length"]) if name == "evidence"]
    assert found[0][-3:] == (None, None, None)


def test_open_ends_have_no_day() -> None:
    page = here({"content/actors/crier.yml": "{name: Crier, type: council, since: ../1950}"})
    (actor,) = [values for name, values in rows_of(page, page.site.records["crier"]) if name == "actor"]
    assert actor[-3:] == ("../1950", None, "1950-12-31")


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (Decimal("2.0"), 2),
        (Decimal("2.5"), 2.5),
        (Decimal(10) ** 26, 1e26),
        (True, 1),
        (3, 3),
        ("a", "a"),
        (None, None),
        (read_date("2001~"), "2001~"),
    ],
)
def test_values_as_a_database_keeps_them(value: object, kept: Value) -> None:
    assert plain(value) == kept
    assert type(plain(value)) is type(kept)
