from __future__ import annotations

import csv
import io
import json

from build_tools.pages.index import index_address, index_view
from build_tools.records.kinds import RECORD_KINDS
from tests.made_pages import here


def files(kind: str) -> dict[str, bytes]:
    model = RECORD_KINDS[kind]
    return dict(index_view(here(address=index_address(model)), model).files)


def test_the_list_of_claims_is_beside_it_as_json() -> None:
    told = json.loads(files("claim")["claims.json"])
    assert (told["kind"], told["page"], told["as_of"]) == ("claim", "claims/", "2002-02-03")
    assert told["records"][0] == {
        "id": "length",
        "title": "In 2001 the bridge was 40 metres long",
        "status": "single origin",
        "marks": [],
        "group": "Single origin",
        "about": "Mayor; 1 document, 1 independent origin",
        "page": "claims/length/",
        "data": "claims/length.json",
        "type": ["statistic"],
        "topic": ["Works"],
        "speaker": ["Mayor"],
    }
    assert [one["id"] for one in told["records"]] == ["length", "fine"]


def test_the_same_stands_in_a_csv_with_a_column_for_each_facet() -> None:
    rows = list(csv.DictReader(io.StringIO(files("claim")["claims.csv"].decode())))
    assert [(row["id"], row["status"], row["marks"], row["topic"]) for row in rows] == [
        ("length", "single origin", "", "Works"),
        ("fine", "opinion", "", ""),
    ]
    assert rows[0].keys() == rows[1].keys()


def test_a_list_without_records_still_has_its_data() -> None:
    found = files("correction")
    assert json.loads(found["corrections.json"])["records"] == []
    assert found["corrections.csv"] == b"id,title,status,marks,group,about,page,data\r\n"


def test_the_page_leads_to_its_data() -> None:
    model = RECORD_KINDS["claim"]
    view = index_view(here(address="claims/"), model)
    assert view.twin == "../claims.json"
    assert {(tool.words, tool.href) for tool in view.head.tools} == {
        ("Cite this", "#cite"),
        ("JSON", "../claims.json"),
        ("CSV", "../claims.csv"),
        ("Markdown", "../claims.md"),
    }
