from __future__ import annotations

from build_tools.pages.ledger import ledger_of
from build_tools.records.source import Source
from tests.made_pages import here, record


def test_every_paragraph_serves_records_or_says_why_not() -> None:
    page = here(address="sources/gazette/")
    ledger = ledger_of(page, record(page, Source, "gazette"))
    assert ledger.summary == "3 paragraphs: 1 serves records and 2 need not."
    assert [(one.id, one.state, one.role, one.why) for one in ledger.paragraphs] == [
        ("p1", "apart", "a heading", "Serves no record: it is a heading."),
        ("p2", "used", "", ""),
        ("p3", "apart", "", "Serves no record: No record needs it."),
    ]


def test_a_paragraph_shows_what_it_holds_and_where_it_misleads() -> None:
    page = here(address="sources/gazette/")
    paragraph = ledger_of(page, record(page, Source, "gazette")).paragraphs[1]
    assert (paragraph.figures, paragraph.names) == (("40 metres",), ("Bridge",))
    assert paragraph.facts == ("Carries the word of Mayor.",)
    assert paragraph.cautions[0].about == "figure"
    assert [link.words for link in paragraph.links] == ["Article", "At the passage", "Archive", "Challenge"]


def test_evidence_goes_before_naming_and_each_record_stands_once() -> None:
    page = here(address="sources/gazette/")
    served = ledger_of(page, record(page, Source, "gazette")).paragraphs[1].serves
    assert [(one.record.words, one.kind, one.direction, one.badge is not None) for one in served] == [
        ("In 2001 the bridge was 40 metres long", "claim", "supports", True),
        ("The bridge opens", "event", "supports", False),
        ("The bridge is fine", "claim", "context", True),
    ]


def test_a_record_that_only_names_a_paragraph_says_so() -> None:
    said = "{name: Scribe, type: firm, brief: ['It says so. [@echo#s1]']}"
    echo = "quality: press\npassages: [{id: s1, gist: So., when: 2001, same_as: 'gazette#p2'}, {id: s2, gist: No.}]"
    page = here({"content/sources/echo.yml": echo, "content/actors/scribe.yml": said})
    ledger = ledger_of(page, record(page, Source, "echo"))
    used, missing = ledger.paragraphs
    assert [(one.kind, one.direction) for one in used.serves] == [("actor", "")]
    assert (used.label, used.facts) == ("Place 1", ("Time it speaks of: 2001.",))
    assert used.same_as is not None
    assert used.same_as.words == "Gazette (Ann Inker), 4 May 2001, ¶ 2"
    assert (missing.state, missing.why) == ("missing", "Serves no record yet.")
    assert ledger.summary == "2 places: 1 serves records and 1 should and does not yet."


def test_what_no_record_uses_is_listed_with_the_reason() -> None:
    page = here()
    assert ledger_of(page, record(page, Source, "gazette")).paragraphs[2].facts == ("Not used: 2. a page number",)
    herald = ledger_of(page, record(page, Source, "herald"))
    assert (herald.paragraphs[0].label, herald.paragraphs[0].role) == ("Place 1", "page")
    assert herald.summary == "Its one place serves records."


def test_a_source_without_passages_has_an_empty_ledger() -> None:
    page = here({"content/sources/lost.yml": "quality: press"})
    ledger = ledger_of(page, record(page, Source, "lost"))
    assert (ledger.paragraphs, ledger.summary) == ((), "We hold no passage of it.")


def test_one_record_with_several_uses_shows_the_strongest() -> None:
    echo = "quality: press\npassages: [{id: s1, gist: So.}, {id: s2, gist: Yes.}]"
    uses = "[{passage: 'echo#s1', direction: context}, {passage: 'echo#s1', direction: supports}]"
    more = f"evidence: {uses}\nbrief: ['So. [@echo#s1]']"
    other = "brief: ['Yes. [@echo#s2]']"
    page = here(
        {
            "content/sources/echo.yml": echo,
            "content/claims/echoed.yml": f"statement: It is.\ntype: fact\nwhen: 2001\nwhen_known: stated\n{more}",
            "content/actors/scribe.yml": f"name: Scribe\ntype: firm\n{other}",
        }
    )
    ledger = ledger_of(page, record(page, Source, "echo"))
    assert [(one.record.words, one.direction) for one in ledger.paragraphs[0].serves] == [("It is", "supports")]
    assert ledger.summary == "All 2 places serve records."
