from __future__ import annotations

from build_tools.pages.comparison import ComparisonView, comparison_view
from build_tools.records.comparison import Comparison
from tests.made_pages import record
from tests.made_things import EVIDENCE, HERALD, html, things, torn

ADDRESS = "comparisons/crossings/"
ROWS = "{subject: bridge}, {subject: ferry}, {subject: raft}"


def view(files: dict[str, str] | None = None) -> ComparisonView:
    page = things(ADDRESS, files)
    return comparison_view(page, record(page, Comparison, "crossings"))


def cells(page: ComparisonView, row: int) -> list[list[tuple[str, str]]]:
    return [[(line.words, line.note) for line in cell.lines] for cell in page.table.rows[row].cells]


def compared(*columns: str, chart: str = "") -> dict[str, str]:
    lines = "\n".join(f"  - {{{column}}}" for column in columns)
    head = f"title: Crossings\nquestion: Which?\nnot_answered: Why.\nwhy: By hand.\nrows: [{ROWS}]\n"
    return {"content/comparisons/crossings.yml": f"{head}columns:\n{lines}\n{chart}\n"}


def raft(*observations: str) -> dict[str, str]:
    lines = "\n".join(f"  - {{{one}}}" for one in observations)
    return {"content/systems/raft.yml": f"name: Raft\ntype: bridge\nobservations:\n{lines}\n"}


def test_the_question_is_told_with_what_it_does_not_answer() -> None:
    page = view()
    assert page.question[0].words == "Which is longest?"
    assert page.not_answered[0].words == "Not which is best."
    assert {row.name: row.says[0].words for row in page.head.meta}["Rests on"] == "2 passages"
    assert page.why[0].words == "By hand."
    assert page.caveats[0].line[0].words == "Boats float."
    assert page.table.subject == "Subject"
    body = html(page)
    assert 'tabindex="0" aria-label="Crossings"' in body
    assert body.count('<th scope="row"') == 3


def test_rows_of_one_type_are_headed_by_it() -> None:
    two = compared("id: length, measure: length")
    name = "content/comparisons/crossings.yml"
    assert view({name: two[name].replace("{subject: ferry}, ", "")}).table.subject == "Bridge"


def test_headings_carry_unit_and_what_all_values_share() -> None:
    assert [(one.title, one.basis, one.is_number) for one in view().table.columns] == [
        ("Length", "metres, dry", True),
        ("Cost", "million crowns", True),
        ("In the north", "%, north", True),
        ("Arches", "", True),
    ]


def test_a_heading_says_when_and_by_whom_where_that_is_one() -> None:
    by_mayor = compared("id: one, measure: length, reporter: mayor", "id: two, measure: share, when: 2001")
    columns = view(by_mayor).table.columns
    assert [one.basis for one in columns] == ["metres, dry, given by Mayor", "%, 2001"]
    empty = compared("id: one, measure: arches, reporter: mayor, conditions: [wet], variant: old, when: 2001")
    assert [one.basis for one in view(empty).table.columns] == ["wet, 2001, old, given by Mayor"]


def test_every_value_stands_and_a_conflict_is_named() -> None:
    page = view()
    assert cells(page, 0)[0] == [("40", ""), ("44", "given by Mayor")]
    assert page.table.rows[0].cells[0].conflict
    assert page.table.has_conflict
    assert "sources give different values" in html(page)
    assert cells(page, 1)[:2] == [[("at least 60", "")], [("1–2", "")]]
    assert cells(page, 0)[1:3] == [[("20.0", "")], [("12", "")]]


def test_states_stand_in_words_and_nothing_is_blank() -> None:
    page = view()
    assert [cell.state for cell in page.table.rows[0].cells] == ["", "", "", "not known"]
    assert {cell.state for cell in page.table.rows[2].cells} == {"not checked"}
    assert page.table.states == ("not known", "not checked")


def test_a_value_of_other_conditions_time_variant_or_unit_says_so() -> None:
    files = compared("id: length, measure: length", "id: share, measure: share") | raft(
        f"measure: length, value: 9, conditions: [wet], when: 2002-05, unit: feet, reporter: mayor, {EVIDENCE}",
        f"measure: share, value: 1, when: 2001, variant: old, {HERALD}",
        f"measure: share, value: 1, when: 2002, variant: old, {EVIDENCE}",
    )
    page = view(files)
    assert page.table.columns[0].basis == "metres"
    assert cells(page, 2)[0] == [("9 feet", "wet, given by Mayor")]
    assert cells(page, 2)[1] == [("1", "old, 2001; old, 2002")]
    assert len(page.table.rows[2].cells[1].lines[0].marks) == 2
    assert cells(page, 0)[0][0] == ("40", "dry")


def test_words_as_values_make_a_column_of_words() -> None:
    page = view(compared("id: arches, measure: arches") | raft(f"measure: arches, text: none at all, {EVIDENCE}"))
    assert not page.table.columns[0].is_number
    assert 'class="number" data-column="arches"' not in html(page)


def test_arithmetic_leads_to_the_passages_it_starts_from() -> None:
    (one,) = view().table.arithmetic
    assert one.title == "Cost, million crowns"
    (only,) = one.sums
    assert (only.subject, only.words) == ("Bridge", "40 ÷ 2 = 20.0")
    assert len(only.marks) == 1


def test_sums_of_one_measure_stand_together_in_the_order_of_rows() -> None:
    own = f"name: own, measure: length, value: 6, {EVIDENCE}"
    third = "name: third, measure: cost, derived: {formula: length / 3, given: {length: own}, rounds_to: 0}"
    more = "measure: share, derived: {formula: length * 2, given: {length: own}, rounds_to: 0}"
    asked = compared("id: share, measure: share", "id: cost, measure: cost")
    told = view(asked | raft(own, third, more)).table.arithmetic
    assert [(one.title, [(each.subject, each.words) for each in one.sums]) for one in told] == [
        ("Share, %", [("Raft", "6 × 2 = 12")]),
        ("Cost, million crowns", [("Bridge", "40 ÷ 2 = 20.0"), ("Raft", "6 ÷ 3 = 2")]),
    ]


def test_arithmetic_that_goes_round_in_a_circle_ends() -> None:
    circle = raft("name: one, measure: cost, derived: {formula: it + 1, given: {it: one}}")
    (one,) = view(circle).table.arithmetic
    assert one.sums[-1].marks == ()


def test_the_chart_has_a_row_a_subject_in_order_and_every_limit() -> None:
    page = view()
    assert page.chart is not None
    assert page.chart.finding == "The ferry is longest"
    assert page.chart.measure == "Length, metres, dry. In the order of the comparison."
    assert [one.width for one in page.chart.drawings] == [660, 328]
    svg = page.chart.drawings[0].svg
    assert [svg.index(f">{name}<") for name in ("Bridge", "Ferry", "Raft")] == sorted(
        svg.index(f">{name}<") for name in ("Bridge", "Ferry", "Raft")
    )
    assert "40 or 44: sources conflict" in svg
    assert "limit of 50 metres" in svg
    assert svg.index("limit of 30 metres") < svg.index("limit of 50 metres")
    assert "limit of 30 metres in " in page.chart_about
    assert "not checked" in svg


def test_a_chart_without_a_limit_or_without_values() -> None:
    share = view(compared("id: share, measure: share", chart="chart: share"))
    assert share.chart is not None
    assert (share.chart_about, share.chart.finding) == ("", "Share")
    assert ">12 or 14<" in share.chart.drawings[0].svg
    assert view(compared("id: arches, measure: arches", chart="chart: arches")).chart is None
    words = compared("id: share, measure: share", chart="chart: share")
    said = view(words | raft(f"measure: share, text: a few, {EVIDENCE}")).chart
    assert said is not None
    assert ">a few<" in said.drawings[0].svg


def test_each_limit_is_told_with_its_rule() -> None:
    page = view(
        {
            "content/rules/toll.yml": "name: Toll\ninstrument: By-law\nissuer: council\nprovisions: [{id: a, title: A, "
            f"says: B., test: {{measure: length, at_least: 5}}, steps: [{{type: announced, when: 2001, {HERALD}}}]}}]\n"
        }
    )
    assert "limit of 5 metres in [Toll]" in page.chart_about


def test_weaker_sources_are_told_by_their_markers() -> None:
    page = view(raft('measure: length, value: 3, evidence: [{passage: "times#s1", direction: supports}]'))
    assert page.table.has_weak
    assert "3 passages, 1 of them in weaker sources" in {row.says[0].words for row in page.head.meta}
    assert "a weaker source" in html(page)


def test_a_page_whose_references_lead_nowhere_is_still_a_page() -> None:
    page = torn(ADDRESS, "content/systems/raft.yml", "content/vocabulary.yml", "content/sources/herald.yml")
    made = comparison_view(page, record(page, Comparison, "crossings"))
    assert [(row.subject.words, row.under) for row in made.table.rows][2] == ("raft", "")
    assert made.table.columns[0].title == "length"
    html(made)


def test_a_row_may_hold_one_condition_or_variant_of_a_thing() -> None:
    name = "content/comparisons/crossings.yml"
    rows = "rows: [{subject: raft, title: Dry raft, conditions: [dry]}, {subject: raft, title: New, variant: new}]"
    head = compared("id: length, measure: length")[name].replace(f"rows: [{ROWS}]", rows)
    dry = f"measure: length, value: 3, conditions: [dry], {HERALD}"
    page = view({name: head, **raft(dry, f"measure: length, value: 4, variant: new, {HERALD}")})
    assert [(row.subject.words, row.under) for row in page.table.rows] == [("Dry raft", ""), ("New", "")]
    assert page.table.subject == "Raft"
    assert [cells(page, row)[0] for row in (0, 1)] == [[("3", "")], [("4", "")]]


def test_claims_are_compared_by_what_is_computed_of_them() -> None:
    names = ("status", "type", "when", "said-by", "witnesses", "disagreements")
    page = view(of_claims(*names))
    assert page.table.subject == "Claim"
    assert [(one.title, one.basis) for one in page.table.columns] == [
        ("Status", ""),
        ("Kind of claim", ""),
        ("Holds for", ""),
        ("Who says so", ""),
        ("Independent origins", ""),
        ("Disputed under", ""),
    ]
    assert cells(page, 1)[5] == [("none", "")]
    first = page.table.rows[0].cells
    assert first[0].badge is not None
    assert cells(page, 0)[1] == [("statistic", "")]
    assert [(one.words, one.note) for one in first[3].links] == [("Mayor", "(3 May 2001)")]
    assert first[4].order == first[4].lines[0].words
    assert "How long" in first[5].links[0].words
    body = html(page)
    assert 'class="st st-' in body
    assert "Mayor</a>" in body


def test_what_a_claim_has_no_answer_for_does_not_apply() -> None:
    page = view(of_claims("witnesses", "said-by", rows="{subject: bridge}, {subject: bare}"))
    assert {cell.state for row in page.table.rows for cell in row.cells} == {"does not apply"}


def of_claims(*names: str, rows: str = "{subject: length}, {subject: bare}") -> dict[str, str]:
    name = "content/comparisons/crossings.yml"
    text = compared(*(f"id: {one}, of: {one}" for one in names))[name]
    bare = "statement: It is bare.\ntype: opinion\nwhen: 2001\nwhen_known: stated\nabout: [bridge]\nevidence: []\n"
    return {
        name: text.replace(ROWS, rows),
        "content/claims/bare.yml": bare,
    }


def test_columns_named_beside_the_drawn_one_are_groups_of_bars_in_the_order_of_the_table() -> None:
    columns = ("id: cost, measure: cost", "id: later, title: Later, measure: cost, when: 2002")
    page = view(compared(*columns, chart="chart: cost\nchart_with: [later]\nchart_title: The raft costs most"))
    assert page.chart is not None
    assert page.chart.figure is not None
    assert (page.chart.finding, page.chart_about) == ("The raft costs most", "")
    assert page.chart.measure == "Crossings, million crowns. In the order of the comparison."
    table = page.chart.figure.table
    assert table.columns[:3] == ("Column", "Subject", "million crowns")
    assert [row[:2] for row in table.rows] == [
        (column, name) for column in ("Cost", "Later") for name in ("Bridge", "Ferry", "Raft")
    ]
    assert table.hrefs[0].endswith("systems/bridge/")


def test_a_cell_that_a_bar_cannot_show_leaves_the_drawn_column_alone() -> None:
    columns = ("id: length, measure: length", "id: cost, measure: cost")
    page = view(compared(*columns, chart="chart: length\nchart_with: [cost]"))
    assert page.chart is not None
    assert page.chart.measure == "Length, metres, dry. In the order of the comparison."
    assert "figure-bar" not in page.chart.drawings[0].svg
