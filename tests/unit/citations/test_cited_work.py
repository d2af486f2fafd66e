from __future__ import annotations

from build_tools.citations.cited_work import CitedWork, work_of_source
from build_tools.records.source import Source
from tests.made_pages import here, record
from tests.made_site import source


def work(quality: str, *fields: str) -> CitedWork:
    page = here({"content/sources/one.yml": source(quality, *fields)})
    return work_of_source(record(page, Source, "one"), page.site)


ADDRESS = 'addresses: [{url: "https://blog.example/a{b}"}]'


def test_a_source_of_which_all_is_known() -> None:
    page = here()
    found = work_of_source(record(page, Source, "gazette"), page.site)
    assert (found.key, found.form, found.title, found.outlet) == ("gazette", "news", "A bridge at last", "Gazette")
    assert (found.url, str(found.seen)) == ("https://gazette.example/bridge", "2001-06-01")
    assert found.notes == ("Archived: https://archive.example/gazette",)


def test_nothing_is_made_up() -> None:
    found = work("primary")
    assert found == CitedWork(key="one", form="document", language="en", notes=("Title not known",))


def test_an_untitled_page_is_named_by_its_address_in_a_note_only() -> None:
    found = work("reference", ADDRESS)
    assert (found.form, found.title, found.notes) == ("web", "", ("Title not known: page at blog.example/a{b}",))
    assert found.url == "https://blog.example/a%7Bb%7D"


def test_the_form_follows_what_is_known() -> None:
    assert work("press", "publisher: Mail", "title: T").form == "news"
    assert work("press", "title: T", ADDRESS).form == "web"
    assert work("blog", "title: T").form == "blog"


def test_an_address_only_seen_printed_is_no_link() -> None:
    found = work("study", "title: T", 'addresses: [{url: "https://x.example/", type: as-printed, seen: 2001}]')
    assert (found.form, found.url, found.seen) == ("document", "", None)
    assert found.notes == ("Address as printed elsewhere: https://x.example/",)


def test_a_derived_date_and_what_it_copies_are_noted() -> None:
    found = work("copy", "title: T", "published: 2001~", "published_known: derived", "copy_of: [{source: gazette}]")
    assert found.notes == ("Date derived, not stated: about 2001", "Copy of: Gazette (Ann Inker), 4 May 2001")
