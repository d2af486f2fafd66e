from __future__ import annotations

import re

from build_tools.pages.explorer import NOTHING_ASKED, ExplorerView, explorer_view, has_answers
from build_tools.pages.explorer_links import explorer_href
from build_tools.pages.index import index_view
from build_tools.pages.rule import rule_view
from build_tools.pages.system import system_view
from build_tools.records.rule import Rule
from build_tools.records.system import System
from tests.made_pages import record
from tests.made_things import html, things, torn

RULES = ("content/rules/toll.yml", "content/rules/toll-2.yml")


def view() -> ExplorerView:
    return explorer_view(things("explorer/"))


def test_every_thing_stands_against_every_test() -> None:
    page = view()
    assert [row.key for row in page.tested] == ["toll#carts"]
    assert [(row.id, [pair.word for pair in row.pairs]) for row in page.things] == [
        ("bridge", ["depends"]),
        ("ferry", ["caught"]),
    ]
    assert [row.key for row in page.provisions] == ["toll#carts", "toll#foot", "toll-2#boats"]


def test_things_are_chosen_by_what_they_are_in_the_vocabularys_order() -> None:
    groups = [(name, [row.subject.words for row in rows]) for name, rows in view().groups]
    assert groups == [("Bridge", ["Bridge"]), ("boat", ["Ferry"])]


def test_what_nothing_is_on_record_for_is_left_out_and_listed() -> None:
    page = view()
    ((why, left_out),) = page.left_out
    assert (why, [to.words for to in left_out]) == (NOTHING_ASKED, ["All bridges", "Raft"])
    assert "Not in the table, because nothing that a test asks for is on record" in html(page)


def test_a_thing_that_is_only_named_has_no_value() -> None:
    raft = {"content/systems/raft.yml": "{name: Raft, type: bridge, maker: builder}"}
    page = explorer_view(things("explorer/", raft))
    assert [row.id for row in page.things] == ["bridge", "raft", "ferry"]
    assert "no value on record" in html(page)
    assert "no value on record" not in html(view())


def test_the_page_has_each_answer_as_data_for_the_script() -> None:
    body = html(view())
    assert 'data-thing="bridge" data-provision="toll#carts" data-word="depends"' in body
    assert 'data-first="2001-06-02" data-last="" data-word="yes"' in body
    assert '<span data-thing="bridge">' in body
    assert re.search(r'<div class="explorer" data-explorer hidden>', body)
    assert 'max="9999-12-31" value="2002-02-03"' in body


def test_the_same_lies_beside_it_as_json_and_csv() -> None:
    assert [path for path, _ in view().files] == ["explorer.json", "explorer.csv"]
    assert [tool.href for tool in view().head.tools] == ["#cite", "../explorer.json", "../explorer.csv"]


def test_without_rules_it_says_so_and_offers_no_choice() -> None:
    page = explorer_view(torn("explorer/", *RULES))
    body = html(page)
    assert (page.things, page.tested, page.provisions) == ((), (), ())
    assert "No test can be held against a value" in body
    assert "data-explorer" not in body


def test_without_a_vocabulary_kinds_are_told_by_their_keys() -> None:
    page = explorer_view(torn("explorer/", "content/vocabulary.yml"))
    assert {name for name, _ in page.groups} == {"bridge", "boat"}


def test_rules_their_index_and_things_lead_to_it() -> None:
    here = things("systems/bridge/")
    bridge, bridges = record(here, System, "bridge"), record(here, System, "bridges")
    assert explorer_href(here, "bridge") == "../../explorer/?thing=bridge"
    assert (has_answers(here, bridge), has_answers(here, bridges)) == (True, False)
    rows = {row.name: row.says[0].href for row in system_view(here, bridge).head.meta}
    assert rows["Rules"] == "../../explorer/?thing=bridge"
    without = {row.name: row.says[0].href for row in system_view(here, bridges).head.meta}
    assert without["Rules"] == "../../explorer/#left-out"
    no_rule = torn("systems/bridge/", *RULES)
    assert "Rules" not in {row.name for row in system_view(no_rule, record(no_rule, System, "bridge")).head.meta}
    toll = {row.name: row.says[0].href for row in rule_view(here, record(here, Rule, "toll")).head.meta}
    assert toll["Explore"] == "../../explorer/?day=2001-06-02"
    (note,) = index_view(things("rules/"), Rule).notes
    assert note.endswith("(<../explorer/>)")
