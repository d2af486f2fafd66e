from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from build_tools.pages.linked_data import with_linked_data
from build_tools.pages.linked_records import PERSON, THINGS, iso_of, type_of
from build_tools.pages.search import search_view
from build_tools.pages.site_pages import RECORD_VIEWS
from build_tools.pages.view import Forward
from build_tools.reading.site_settings import SiteSettings
from build_tools.records.dates import read_date
from build_tools.records.kinds import RECORD_KINDS
from tests.made_pages import DISAGREEMENT, here

FILES = {"content/disagreements/how-long.yml": DISAGREEMENT}


def nodes_of(record_id: str) -> dict[str, dict[str, Any]]:
    """The nodes of a record's page by type."""
    page = here(FILES)
    record = page.site.records[record_id]
    at = page.at(f"{record.plural}/{record_id}/")
    view = with_linked_data(at, RECORD_VIEWS[record.kind](at, record), record)
    return {node["@type"]: node for node in json.loads(view.linked_data)["@graph"]}


def test_a_claim_names_who_says_it_what_it_is_about_and_its_documents() -> None:
    nodes = nodes_of("length")
    claim, page = nodes["Claim"], nodes["WebPage"]
    assert claim["text"] == "In 2001 the bridge was 40 metres long."
    assert [one["name"] for one in claim["author"]] == ["Mayor"]
    assert {one["@type"] for one in claim["citation"]} == {"CreativeWork"}
    assert claim["creativeWorkStatus"]
    assert page["mainEntity"] == {"@id": claim["@id"]}
    assert page["url"] == "https://bridge.example/claims/length/"
    crumbs = nodes["BreadcrumbList"]["itemListElement"]
    assert [one["item"] for one in crumbs] == [
        "https://bridge.example/",
        "https://bridge.example/claims/",
        "https://bridge.example/claims/length/",
    ]


def test_a_source_says_who_published_it_and_when_and_nothing_that_is_not_known() -> None:
    source = nodes_of("gazette")["CreativeWork"]
    assert source["publisher"]["name"] == "Gazette"
    assert source["creditText"] == "Ann Inker"
    assert source["datePublished"] == "2001-05-04"
    assert source["archivedAt"] == ["https://archive.example/gazette"]
    assert "datePublished" not in nodes_of("herald")["CreativeWork"]


@pytest.mark.parametrize(
    ("record_id", "kind"),
    [("council", "Organization"), ("bridge", "Product"), ("toll", "Legislation")],
)
def test_things_have_the_type_of_their_kind(record_id: str, kind: str) -> None:
    assert nodes_of(record_id)[kind]["name"]


def test_a_single_human_being_is_a_person() -> None:
    page = here(FILES)
    mayor = page.site.records["mayor"].model_copy(update={"type": PERSON, "identifiers": {"wikidata": "Q1"}})
    thing = THINGS["actor"](page, mayor)
    assert (type_of(mayor), thing["foundingDate"]) == ("Person", None)
    assert thing["sameAs"] == ["https://www.wikidata.org/entity/Q1"]


def test_positions_are_answers() -> None:
    question = nodes_of("how-long")["Question"]
    assert [one["@type"] for one in question["suggestedAnswer"]] == ["Answer", "Answer"]


def test_every_kind_but_the_vocabulary_is_a_thing() -> None:
    assert set(THINGS) == {kind for kind in RECORD_KINDS if kind != "vocabulary"}


@pytest.mark.parametrize(
    ("edtf", "iso"),
    [
        ("2001-05-04", "2001-05-04"),
        ("2001-05", "2001-05"),
        ("2001", "2001"),
        ("2001-05/2001-07", "2001-05"),
        ("2001~", None),
        ("200X", None),
        ("2001-21", None),
        ("../2001", None),
    ],
)
def test_a_date_is_never_made_more_precise_than_it_is(edtf: str, iso: str | None) -> None:
    assert iso_of(read_date(edtf)) == iso
    assert iso_of(None) is None


def test_a_closing_tag_in_a_text_does_not_end_the_data() -> None:
    page = here().at("search/")
    view = with_linked_data(page, replace(search_view(page), description="a </script> b"))
    assert "</" not in view.linked_data
    assert json.loads(view.linked_data)["@graph"][0]["description"] == "a </script> b"


def test_without_an_address_or_at_a_former_one_there_is_none() -> None:
    page = here().at("search/")
    view = search_view(page)
    nowhere = replace(page, settings=SiteSettings("The Bridge"))
    assert with_linked_data(nowhere, view) is view
    moved = replace(view, forward=Forward("claims/", "../claims/"))
    assert with_linked_data(page, moved) is moved
