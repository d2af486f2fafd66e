from __future__ import annotations

from build_tools.pages.ledger import ledger_of
from build_tools.records.source import Source
from tests.made_pages import here, record


def test_every_paragraph_serves_records_or_says_why_not() -> None:
    page = here(address="sources/gazette/")
    ledger = ledger_of(page, record(page, Source, "gazette"))
    assert ledger.summary == "3 paragraphs: 1 serve records, 2 need not, 0 should and do not."
    assert [(one.id, one.state, one.role, one.why) for one in ledger.paragraphs] == [
        ("p1", "apart", "a heading", "Serves no record: it is a heading."),
        ("p2", "used", "content", ""),
        ("p3", "apart", "content", "Serves no record: No record needs it."),
    ]


def test_a_paragraph_shows_what_it_holds_and_where_it_misleads() -> None:
    page = here(address="sources/gazette/")
    paragraph = ledger_of(page, record(page, Source, "gazette")).paragraphs[1]
    assert (paragraph.figures, paragraph.names) == (("40 metres",), ("Bridge",))
    assert paragraph.facts == ("Carries the word of Mayor.",)
    assert paragraph.cautions[0].about == "figure"
    assert [link.words for link in paragraph.links] == ["Article", "At the passage", "Archive"]


def test_evidence_goes_before_naming_and_each_record_stands_once() -> None:
    page = here(address="sources/gazette/")
    served = ledger_of(page, record(page, Source, "gazette")).paragraphs[1].serves
    assert [(one.record.words, one.kind, one.direction, one.badge is not None) for one in served] == [
        ("The bridge is fine", "claim", "context", True),
        ("In 2001 the bridge was 40 metres long", "claim", "supports", True),
        ("The bridge opens", "event", "supports", False),
    ]


def test_a_record_that_only_names_a_paragraph_says_so() -> None:
    said = "{name: Scribe, type: firm, brief: ['It says so. [@echo#s1]']}"
    echo = "quality: press\npassages: [{id: s1, gist: So., when: 2001, same_as: 'gazette#p2'}, {id: s2, gist: No.}]"
    page = here({"content/sources/echo.yml": echo, "content/actors/scribe.yml": said})
    ledger = ledger_of(page, record(page, Source, "echo"))
    used, missing = ledger.paragraphs
    assert [(one.kind, one.direction) for one in used.serves] == [("actor", "")]
    assert (used.label, used.facts) == ("Place 1", ("Speaks of 2001.",))
    assert used.same_as is not None
    assert used.same_as.words == "Ann Inker, Gazette, 4 May 2001, ¶ 2"
    assert (missing.state, missing.why) == ("missing", "Serves no record yet.")
    assert ledger.summary.startswith("2 places: ")


def test_what_no_record_uses_is_listed_with_the_reason() -> None:
    page = here()
    assert ledger_of(page, record(page, Source, "gazette")).paragraphs[2].facts == ("Not used: 2, a page number",)
    assert ledger_of(page, record(page, Source, "herald")).paragraphs[0].label == "page"


def test_a_source_without_passages_has_an_empty_ledger() -> None:
    page = here({"content/sources/lost.yml": "quality: press"})
    assert ledger_of(page, record(page, Source, "lost")).paragraphs == ()
