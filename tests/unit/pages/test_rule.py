from __future__ import annotations

from build_tools.pages.rule import RuleView, rule_view
from build_tools.records.rule import Rule
from tests.made_pages import record
from tests.made_things import html, things, torn


def view(rule_id: str = "toll") -> RuleView:
    page = things(f"rules/{rule_id}/")
    return rule_view(page, record(page, Rule, rule_id))


def test_the_head_says_what_sort_of_rule_by_whom_for_whom() -> None:
    rows = {row.name: row.says[0].words for row in view().head.meta}
    assert (rows["Instrument"], rows["Issued by"], rows["Binds"]) == ("By-law", "Council", "Carters")
    assert {row.name: row.says[0].words for row in view("toll-2").head.meta}["Amends"] == "Toll"
    assert [item.href for item in view().amended_by] == ["../../rules/toll-2/"]


def test_a_provision_says_what_it_asks_with_its_passages() -> None:
    carts, foot = view().provisions
    assert carts.says[0].words == "Carts pay."
    assert carts.applies_to[0].words.startswith("Carts on the [bridge](<../../systems/bridge/>)")
    assert [one.words for one in carts.names] == ["Builder"]
    assert len(carts.marks) == 1
    assert (foot.applies_to, foot.test, foot.reach, foot.practice, foot.names) == ((), None, None, (), ())


def test_in_force_follows_from_the_steps() -> None:
    assert [one.in_force for one in view().provisions] == [
        "in force on 3 February 2002: effective 1–2 June 2001",
        "not known whether in force on 3 February 2002: no step says when it took effect",
    ]
    assert [one.in_force for one in view("toll-2").provisions] == [
        "not in force on 3 February 2002: effective 1 January 2030"
    ]


def test_a_test_is_put_in_words_from_its_measures() -> None:
    test = view().provisions[0].test
    assert test is not None
    assert (test.words, test.parts[0].words) == ("any of these:", "Length at least 50 metres")
    both = test.parts[1]
    assert both.words == "all of these:"
    assert [part.words for part in both.parts] == [
        "Length at least 30 metres and under 42 metres",
        "Cost under 25 million crowns",
    ]


def test_what_the_test_says_of_things_stands_with_their_values() -> None:
    reach = view().provisions[0].reach
    assert reach is not None
    assert reach.columns == (("Length", "metres"), ("Cost", "million crowns"))
    assert [(row.subject.words, row.answer) for row in reach.rows] == [
        ("Bridge", "depends on the value"),
        ("Ferry", "yes"),
    ]
    assert reach.rows[0].cells[0].conflict


def test_what_a_test_says_lies_beside_the_page_as_data() -> None:
    page = view()
    ((path, data),) = page.files
    assert path == "rules/toll/caught-carts.csv"
    first, *rows = data.decode().splitlines()
    reach = page.provisions[0].reach
    assert reach is not None
    assert first == 'id,system,"Length, metres","Cost, million crowns",caught'
    assert [row.split(",")[0] for row in rows] == [row.id for row in reach.rows]
    assert rows[0].startswith("bridge,")
    assert f'href="{reach.csv}"' in html(page)


def test_steps_and_practice_are_dated_and_cited() -> None:
    carts = view().provisions[0]
    assert [(row.what, row.when.shape if row.when else "") for row in carts.steps] == [
        ("Announced", "within"),
        ("Effective", "within"),
    ]
    assert carts.steps[1].line[0].words == "Two days are given."
    (practice,) = carts.practice
    assert (practice.what, practice.marks) == ("", ())
    assert practice.line[0].marks


def test_steps_are_drawn_where_there_is_more_than_one_date() -> None:
    assert view().chart is not None
    assert view("toll-2").chart is None


def test_the_charts_say_what_holds_and_which_steps_there_were() -> None:
    page = view()
    assert page.strips is not None
    assert page.chart is not None
    assert page.strips.finding == "1 of 2 provisions in force on 3 February 2002; of 1 it is not known"
    assert page.chart.finding == "3 steps: first announced 2001, last effective 1–2 June 2001"
    later = view("toll-2").strips
    assert later is not None
    assert later.finding == "Not in force on 3 February 2002"


def test_the_page_has_its_sections() -> None:
    page = view()
    body = html(page)
    for wanted in ('id="carts"', 'id="foot"', 'id="claims"', 'id="events"', 'id="amended-by"', 'id="passages"'):
        assert wanted in body
    assert [row.what for row in page.events] == ["The bridge opens"]
    assert [item.words for item in page.claims] == ["The builder was late"]
    assert [one.name for one in page.aliases] == ["The penny"]
    assert 'id="brief"' not in html(view("toll-2"))


def test_a_page_whose_references_lead_nowhere_is_still_a_page() -> None:
    missing = ("content/actors/council.yml", "content/vocabulary.yml", "content/sources/herald.yml")
    page = torn("rules/toll/", *missing, "content/systems/bridge.yml")
    made = rule_view(page, record(page, Rule, "toll"))
    assert made.provisions[0].test is not None
    assert made.provisions[0].test.parts[0].words == "length at least 50"
    html(made)
