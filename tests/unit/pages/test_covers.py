from __future__ import annotations

import csv
import io
import json
import re

from build_tools.judging.statistics.value_numbers import count_rules
from build_tools.pages.covers import covers_view, no_test_covers
from build_tools.pages.explorer import NO_TEST_FOR, NOTHING_ASKED, explorer_view
from build_tools.pages.notebook import NoteBook
from build_tools.pages.rule import rule_view
from build_tools.pages.system import system_view
from build_tools.records.rule import Rule
from build_tools.records.system import System
from tests.made_pages import record
from tests.made_things import HERALD, THINGS, html, things, torn

TOLL = "content/rules/toll.yml"


def toll_for(*types: str, note: str = "") -> dict[str, str]:
    """The toll as one whose test is for things of these kinds alone."""
    noted = f'note: "{note}", ' if note else ""
    covers = f"covers: {{types: [{', '.join(types)}], {noted}{HERALD}}}"
    before, after = THINGS[TOLL].split("steps:", 1)
    return {TOLL: f"{before}{covers}\n            steps:{after}"}


def test_the_kinds_are_named_as_the_vocabulary_has_them_with_passages() -> None:
    page = things("explorer/", toll_for("bridge", "boat", note="Not *rafts*. [@gazette#p2]"))
    book = NoteBook(page, has_list=False)
    view = covers_view(page, book, record(page, Rule, "toll").provisions[0].covers)
    assert view is not None
    assert (view.types, view.words, view.passages) == (("bridge", "boat"), "bridges and boat", ("herald#s1",))
    assert [mark.href for mark in view.marks] == ["../sources/herald/#s1"]
    assert [piece.words for piece in view.line] == ["Not *rafts*."]
    assert covers_view(page, book, None) is None


def test_a_name_of_capitals_keeps_them_within_a_sentence() -> None:
    vocabulary = THINGS["content/vocabulary.yml"].replace("plural: Bridges", "plural: AI bridges")
    page = things("explorer/", toll_for("bridge") | {"content/vocabulary.yml": vocabulary})
    view = covers_view(page, NoteBook(page), record(page, Rule, "toll").provisions[0].covers)
    assert view is not None
    assert view.words == "AI bridges"


def test_the_explorer_says_of_a_thing_of_another_kind_which_the_test_is_for() -> None:
    page = explorer_view(things("explorer/", toll_for("boat")))
    bridge, ferry = page.things
    (other,), (asked,) = bridge.pairs, ferry.pairs
    assert (other.word, other.words, other.measured) == ("not applicable", "does not apply", ())
    assert other.only is not None
    assert other.only.words == "boat"
    assert (asked.word, asked.only) == ("caught", None)
    body = html(page)
    assert re.search(r"does not apply</p>\s*<p class=\"row-note\">covers boat", body)
    assert "It is for boat" in body


def test_the_data_beside_it_say_so_too() -> None:
    files = dict(explorer_view(things("explorer/", toll_for("boat"))).files)
    data = json.loads(files["explorer.json"])
    assert [one["covers"] for one in data["provisions"]] == [{"types": ["boat"], "passages": ["herald#s1"]}, None, None]
    assert [pair["caught"] for pair in data["pairs"]] == ["not applicable", "caught"]
    rows = list(csv.reader(io.StringIO(files["explorer.csv"].decode(), newline="")))
    assert rows[1] == ["bridge", "toll#carts", "not applicable", "covers boat"]


def test_things_for_which_no_test_is_are_left_out_by_that_reason() -> None:
    skiff = {"content/systems/skiff.yml": "{name: Skiff, type: boat}"}
    page = explorer_view(things("explorer/", toll_for("boat") | skiff))
    assert [(why, [to.words for to in which]) for why, which in page.left_out] == [
        (NOTHING_ASKED, ["Skiff"]),
        (NO_TEST_FOR, ["All bridges", "Raft"]),
    ]
    assert f"; because {NO_TEST_FOR} and no provision names them" in html(page)


def test_the_page_of_such_a_thing_says_so() -> None:
    page = things("systems/raft/", toll_for("boat"))
    rows = {row.name: row.says[0].words for row in system_view(page, record(page, System, "raft")).head.meta}
    assert rows["Rules"] == "no test is for things of its kind"
    assert not no_test_covers(page, record(page, System, "ferry"))
    none = torn("systems/raft/", TOLL)
    assert not no_test_covers(none, record(none, System, "raft"))


def test_the_page_of_the_rule_says_it_under_its_test_and_of_each_thing() -> None:
    page = things("rules/toll/", toll_for("boat", note="Rafts are none."))
    view = rule_view(page, record(page, Rule, "toll"))
    carts, foot = view.provisions
    assert carts.covers is not None
    assert foot.covers is None
    assert re.search(r"It is for boat.{0,9}<a class=\"mk\"[^>]*>\d+</a>\. Rafts are none\.", html(view))
    assert carts.reach is not None
    assert [(row.subject.words, row.answer) for row in carts.reach.rows] == [
        ("Bridge", "does not apply"),
        ("Ferry", "yes"),
    ]


def test_such_pairs_are_counted_as_not_applicable() -> None:
    page = things("explorer/", toll_for("boat"))
    pairs = {one.answer: one.pairs for one in count_rules(page.site, page.answers).pairs}
    assert (pairs["caught"], pairs["not applicable"]) == (1, 1)
