from __future__ import annotations

from build_tools.pages.source import SourceView, source_view
from build_tools.records.source import Source
from tests.made_pages import here, record
from tests.made_site import source


def view(record_id: str = "gazette", files: dict[str, str] | None = None) -> SourceView:
    page = here(files, f"sources/{record_id}/")
    return source_view(page, record(page, Source, record_id))


def test_a_seed_says_that_it_is_one_and_why_no_text_stands_there() -> None:
    page = view()
    assert page.head.detail == "press, seed article"
    assert page.seeds.itself
    assert page.capture is not None
    assert (page.capture.file, page.capture.paragraphs, page.capture.articles_page) == ("gazette.txt", 3, "")
    told = view(files={"docs/articles.md": "How to get them."}).capture
    assert told is not None
    assert told.articles_page == "../../articles/"


def test_the_reference_and_how_its_date_is_known() -> None:
    page = view()
    assert page.reference == "Ann Inker, “A bridge at last”, Gazette, 4 May 2001"
    assert page.date_known == "The date is stated in it."
    assert view("herald").date_known == "No date is known."
    derived = source("press", "published: 2001", "published_known: derived", "published_why: From *the tolls*.")
    assert (
        view("one", {"content/sources/one.yml": derived}).date_known == "The date is derived by us. From *the tolls*."
    )
    assert view("one", {"content/sources/one.yml": source("press", "published: 2001")}).date_known == ""


def test_addresses_are_linked_unless_only_seen_printed() -> None:
    page = view()
    assert [(one.kind, one.link.href, one.seen) for one in page.addresses] == [
        ("Original", "https://gazette.example/bridge", "seen 1 June 2001"),
        ("Archive", "https://archive.example/gazette", ""),
    ]
    printed = source("blog", 'addresses: [{url: "https://p.example/", type: as-printed, note: On its last page.}]')
    (one,) = view("one", {"content/sources/one.yml": printed}).addresses
    assert (one.kind, one.link.words, one.link.href, one.note) == (
        "As printed elsewhere",
        "https://p.example/",
        "",
        "On its last page.",
    )


def test_what_copies_what_is_told_on_both_pages() -> None:
    files = {
        "content/sources/one.yml": source(
            "copy", "issuer: council", "copy_of: [{source: herald, named: false, note: By its words.}]"
        ),
        "content/sources/two.yml": source("press", "based_on: [{source: herald}]"),
    }
    below = view("one", files)
    assert [(tie.how, tie.source.href, tie.named, tie.note) for tie in below.rests_on] == [
        ("copy of", "../../sources/herald/", False, "By its words.")
    ]
    assert below.on_its_own == ""
    assert view("one", {"content/sources/one.yml": source("copy")}).on_its_own.startswith("It passes on")
    above = view("herald", files)
    assert [(tie.how, tie.source.href) for tie in above.rested_on] == [
        ("copied by", "../../sources/one/"),
        ("basis of", "../../sources/two/"),
    ]
    assert above.on_its_own.startswith("It reports or argues on its own, and copies no other source")
    assert [row.name for row in below.head.meta][2] == "Issued by"


def test_of_a_document_not_seen_nothing_is_said_to_be_known() -> None:
    unseen = view("one", {"content/sources/one.yml": "quality: study"})
    assert unseen.nothing_found == "Not known: we have not seen its text."
    assert unseen.on_its_own.endswith("we have not seen its text.")
    assert unseen.ledger.summary == "We hold no passage of it."
    assert view("herald").nothing_found == "Nothing in what we read of it misleads."


def test_words_for_an_unknown_title_begin_with_a_capital() -> None:
    assert view("one", {"content/sources/one.yml": source("study")}).head.heading == "Untitled document"
    assert view().head.heading == "A bridge at last"


def test_the_claims_that_rest_on_it_alone_are_named() -> None:
    page = view()
    assert page.alone.words == "1 of 2 claims rests on it alone."
    assert [one.words for one in page.alone.claims] == ["In 2001 the bridge was 40 metres long"]
    assert [one.words for one in page.cautioned] == ["¶ 2: figure"]


def test_a_weaker_source_says_so() -> None:
    assert view("one", {"content/sources/one.yml": source("blog")}).weak
    assert not view().weak


def test_what_its_paragraphs_serve_stands_in_the_ledger_alone() -> None:
    page = view()
    assert page.used == ()
    (row,) = (row for row in page.head.meta if row.name == "Named by")
    assert {one.href for one in row.says} == {"#ledger"}
    files = {"content/sources/one.yml": source("press", "based_on: [{source: gazette}]")}
    assert [group.key for group in view(files=files).used] == ["source"]
