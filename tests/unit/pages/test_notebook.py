from __future__ import annotations

from build_tools.pages.notebook import NoteBook, Piece
from build_tools.records.claim import Claim
from tests.made_pages import here, record
from tests.made_site import source


def book(*, has_list: bool = True) -> NoteBook:
    page = here()
    return NoteBook(page, record(page, Claim, "length").evidence, has_list=has_list)


def test_each_passage_has_one_number_in_the_order_of_reading() -> None:
    notes = book()
    assert [notes.number(ref) for ref in ("gazette#p2", "herald#s1", "gazette#p2")] == [1, 2, 1]
    assert notes.refs == ("gazette#p2", "herald#s1")


def test_a_sentence_stands_with_the_notes_of_what_it_mentions_first() -> None:
    first, second = book().units(("Long. [@gazette#p2] [@herald#s1]", "Longer. [@gazette#p2]"))
    assert [(note.id, note.label, note.direction) for note in first.notes] == [
        ("e1", "1", "supports"),
        ("e2", "(2)", "partly"),
    ]
    assert (first.summary, first.directions, first.more) == ("2 passages", "supports, partly", 0)
    assert [(piece.words, [(mark.label, mark.href) for mark in piece.marks]) for piece in first.line] == [
        ("Long.", [("1", "#e1"), ("(2)", "#e2")])
    ]
    assert second.notes == ()
    assert second.line[0].marks[0].href == "#e1"


def test_a_note_says_who_where_and_when_and_warns() -> None:
    note = book().note("gazette#p2")
    assert note.by == "Mayor, cited in Gazette, 4 May 2001, ¶ 2"
    assert (note.href, note.warns_of, note.full) == ("../../sources/gazette/#p2", "figure", "#c1")
    assert note.gist == "The bridge is 40 metres long and cost *much*."


def test_more_than_two_notes_wait_in_the_list() -> None:
    more = {f"content/sources/{name}.yml": source("press", f"publisher: {name}") for name in ("a", "b", "c")}
    notes = NoteBook(here(more))
    unit = notes.unit("So it is. [@a#s1] [@b#s1] [@c#s1]")
    assert (len(unit.notes), unit.more, unit.summary, unit.directions) == (2, 1, "3 passages", "")
    assert [mark.href for mark in unit.line[0].marks] == ["#e1", "#e2", "#n3"]


def test_without_a_list_every_note_stands_and_leads_to_its_source() -> None:
    notes = book(has_list=False)
    unit = notes.unit("Long. [@gazette#p2] [@gazette#p1] [@gazette#p3]")
    assert [bool(note.gist) for note in unit.notes] == [True, True, True]
    assert unit.notes[0].full == "../../sources/gazette/#p2"
    assert notes.mark("herald#s1").href == "../../sources/herald/#s1"


def test_where_the_list_ends_markers_of_what_comes_later_lead_to_its_source() -> None:
    notes = book()
    notes.unit("Long. [@gazette#p1]")
    notes.number("gazette#p2")
    notes.end_list()
    assert [notes.mark(f"gazette#p{place}").href for place in (1, 2, 3)] == ["#e1", "#n2", "../../sources/gazette/#p3"]


def test_one_direction_reads_as_a_verb() -> None:
    assert book().unit("Long. [@gazette#p2]").directions == "supports it"
    page = here()
    notes = NoteBook(page, (*record(page, Claim, "length").evidence[:1], *record(page, Claim, "fine").evidence))
    assert notes.unit("Long. [@gazette#p2]").directions == "supports it"
    both = {"content/sources/echo.yml": source("press")}
    page = here(both)
    evidence = record(page, Claim, "length").evidence[0]
    notes = NoteBook(page, (evidence, evidence.model_copy(update={"passage": "echo#s1"})))
    assert notes.unit("Long. [@gazette#p2] [@echo#s1]").directions == "support it"


def test_a_marker_of_a_record_leads_to_its_page() -> None:
    unit = book().unit("Fine. [@fine]")
    note = unit.notes[0]
    assert (note.by, note.href, note.gist) == ("Claim on this site", "../../claims/fine/", "The bridge is fine.")


def test_what_is_not_there_has_a_note_that_names_it() -> None:
    assert book().note("nothing").by == "nothing"
    assert book().note("nothing").gist == ""


def test_links_and_markers_in_the_middle_keep_their_words() -> None:
    pieces = book().line("The [bridge](@bridge)[@gazette#p2] is *long*. ")
    assert [piece.words for piece in pieces] == ["The [bridge](<../../systems/bridge/>)", " is *long*. "]
    assert book().line("[@gazette#p2] alone")[0].marks[0].label == "1"
    assert book().line("No marker") == (Piece("No marker"),)


def test_markers_for_evidence_make_its_directions_known() -> None:
    page = here()
    notes = NoteBook(page)
    marks = notes.marks(record(page, Claim, "length").evidence * 2)
    assert [(mark.label, mark.weak) for mark in marks] == [("1", False), ("(2)", True)]
    use = notes.use("herald#s1")
    assert use is not None
    assert use.direction == "partly"
    assert marks[1].says == "untitled document, no date seen"
