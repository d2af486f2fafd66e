from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from build_tools.pages.export.record_csv import csv_columns, csv_of, has_csv_twin, record_csv
from build_tools.pages.export.rows import rows_of
from build_tools.records.kinds import RECORD_KINDS
from tests.made_things import torn
from tests.unit.pages.export.opened import town


def rows(record_id: str) -> list[dict[str, Any]]:
    data = record_csv(town(), town().site.records[record_id])
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_the_first_row_is_the_record_and_each_part_has_one() -> None:
    found = rows("length")
    assert (found[0]["record"], found[0]["table"], found[0]["status"]) == ("length", "claim", "self-reported")
    (first, *_) = [row for row in found if row["table"] == "evidence" and not row["inside"]]
    assert (first["direction"], first["passage"], first["gist"]) == (
        "supports",
        "gazette#p2",
        "The bridge is 40 metres long and cost much.",
    )
    assert (first["reference"], first["url"]) == ("Gazette (Ann Inker), 4 May 2001", "https://gazette.example/bridge")


def test_a_paragraph_of_a_source_keeps_its_own_words() -> None:
    found = [row for row in rows("gazette") if row["table"] == "passage"]
    assert [row["gist"] for row in found] == [
        "Headline.",
        "The bridge is 40 metres long and cost *much*.",
        "Nobody pays.",
    ]
    assert rows("gazette")[0]["url"] == "https://gazette.example/bridge"


@pytest.mark.parametrize("kind", sorted(RECORD_KINDS))
def test_all_of_a_kind_have_the_same_columns_and_no_value_is_lost(kind: str) -> None:
    for record in town().site.records.values():
        if record.kind != kind:
            continue
        found = rows(record.id)
        assert all(tuple(row) == csv_columns(type(record)) for row in found)
        made = [(table, values) for table, values in rows_of(town(), record) if table != "record"]
        assert [row["table"] for row in found] == [table for table, _ in made]
        for row, (_, values) in zip(found, made, strict=True):
            assert {str(value) for value in values if value is not None} <= {*row.values(), ""}


def test_a_passage_that_is_nowhere_has_no_words() -> None:
    page = torn("data/", "seeds/gazette.yml")
    text = record_csv(page, page.site.records["length"]).decode()
    assert "gazette#p2" in text
    assert "Ann Inker" not in text


def test_where_it_stands() -> None:
    assert csv_of("claims/length/") == "claims/length.csv"
    assert [has_csv_twin(town().site.records[name]) for name in ("length", "crossings")] == [True, False]
