from __future__ import annotations

import json
from typing import Any

from build_tools.pages.twin import twin_bytes
from build_tools.records.kinds import RECORD_KINDS
from tests.made_pages import here


def twin(record_id: str) -> dict[str, Any]:
    page = here()
    record = page.site.get(record_id)
    assert record is not None
    made: dict[str, Any] = json.loads(twin_bytes(page.site, page.answers, record))
    return made


def test_a_twin_says_which_record_it_is_and_where_it_stands() -> None:
    made = twin("length")
    assert list(made) == ["id", "kind", "page", "file", "as_of", "record", "computed"]
    assert (made["id"], made["kind"]) == ("length", "claim")
    assert (made["page"], made["file"]) == ("claims/length/", "content/claims/length.yml")
    assert made["as_of"] == "2002-02-03"


def test_the_record_is_as_written_without_what_nobody_wrote() -> None:
    record = twin("length")["record"]
    assert record["statement"] == "In 2001 the bridge was 40 metres long."
    assert record["when"] == "2001"
    assert record["observations"][0]["value"] == 40
    assert record["evidence"][0] == {"passage": "gazette#p2", "direction": "supports"}
    assert "id" not in record
    assert "override" not in record


def test_a_claim_has_its_status_with_how_it_came_to_be() -> None:
    computed = twin("length")["computed"]
    assert computed["status"]["word"] == "single origin"
    assert (computed["status"]["strength_for"], computed["status"]["strength_against"]) == (3, 0)
    assert computed["status"]["marks"] == []
    assert computed["status"]["derivation"]
    assert computed["witnesses"] == 1


def test_whoever_refers_to_a_record_is_named_once_and_the_record_itself_is_not() -> None:
    assert twin("bridge")["computed"] == {"used_by": ["fine", "length", "toll"]}
    assert "length" not in twin("length")["computed"]["used_by"]


def test_a_source_we_hold_has_the_use_of_each_paragraph() -> None:
    paragraphs = twin("gazette")["computed"]["paragraphs"]
    assert {name: use["state"] for name, use in paragraphs.items()} == {"p1": "excused", "p2": "used", "p3": "excused"}
    assert ["length", "supports"] in paragraphs["p2"]["used_by"]
    assert "paragraphs" not in twin("herald")["computed"]


def test_every_record_has_a_twin_and_it_is_the_same_each_time() -> None:
    first, again = here(), here()
    assert {record.kind for record in first.site.records.values()} <= set(RECORD_KINDS)
    for record_id, record in first.site.records.items():
        other = again.site.records[record_id]
        assert twin_bytes(first.site, first.answers, record) == twin_bytes(again.site, again.answers, other)
