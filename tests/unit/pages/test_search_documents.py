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
    ("url", "told"),
    [
        ("https://notes.example/blog/bridge-is-long/", ": bridge-is-long"),
        (f"https://notes.example/{'long-' * 20}", f": {'long-' * 12}…"),
        ("https://notes.example/", ""),
    ],
)
def test_an_untitled_source_is_told_from_others_by_the_end_of_its_address(url: str, told: str) -> None:
    texts = [source("blog", f'addresses: [{{url: "{url}"}}]', *title) for title in ((), ("title: Notes",))]
    pages = [here({"content/sources/notes.yml": text}) for text in texts]
    untitled, titled = (search_document(page, page.site.records["notes"]).under for page in pages)
    assert untitled == f"{titled}{told}"


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
