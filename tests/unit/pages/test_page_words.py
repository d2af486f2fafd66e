from __future__ import annotations

import pytest

from build_tools.pages.page_words import description_of, title_of
from build_tools.pages.plain_words import LONGEST_DESCRIPTION
from build_tools.pages.site_pages import plan_pages
from tests.made_pages import DISAGREEMENT, here

UNTITLED = """
    publisher: Gazette
    published: 2001
    published_known: stated
    quality: press
    access: open
    addresses: [{url: "https://gazette.example/#%s"}]
    passages: [{id: s1, gist: "%s"}]
"""
FILES = {
    "content/disagreements/how-long.yml": DISAGREEMENT,
    "content/terms/the-bridge.yml": """
        name: Bridge
        definition: A way over water.
        evidence: [{passage: "gazette#p2", direction: context}]
    """,
    "content/claims/long.yml": """
        statement: The bridge is long.
        type: opinion
        when: 2001
        when_known: stated
        about: [bridge]
        brief: ["It says so. [@gazette#p2]"]
        said_by: [{actor: mayor, passage: "gazette#p2"}]
        evidence: [{passage: "gazette#p2", direction: context}]
    """,
    "content/corrections/span.yml": """
        title: The span
        date: 2002-01-01
        what: A wrong length stood there.
        why: A slip.
        noticed_by: A reader
        records: [length]
    """,
    "content/sources/heard-of.yml": UNTITLED.replace("passages:", "passages: [] #") % ("c", ""),
    "content/sources/note-a.yml": UNTITLED % ("a", "The bridge has a toll."),
    "content/sources/note-b.yml": UNTITLED % ("b", "The bridge has a toll."),
}


def said(record_id: str) -> tuple[str, str]:
    page = here(FILES)
    record = page.site.records[record_id]
    return title_of(page, record), description_of(page, record)


def test_a_claim_is_told_by_its_status_and_what_is_said_of_it() -> None:
    assert said("long") == ("The bridge is long", "Opinion. It says so.")


def test_two_kinds_of_the_same_name_are_told_apart_by_kind() -> None:
    assert said("bridge")[0] == "Bridge (system)"
    assert said("the-bridge") == ("Bridge (term)", "A way over water.")


def test_two_of_a_kind_with_the_same_name_and_line_are_told_apart_by_id() -> None:
    title, line = said("note-a")
    assert title.endswith("(note-a)")
    assert line.startswith(f"{title}: ")
    assert "The bridge has a toll." in line
    assert said("note-b")[0].endswith("(note-b)")


@pytest.mark.parametrize(
    ("record_id", "line"),
    [
        ("opening-2001", "3 May 2001: The bridge was opened."),
        ("how-long", "Open: Long; Fine. What is measured."),
        ("span", "A wrong length stood there."),
        ("works", "What was built?"),
        ("heard-of", "Gazette, 2001. Named by other documents; we hold no passage of it."),
    ],
)
def test_each_kind_says_of_itself_what_tells_it_from_others(record_id: str, line: str) -> None:
    assert said(record_id)[1] == line


def test_a_line_is_as_long_as_it_is_shown() -> None:
    line = said("gazette")[1]
    assert line.startswith("Gazette (Ann Inker)")
    assert len(line) <= LONGEST_DESCRIPTION


def test_pages_are_laid_out_with_these_words() -> None:
    page = here(FILES)
    plans = plan_pages(page.site, page.answers, page.settings)
    term = plans["terms/the-bridge/"].lay_out()
    assert (term.title, term.description) == ("Bridge (term)", "A way over water.")
    assert plans["vocabulary/"].lay_out().description
