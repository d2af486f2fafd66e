from __future__ import annotations

from build_tools.citations.source_reference import (
    archive_address,
    authors,
    byline,
    full_reference,
    main_address,
    outlet,
    paragraph_number,
    paragraph_words,
    short_reference,
    spoken_reference,
)
from build_tools.records.source import Source
from tests.made_pages import here, record
from tests.made_site import source


def find(fields: str, more: dict[str, str] | None = None) -> tuple[Source, str]:
    page = here({"content/sources/one.yml": source("press", *fields.split("\n")), **(more or {})})
    one = record(page, Source, "one")
    return one, short_reference(one, page.site)


def test_author_outlet_and_date() -> None:
    page = here()
    gazette = record(page, Source, "gazette")
    assert short_reference(gazette, page.site) == "Gazette (Ann Inker), 4 May 2001"
    assert full_reference(gazette, page.site) == "Ann Inker, “A bridge at last”, Gazette, 4 May 2001"


def test_the_word_of_a_speaker_is_cited_in_its_outlet() -> None:
    page = here()
    gazette = record(page, Source, "gazette")
    assert spoken_reference("Mayor", gazette, page.site) == "Mayor, cited in Gazette, 4 May 2001"
    assert spoken_reference("Ann Inker", gazette, page.site) == "Gazette (Ann Inker), 4 May 2001"
    lost, _ = find("language: en")
    assert spoken_reference("Mayor", lost, page.site) == "Mayor, cited in untitled document, no date seen"


def test_a_reprint_names_the_first_outlet() -> None:
    _, words = find("publisher: Mail\ncopy_of: [{source: gazette}]")
    assert words == "Gazette in Mail, no date seen"


def test_a_reprint_by_the_same_outlet_or_of_an_unnamed_one_names_it_once() -> None:
    assert find("publisher: Gazette\ncopy_of: [{source: gazette}]")[1] == "Gazette, no date seen"
    assert find("publisher: Mail\ncopy_of: [{source: herald}]")[1] == "Mail, no date seen"
    assert find("copy_of: [{source: gazette}]")[1] == "Gazette, no date seen"


def test_an_unknown_publisher_is_the_page_at_its_host() -> None:
    one, words = find('addresses: [{url: "https://www.blog.example/a"}]')
    assert words == "blog.example, no date seen"
    page = here({"content/sources/one.yml": source("press", 'addresses: [{url: "https://www.blog.example/a"}]')})
    assert full_reference(one, page.site) == "page at blog.example/a (title not known), no date seen"


def test_a_source_of_which_nothing_is_known_is_called_untitled() -> None:
    one, words = find("language: en")
    assert words == "untitled document, no date seen"
    assert (main_address(one), archive_address(one), outlet(one, here().site)) == (None, None, "")


def test_many_authors_are_counted() -> None:
    assert authors(find("authors: [A, B]")[0]) == "A and B"
    one, _ = find("authors: [A, B, C]")
    assert authors(one) == "A and 2 others"
    assert byline(one, here().site) == "A and 2 others"


def test_the_original_goes_before_copies_and_archives() -> None:
    one, _ = find(
        'addresses: [{url: "https://a.example/", type: archive}, {url: "https://p.example/", type: as-printed}, '
        '{url: "https://c.example/", type: copy}]'
    )
    main, archive = main_address(one), archive_address(one)
    assert main is not None
    assert archive is not None
    assert (main.url, archive.url) == ("https://c.example/", "https://a.example/")


def test_a_paragraph_has_a_number_and_another_place_its_locator() -> None:
    page = here()
    gazette, herald = record(page, Source, "gazette"), record(page, Source, "herald")
    assert paragraph_words(gazette.passages[1]) == "¶ 2"
    assert paragraph_words(herald.passages[0]) == "page"
    assert (paragraph_number(gazette.passages[1]), paragraph_number(herald.passages[0])) == ("¶ 2", "")
    assert paragraph_words(herald.passages[0].model_copy(update={"locator": None})) == ""
