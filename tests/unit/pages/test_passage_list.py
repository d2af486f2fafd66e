from __future__ import annotations

from build_tools.graph.site import PassageAt
from build_tools.pages.notebook import NoteBook
from build_tools.pages.passage_list import (
    EXCERPT,
    article_links,
    cautions_of,
    cited_passages,
    passage_groups,
    place_words,
)
from build_tools.records.claim import Claim
from build_tools.records.source import Source
from tests.made_pages import here, record
from tests.made_site import source


def test_groups_stand_in_order_and_an_empty_dispute_says_so() -> None:
    page = here()
    claim = record(page, Claim, "length")
    groups = passage_groups(NoteBook(page), page, claim, claim.evidence)
    assert [(group.direction, [one.id for one in group.passages]) for group in groups] == [
        ("supports", ["n1"]),
        ("partly", ["n2"]),
        ("disputes", []),
    ]


def test_a_passage_says_how_it_knows_and_how_we_saw_it() -> None:
    page = here()
    claim = record(page, Claim, "length")
    own, other = (group.passages[0] for group in passage_groups(NoteBook(page), page, claim, claim.evidence)[:2])
    assert own.how == "Reported, read in the original."
    assert (own.by, own.address) == ("Mayor, cited in Gazette, 4 May 2001, ¶ 2", "https://gazette.example/bridge")
    assert [link.words for link in own.links] == ["Article", "At the passage", "Archive", "Our ledger", "Challenge"]
    assert own.cautions[0].about == "figure"
    assert [one.href for one in own.cautions[0].shown_by] == ["../../sources/herald/#s1"]
    assert other.how == "Place in the document: page. Reported, weaker source."
    assert (other.label, other.weak, other.address) == ("(2)", True, "")
    assert other.notes == ("Limits only the use made of the statement.", "A rounder figure.")


def test_an_excerpt_is_said_to_be_one() -> None:
    assert place_words(EXCERPT) == "We have read an excerpt, not the whole."
    assert place_words("table 2") == "Place in the document: table 2."
    assert place_words("") == ""


def test_what_a_passage_goes_back_to_is_named() -> None:
    page = here({"content/sources/echo.yml": source("press")})
    claim = record(page, Claim, "length")
    evidence = claim.evidence[0].model_copy(update={"passage": "echo#s1", "origin": "gazette"})
    own = evidence.model_copy(update={"passage": "echo#s1", "origin": "echo"})
    (first, *_) = passage_groups(NoteBook(page), page, claim.model_copy(update={"checked": None}), (evidence,))
    how = "Place in the document: page. Reported, read in the original. Goes back to Gazette (Ann Inker), 4 May 2001."
    assert first.passages[0].how == how
    (second, *_) = passage_groups(NoteBook(page), page, claim, (own,))
    assert "Goes back" not in second.passages[0].how
    lost = evidence.model_copy(update={"origin": "nowhere"})
    (third, *_) = passage_groups(NoteBook(page), page, claim, (lost,))
    assert "Goes back to nowhere." in third.passages[0].how


def test_passages_cited_without_a_direction_come_last() -> None:
    page = here()
    book = NoteBook(page)
    assert cited_passages(book, page) == ()
    book.mark("gazette#p1")
    book.mark("fine")
    (group,) = cited_passages(book, page)
    assert (group.direction, [one.gist for one in group.passages]) == ("", ["Headline.", "The bridge is fine."])
    assert group.passages[0].how == "Reported, read in the original. Checked 3 Feb 2002."
    assert [link.words for link in group.passages[1].links] == ["Record"]


def test_an_address_seen_printed_says_so() -> None:
    address = 'addresses: [{url: "https://p.example/", type: as-printed}]'
    page = here({"content/sources/echo.yml": source("press", address)})
    echo = record(page, Source, "echo")
    links = article_links(page, PassageAt(echo, echo.passages[0]))
    assert [link.words for link in links] == ["Article (address as printed)", "Our ledger", "Challenge"]


def test_a_caution_may_rest_on_a_passage_of_a_broken_source() -> None:
    page = here()
    gazette = record(page, Source, "gazette")
    caution = gazette.passages[1].cautions[0]
    lost = caution.model_copy(
        update={"evidence": (caution.evidence[0].model_copy(update={"passage": "lost#p1"}), *caution.evidence)}
    )
    passage = gazette.passages[1].model_copy(update={"cautions": (lost,)})
    (found,) = cautions_of(page, PassageAt(gazette, passage))
    assert [one.words for one in found.shown_by] == ["lost#p1", "untitled document, no date seen"]


def test_the_same_words_stand_once() -> None:
    copy = "quality: press\npassages: [{id: s1, gist: Long., same_as: 'gazette#p2'}, {id: s2, gist: Other.}]"
    page = here({"content/sources/copy.yml": copy})
    for refs in (("gazette#p2", "copy#s2", "copy#s1", "bridge"), ("copy#s1", "copy#s2", "gazette#p2", "bridge")):
        book = NoteBook(page)
        for ref in refs:
            book.mark(ref)
        (group,) = cited_passages(book, page)
        assert [one.gist.startswith("The same words as passage 1.") for one in group.passages] == [
            False,
            False,
            True,
            False,
        ]
