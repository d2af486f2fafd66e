from __future__ import annotations

import json

from build_tools.pages.components import ClaimBox
from build_tools.pages.written import WrittenPage, component_problems, files_beside
from build_tools.problems import Place
from tests.written_town import FILE, component, town_with

CLAIM = component("claim", "id: span-is-41")
TIMELINE = component("timeline", "from: 1990")


def test_numbers_are_given_in_the_order_of_reading_and_notes_once() -> None:
    written = WrittenPage(*town_with("Words."))
    first = written.unit(["ford-gazette#p3", "span-is-40", "new-bridge"])
    assert [note.id for note in first.notes] == ["e1", "e2"]
    assert (first.summary, first.more) == ("1 passage, 1 claim, 1 other record", 1)
    assert [note.badge.word if note.badge else "" for note in first.notes] == ["", "refuted"]
    assert [written.mark(ref).href for ref in ("ford-gazette#p3", "span-is-40")] == ["#e1", "#e2"]
    assert written.unit(["ford-gazette#p3"]).notes == ()
    assert written.mark("river-herald#p2").href == "#n4"


def test_all_that_is_cited_stands_at_the_foot_by_its_number() -> None:
    written = WrittenPage(*town_with(TIMELINE))
    assert written.passages() == ()
    written.unit(["span-is-40"])
    written.box(0)
    (group,) = written.passages()
    assert [item.id for item in group.passages] == [f"n{place}" for place in range(1, len(group.passages) + 1)]
    assert group.passages[0].by == "Claim on this site"
    assert len(group.passages) > 1
    assert {item.notes for item in group.passages} == {()}


def test_what_a_component_knows_of_a_passage_says_nothing_of_a_sentence() -> None:
    written = WrittenPage(*town_with(TIMELINE))
    written.box(0)
    (note,) = written.unit(["ford-gazette#p3"]).notes
    assert note.direction == ""


def test_links_lead_to_records_and_passages() -> None:
    written = WrittenPage(*town_with("Words."))
    assert written.href("new-bridge") == "../systems/new-bridge/"
    assert written.href("ford-gazette#p3") == "../sources/ford-gazette/#p3"
    assert written.href("nobody") == ""


def test_a_component_with_a_fault_is_not_shown() -> None:
    page = CLAIM + component("claim", "name: x") + component("figure", "of: finest-bridge")
    written = WrittenPage(*town_with(page))
    assert isinstance(written.box(0), ClaimBox)
    assert (written.box(1), written.box(2)) == (None, None)


def test_the_data_of_charts_lies_beside_the_page() -> None:
    page = CLAIM + component("timeline", "kind: opening") + TIMELINE + component("figure", "of: bridge-toll")
    files = dict(files_beside(*town_with(page)))
    assert sorted(files) == [
        "bridges/set-in-3.csv",
        "bridges/set-in-3.json",
        "bridges/set-in-4.csv",
        "bridges/set-in-4.json",
    ]
    assert "https://ford.example/bridges/" in json.loads(files["bridges/set-in-3.json"])["citation"]


def test_problems_stand_at_the_option_or_at_the_fence() -> None:
    page = f"{CLAIM}{component('figure', 'of: finest-bridge')}{component('timeline', 'from: 2090')}"
    found = [(problem.code, problem.place) for problem in component_problems(*town_with(page))]
    assert found == [("component-empty", Place(FILE, 5, 5)), ("component-empty", Place(FILE, 7, 1))]


def test_options_with_a_fault_of_their_own_are_not_told_twice() -> None:
    page = component("claim", "name: x") + component("claim", "id: 'x") + component("claim", "id: nobody")
    assert list(component_problems(*town_with(page))) == []


def test_a_type_that_the_vocabulary_lacks() -> None:
    page = component("timeline", "kind: openning") + component("timeline", "kind: flood")
    first, second = component_problems(*town_with(page))
    assert (first.code, first.place, first.hint) == ("unknown-vocabulary", Place(FILE, 2, 7), "did you mean `opening`?")
    assert second.hint == "choose one of them, or add it to `event_types`"
    broken = list(component_problems(*town_with(page, vocabulary="lanes: 5")))
    assert [problem.code for problem in broken] == ["component-empty", "component-empty"]
