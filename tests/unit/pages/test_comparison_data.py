from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from build_tools.pages.comparison import comparison_view
from build_tools.records.comparison import Comparison
from tests.made_pages import record
from tests.made_things import EVIDENCE, html, things, torn

if TYPE_CHECKING:
    from build_tools.pages.comparison import ComparisonView

ADDRESS = "comparisons/crossings/"
CSV, JSON = "comparisons/crossings.csv", "comparisons/crossings/table.json"


def view(files: dict[str, str] | None = None) -> ComparisonView:
    page = things(ADDRESS, files)
    return comparison_view(page, record(page, Comparison, "crossings"))


def lines(page: ComparisonView) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(dict(page.files)[CSV].decode(), newline="")))


def told(page: ComparisonView) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(dict(page.files)[JSON])
    return answer


def of_raft(*observations: str) -> dict[str, str]:
    written = "\n".join(f"  - {{{one}}}" for one in observations)
    return {"content/systems/raft.yml": f"name: Raft\ntype: bridge\nobservations:\n{written}\n"}


def test_every_cell_of_the_table_has_its_lines_in_its_order() -> None:
    page = view()
    found = lines(page)
    names = list(dict.fromkeys((one["row"], one["column"]) for one in found))
    assert names == [(row.subject.words, one.title) for row in page.table.rows for one in page.table.columns]
    for row in page.table.rows:
        for column, cell in zip(page.table.columns, row.cells, strict=True):
            own = [one for one in found if (one["row"], one["column"]) == (row.subject.words, column.title)]
            assert list(dict.fromkeys(one["value"] for one in own if one["value"])) == [
                line.words for line in cell.lines
            ]
            assert {one["state"] for one in own} == {cell.state}
            assert {one["conflict"] for one in own} == {"conflict" if cell.conflict else ""}


def test_a_conflict_has_both_values_each_with_what_it_rests_on() -> None:
    first, second = lines(view())[:2]
    shared = {"row": "Bridge", "subject": "bridge", "column": "Length", "unit": "metres", "conditions": "dry"}
    assert first.items() >= (shared | {"value": "40", "low": "40", "passages": "gazette#p2", "reporter": ""}).items()
    assert (
        second.items() >= (shared | {"value": "44", "high": "44", "passages": "herald#s1", "reporter": "Mayor"}).items()
    )


def test_an_interval_has_two_ends_and_a_bound_has_one() -> None:
    found = {(one["row"], one["column"]): one for one in lines(view())}
    bound, interval = found["Ferry", "Length"], found["Ferry", "Cost"]
    assert (bound["value"], bound["low"], bound["high"]) == ("at least 60", "60", "")
    assert (interval["value"], interval["low"], interval["high"]) == ("1–2", "1", "2")


def test_a_value_worked_out_names_the_passages_it_starts_from() -> None:
    (one,) = [one for one in lines(view()) if (one["row"], one["column"]) == ("Bridge", "Cost")]
    assert (one["value"], one["derived"], one["passages"]) == ("20.0", "derived", "gazette#p2")


def test_no_value_has_its_state_and_reason() -> None:
    (one,) = [one for one in lines(view()) if (one["row"], one["column"]) == ("Bridge", "Arches")]
    assert (one["value"], one["low"], one["state"], one["note"]) == ("", "", "not known", "Nobody counted.")


def test_one_value_in_two_sources_is_two_lines() -> None:
    again = of_raft(
        f"measure: length, value: 9.5, conditions: [wet], when: 2002-05, unit: feet, variant: old, {EVIDENCE}",
        "measure: length, state: unknown, why: Unmeasured when dry.",
        f"measure: arches, text: none, {EVIDENCE}",
    )
    found = [one for one in lines(view(again)) if one["row"] == "Raft"]
    assert found[0].items() >= {"low": "9.5", "unit": "feet", "when": "2002-05", "variant": "old", "state": ""}.items()
    assert (found[-1]["value"], found[-1]["low"], found[-1]["unit"]) == ("none", "", "")


def test_json_says_the_same_and_leaves_out_what_is_empty() -> None:
    page = view(of_raft(f"measure: length, value: 0, {EVIDENCE}"))
    data = told(page)
    assert (data["id"], data["title"], data["not_answered"]) == ("crossings", "Crossings", "Not which is best.")
    assert data["columns"][0] == {"id": "length", "title": "Length", "basis": "metres"}
    bridge, _, raft = data["rows"]
    assert (bridge["subject"], bridge["about"]) == ("bridge", "Bridge, Builder")
    assert bridge["cells"]["length"]["conflict"] is True
    assert [one["value"] for one in bridge["cells"]["length"]["values"]] == ["40", "44", "44"]
    assert bridge["cells"]["arches"] == {"state": "not known", "note": "Nobody counted."}
    assert raft["cells"]["length"]["values"] == [
        {"value": "0", "low": 0, "high": 0, "unit": "metres", "passages": ["gazette#p2"]}
    ]


def test_what_is_computed_of_claims_is_told_in_words() -> None:
    name = "content/comparisons/crossings.yml"
    columns = "columns: [{id: a, of: status}, {id: b, of: type}, {id: c, of: said-by}, {id: d, of: witnesses}]"
    rows = "rows: [{subject: length}, {subject: bridge}]"
    page = view({name: f"title: C\nquestion: Q?\nnot_answered: N.\nwhy: W.\n{rows}\n{columns}\n"})
    found = {(one["row"], one["column"]): one for one in lines(page)}
    badge = page.table.rows[0].cells[0].badge
    assert badge is not None
    row = page.table.rows[0].subject.words
    assert found[row, "Status"]["value"] == ", ".join((badge.word, *badge.marks))
    assert found[row, "Kind of claim"]["value"] == "statistic"
    assert found[row, "Who says so"]["value"] == "Mayor"
    assert found["Bridge", "Independent origins"]["state"] == "does not apply"


def test_the_tools_of_the_page_lead_to_both() -> None:
    page = view()
    tools = [(one.words, one.href) for one in page.head.tools]
    assert tools[1:4] == [
        ("JSON", "../../comparisons/crossings.json"),
        ("Table as CSV", "../../comparisons/crossings.csv"),
        ("Table as JSON", "../../comparisons/crossings/table.json"),
    ]
    assert 'href="../../comparisons/crossings.csv"' in html(page)


def test_a_value_that_cannot_be_worked_out_has_no_ends() -> None:
    page = view(of_raft("name: one, measure: cost, derived: {formula: it + 1, given: {it: one}}"))
    (one,) = [one for one in lines(page) if (one["row"], one["column"]) == ("Raft", "Cost")]
    assert (one["value"], one["low"], one["high"]) == ("not known", "", "")


def test_a_page_whose_references_lead_nowhere_has_its_data() -> None:
    page = torn(ADDRESS, "content/systems/raft.yml", "content/vocabulary.yml", "content/sources/herald.yml")
    assert len(lines(comparison_view(page, record(page, Comparison, "crossings")))) > 0


def test_words_sort_as_words_and_a_cell_without_a_value_as_nothing() -> None:
    page = view(of_raft(f"measure: arches, text: none at all, {EVIDENCE}"))
    assert [row.cells[3].order for row in page.table.rows] == ["", "", "none at all"]
    assert [row.cells[0].order for row in page.table.rows] == ["40", "60", ""]
