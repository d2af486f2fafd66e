from __future__ import annotations

from build_tools.pages.system import SystemView, system_view
from build_tools.records.system import System
from tests.made_pages import record
from tests.made_things import html, rows_of, things, torn


def view(system_id: str = "bridge") -> SystemView:
    page = things(f"systems/{system_id}/")
    return system_view(page, record(page, System, system_id))


def test_the_head_says_who_made_it_and_when() -> None:
    rows = {row.name: row.says[0].words for row in view().head.meta}
    assert {name: rows[name] for name in ("What", "Maker", "Designer", "Made by", "Line", "Released", "Announced")} == {
        "What": "Bridge",
        "Maker": "Builder",
        "Designer": "Mayor",
        "Made by": "Holding",
        "Line": "All bridges",
        "Released": "3 May 2001",
        "Announced": "about 1999",
    }
    assert [row.name for row in view("raft").head.meta][:2] == ["Id", "What"]
    assert {row.name: row.says[0].words for row in view("ferry").head.meta}["What"] == "boat"


def test_competing_values_stand_in_one_row_as_a_conflict() -> None:
    rows = view().spec.table.rows
    assert [row.measure for row in rows] == ["Length", "Cost", "Share", "Arches"]
    length = rows[0].cell
    assert length.conflict
    assert [(line.words, line.note, len(line.marks)) for line in length.lines] == [
        ("40", "", 1),
        ("44", "given by Mayor", 1),
    ]
    assert rows[0].about == "dry"


def test_variants_stand_side_by_side_without_a_conflict() -> None:
    share = view().spec.table.rows[2].cell
    assert not share.conflict
    assert [(line.words, line.note) for line in share.lines] == [("12", "north"), ("14", "south")]


def test_derived_values_show_their_arithmetic_and_states_their_reason() -> None:
    spec = view().spec
    assert spec.table.arithmetic == ("Cost: 40 ÷ 2 = 20.0 million crowns",)
    assert spec.table.rows[1].cell.lines[0].derived
    assert (spec.table.rows[3].cell.state, spec.table.rows[3].cell.why) == ("not known", "Nobody counted.")


def test_values_of_other_records_are_taken_in_and_named() -> None:
    assert [one.words for one in view().spec.elsewhere] == ["The builder will finish by 2003"]
    assert "Some values are written in other records" in html(view())
    assert view("ferry").spec.elsewhere == ()


def test_one_value_says_of_which_variant_and_by_whom_beside_its_measure() -> None:
    page = things(
        "systems/raft/",
        {
            "content/systems/raft.yml": "{name: Raft, type: bridge, observations: [{measure: share, value: 3, when: "
            '2001, variant: old, reporter: mayor, evidence: [{passage: "herald#s1", direction: supports}]}]}'
        },
    )
    (row,) = system_view(page, record(page, System, "raft")).spec.table.rows
    assert row.about == "2001, old, given by Mayor"
    assert row.cell.lines[0].note == ""


def test_the_one_value_of_a_row_says_by_whom_beside_others_that_gave_none() -> None:
    page = things(
        "systems/raft/",
        {
            "content/systems/raft.yml": "{name: Raft, type: bridge, observations: [{measure: share, value: 3, "
            'reporter: mayor, evidence: [{passage: "herald#s1", direction: supports}]}, '
            "{measure: share, reporter: council, state: not-applicable, why: It does not count.}]}"
        },
    )
    (row,) = system_view(page, record(page, System, "raft")).spec.table.rows
    assert row.about == "given by Mayor"


def test_nothing_measured_and_no_gap_on_record_are_said() -> None:
    body = html(view("raft"))
    assert "No value is on record." in body
    assert "Nothing is listed here yet." in body


def test_each_test_of_a_rule_is_answered_with_its_values() -> None:
    (test,) = view().tests
    assert test.provision.words == "Toll: Carts"
    assert test.provision.href == "../../rules/toll/#carts"
    assert test.since == "in force on 3 February 2002: effective 1–2 June 2001"
    assert [(name, unit) for name, unit, _ in test.measured] == [("Length", "metres"), ("Cost", "million crowns")]
    assert test.answer == "depends on the value"
    assert [one.answer for one in view("ferry").tests] == ["yes"]
    assert view("raft").tests == ()


def test_dates_lineage_events_claims_and_comparisons() -> None:
    page = view()
    assert [(row.what, row.when.words if row.when else "") for row in page.dates] == [
        ("Announced", "about 1999"),
        ("Released", "3 May 2001"),
    ]
    assert page.dates[1].line[0].words == "With music."
    assert [(item.before, item.words) for item in page.lineage] == [
        ("belongs to", "All bridges"),
        ("of the same line", "Ferry"),
    ]
    assert [(item.before, item.words) for item in view("bridges").lineage] == [
        ("includes", "Bridge"),
        ("includes", "Ferry"),
    ]
    assert rows_of(page.timeline) == ["The council voted for a bridge", "The bridge was opened"]
    assert page.chart is not None
    assert [one.href for one in page.timeline.whole] == ["../../timeline/?system=bridge"]
    assert "In 2001 the bridge was 40 metres long" in [item.words for item in page.claims]
    assert [item.words for item in page.comparisons] == ["Crossings"]
    assert page.not_known[0][0].words == "Who paid."
    html(page)


def test_a_page_whose_references_lead_nowhere_is_still_a_page() -> None:
    page = torn("systems/bridge/", "content/actors/holding.yml", "content/vocabulary.yml", "content/sources/herald.yml")
    made = system_view(page, record(page, System, "bridge"))
    assert {row.name: row.says[0].words for row in made.head.meta}["Made by"] == "holding"
    html(made)


def test_a_value_written_with_a_time_elsewhere_stands_once() -> None:
    cited = 'evidence: [{passage: "herald#s1", direction: supports}]'
    measured = f"measure: length, value: 41, {cited}"
    lines = (measured, f"{measured}, when: 2001-05", f"measure: length, value: 43, {cited}")
    raft = "name: Raft\ntype: bridge\nobservations:\n" + "".join(f"  - {{{one}}}\n" for one in lines)
    page = things("systems/raft/", {"content/systems/raft.yml": raft})
    rows = system_view(page, record(page, System, "raft")).spec.table.rows
    assert [(row.about, [line.words for line in row.cell.lines]) for row in rows] == [
        ("May 2001", ["41"]),
        ("", ["43"]),
    ]


def test_a_variant_named_after_its_value_is_not_said_twice() -> None:
    cited = 'evidence: [{passage: "herald#s1", direction: supports}]'
    lines = ("measure: length, value: 41, variant: 41 metres", "measure: length, value: 43, variant: long")
    raft = "name: Raft\ntype: bridge\nobservations:\n" + "".join(f"  - {{{one}, {cited}}}\n" for one in lines)
    page = things("systems/raft/", {"content/systems/raft.yml": raft})
    (row,) = system_view(page, record(page, System, "raft")).spec.table.rows
    assert [(line.words, line.note) for line in row.cell.lines] == [("41", ""), ("43", "long")]
