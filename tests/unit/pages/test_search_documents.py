from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.pages.index import index_view
from build_tools.pages.search import search_view
from build_tools.pages.search_documents import page_document, search_document, search_documents
from build_tools.records.claim import Claim
from tests.made_pages import DISAGREEMENT, here
from tests.made_site import source

if TYPE_CHECKING:
    from build_tools.pages.search_documents import SearchDocument

FILES = {
    "content/disagreements/how-long.yml": DISAGREEMENT,
    "content/terms/toll-house.yml": """
        name: Toll house
        definition: Where *tolls* are paid. [@gazette#p2]
        aliases: [{name: 税屋}]
        evidence: [{passage: "gazette#p2", direction: supports}]
        """,
    "content/events/ages.yml": """
        title: Ages
        what: Rivers run. [@gazette#p2]
        when: 1000/2000
        when_known: stated
        type: works
        evidence: [{passage: "gazette#p2", direction: supports}]
        """,
}


def document(record_id: str) -> SearchDocument:
    page = here(FILES)
    return search_document(page, page.site.records[record_id])


def test_a_claim_is_found_by_its_words_and_narrowed_by_status_topic_and_year() -> None:
    claim = document("length")
    assert (claim.address, claim.kind, claim.is_named) == ("claims/length/", "Claim", False)
    assert claim.title == "In 2001 the bridge was 40 metres long"
    assert claim.under == "Mayor; 1 document, 1 independent origin"
    assert claim.status
    assert claim.shape
    assert claim.colour
    assert dict(claim.facets) == {"Kind": "Claim", "Status": claim.status, "Topic": "Works", "Year": "2001"}


@pytest.mark.parametrize(
    ("more", "title"),
    [
        (
            ('addresses: [{url: "https://notes.example/blog/bridge-is-long/"}]',),
            "Page at notes.example/blog/bridge-is-long",
        ),
        ((), "Untitled document (notes)"),
        (("title: notes",), "notes"),
    ],
)
def test_an_untitled_source_is_told_from_others_by_its_address_or_its_id(more: tuple[str, ...], title: str) -> None:
    page = here({"content/sources/notes.yml": source("blog", *more)})
    assert search_document(page, page.site.records["notes"]).title == title


def test_a_thing_is_found_by_every_name_it_has_in_any_script() -> None:
    term = document("toll-house")
    assert term.is_named
    assert term.names == ("税屋", "toll house")
    assert term.text == ("Where tolls are paid.",)
    assert term.status == ""


def test_a_source_is_found_by_its_authors_and_year() -> None:
    source = document("gazette")
    assert "Ann Inker" in source.text
    assert ("Year", "2001") in source.facets
    assert not [value for facet, value in document("herald").facets if facet == "Year"]


def test_a_time_of_a_thousand_years_narrows_nothing() -> None:
    assert document("ages").facets == (("Kind", "Event"),)


def test_every_record_has_a_document_and_every_other_page_but_the_search() -> None:
    page = here(FILES)
    index = index_view(page.at("claims/"), Claim)
    overview = page_document(index)
    assert overview is not None
    assert page_document(search_view(page.at("search/"))) is None
    found = {one.address: one for one in search_documents(page, [overview])}
    assert len(found) == len(page.site.records) + 1
    assert (found["claims/"].kind, found["claims/"].text) == ("Page", (index.description,))


def test_a_name_is_found_in_the_other_spelling_and_weighs_more_than_a_title_or_an_address() -> None:
    files = {
        "content/terms/toll-licence.yml": (
            "{name: Toll licence, definition: Leave to take a toll., "
            'evidence: [{passage: "gazette#p2", direction: supports}]}'
        ),
        "content/sources/notes.yml": source("blog", "title: Of licences"),
        "content/sources/page.yml": source("blog"),
    }
    page = here(files)
    found = {name: search_document(page, page.site.records[name]) for name in ("toll-licence", "notes", "page")}
    assert found["toll-licence"].names_spelt == ("toll license", "toll license")
    assert found["notes"].names_spelt == ("of licenses",)
    assert [one.weight for one in found.values()] == [10, 3, 1]
