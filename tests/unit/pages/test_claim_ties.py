from __future__ import annotations

from build_tools.pages.claim_ties import claim_dates, disagreements_of, relations_of, sayings_of
from build_tools.pages.notebook import NoteBook
from build_tools.records.claim import Claim
from build_tools.records.dates import read_date
from tests.made_pages import DISAGREEMENT, here, record


def test_who_says_it_where_and_when() -> None:
    page = here()
    (said,) = sayings_of(page, NoteBook(page), record(page, Claim, "length"))
    assert (said.speaker.words, said.where, said.note) == (
        "Mayor",
        "Gazette (Ann Inker), 4 May 2001, ¶ 2",
        "At the opening.",
    )
    assert said.when is not None
    assert (said.when.words, said.repeats) == ("3 May 2001", None)
    (again,) = sayings_of(page, NoteBook(page), record(page, Claim, "fine"))
    assert again.when is None
    assert again.repeats is not None
    assert again.repeats.href == "../../claims/length/"


def test_a_saying_in_a_lost_passage_names_it() -> None:
    page = here()
    claim = record(page, Claim, "length")
    lost = claim.said_by[0].model_copy(update={"passage": "lost#p1"})
    (said,) = sayings_of(page, NoteBook(page), claim.model_copy(update={"said_by": (lost,)}))
    assert said.where == "lost#p1"


def test_relations_read_from_both_sides() -> None:
    page = here()
    assert [(one.before, one.words) for one in relations_of(page, record(page, Claim, "fine"))] == [
        ("explains", "In 2001 the bridge was 40 metres long")
    ]
    assert [(one.before, one.words) for one in relations_of(page, record(page, Claim, "length"))] == [
        ("is explained by", "The bridge is fine")
    ]


def test_a_disagreement_names_the_positions_it_takes() -> None:
    page = here({"content/disagreements/how-long.yml": DISAGREEMENT})
    (one,) = disagreements_of(page, record(page, Claim, "length"))
    assert (one.question.words, one.state, one.positions, one.count) == (
        "How long is the bridge?",
        "open",
        ("Long",),
        2,
    )


def test_its_own_timeline_is_in_order() -> None:
    page = here()
    rows = claim_dates(page, record(page, Claim, "length"))
    assert [(row.when.words, row.when.shape, row.what) for row in rows] == [
        ("2001", "within", "The time the claim holds for"),
        ("3 May 2001", "day", "Mayor says it"),
        ("3 May 2001", "day", "The bridge opens"),
        ("4 May 2001", "day", "Gazette (Ann Inker) published"),
    ]


def test_what_is_said_in_a_document_on_the_day_it_is_published_is_one_row() -> None:
    page = here()
    claim = record(page, Claim, "length")
    (said,) = claim.said_by
    day = read_date("2001-05-04")
    there = said.model_copy(update={"when": day})
    rows = claim_dates(page, claim.model_copy(update={"said_by": (there, there)}))
    assert [row.what for row in rows] == [
        "The time the claim holds for",
        "The bridge opens",
        "Said by Mayor in Gazette",
    ]
    other = there.model_copy(update={"actor": "builder"})
    rows = claim_dates(page, claim.model_copy(update={"said_by": (there, other)}))
    assert rows[-1].what == "Said by Mayor and Builder in Gazette"
    paper = here({"content/actors/mayor.yml": "{name: Gazette, type: firm}"})
    rows = claim_dates(paper, claim.model_copy(update={"said_by": (there,)}))
    assert rows[-1].what == "Published by Gazette"
    elsewhere = there.model_copy(update={"passage": "lost#p1"})
    rows = claim_dates(page, claim.model_copy(update={"said_by": (elsewhere,)}))
    assert [row.what for row in rows][-2:] == ["Gazette (Ann Inker) published", "Mayor says it"]
