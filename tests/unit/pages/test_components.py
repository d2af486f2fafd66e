from __future__ import annotations

from typing import Any

import pytest

from build_tools.pages.components import (
    WIDEST,
    Box,
    ClaimBox,
    CompareBox,
    DisagreementBox,
    EmptyOption,
    FigureBox,
    TimelineBox,
    box_of,
)
from build_tools.pages.notebook import NoteBook
from tests.written_town import component, town_with


def box(name: str, options: str, **changed: str) -> Box | tuple[EmptyOption, ...]:
    here, page = town_with(component(name, options), **changed)
    (placed,) = page.components
    assert placed.options is not None
    return box_of(here, NoteBook(here, has_list=False), placed.options, "key")


def test_a_claim_has_its_status_and_the_reason() -> None:
    made = box("claim", "id: span-is-41")
    assert isinstance(made, ClaimBox)
    assert (made.type, made.badge.word) == ("statistic", "established")
    assert made.statement.words == "In 1992 the New Bridge at Alder Ford was 41 metres long"
    assert made.statement.href == "../claims/span-is-41/"
    assert made.reason.startswith("The record itself")
    assert made.derivation
    assert made.would_change


def test_a_disagreement_has_its_positions() -> None:
    made = box("disagreement", "id: how-long-is-the-bridge")
    assert isinstance(made, DisagreementBox)
    assert [position.name for position in made.differs.positions] == ["Forty", "Forty-one"]


def compared(options: str) -> CompareBox:
    made = box("compare", f"id: bridges-compared\n{options}")
    assert isinstance(made, CompareBox)
    return made


def test_a_comparison_is_whole_unless_told_otherwise() -> None:
    made = compared("")
    assert [column.id for column in made.table.columns] == ["span", "span-of-the-survey", "wood"]
    assert [row.subject.words for row in made.table.rows] == ["Old Bridge", "New Bridge"]
    assert (made.label, made.rest) == ("Old and new", "")


def test_a_part_of_a_comparison_has_the_order_asked_for_and_says_that_it_is_one() -> None:
    made = compared("columns: [wood, span]\nrows: [new-bridge]")
    assert [column.id for column in made.table.columns] == ["wood", "span"]
    assert [row.subject.words for row in made.table.rows] == ["New Bridge"]
    assert made.rest == "1 of 2 rows, 2 of 3 columns"
    assert made.label == "Old and new, 1 of 2 rows, 2 of 3 columns"
    assert compared("rows: [new-bridge, old-bridge]").rest == ""


def test_every_row_and_column_that_is_not_there_is_told() -> None:
    assert box("compare", "id: bridges-compared\ncolumns: [wool, length]\nrows: [bridge-office]") == (
        EmptyOption(("columns", 0), "`wool` is not among the columns of `bridges-compared`", "did you mean `wood`?"),
        EmptyOption(
            ("columns", 1),
            "`length` is not among the columns of `bridges-compared`",
            "choose from: span, span-of-the-survey, wood",
        ),
        EmptyOption(
            ("rows", 0),
            "`bridge-office` is not among the rows of `bridges-compared`",
            "choose from: old-bridge, new-bridge",
        ),
    )


@pytest.mark.parametrize(
    ("record", "chart"),
    [
        ("bridge-toll", "key"),
        ("bridges-compared", "key"),
        ("crossings-rose", "key-crossings"),
    ],
)
def test_a_figure_is_what_the_records_own_page_draws(record: str, chart: str) -> None:
    made = box("figure", f"of: {record}")
    assert isinstance(made, FigureBox)
    assert [one.id for one in made.charts] == [chart]
    assert made.about.href.endswith(f"/{record}/")


def test_the_figure_of_a_source_is_its_paragraphs() -> None:
    made = box("figure", "of: ford-gazette")
    assert isinstance(made, FigureBox)
    assert made.charts == ()
    assert len(made.paragraphs) == 7
    assert made.summary.startswith("7 paragraphs")


@pytest.mark.parametrize("record", ["finest-bridge", "tolls", "tom-reed", "old-bridge"])
def test_a_record_that_draws_nothing(record: str) -> None:
    hint = "name another record, or show it in words"
    assert box("figure", f"of: {record}") == (EmptyOption(("of",), f"the page of `{record}` draws nothing", hint),)


def test_a_source_without_paragraphs_draws_nothing() -> None:
    made = box("figure", "of: ferry-blog", ferry_blog="quality: blog\n")
    assert isinstance(made, tuple)
    assert [one.path for one in made] == [("of",)]


def timeline(options: str) -> TimelineBox:
    made = box("timeline", options)
    assert isinstance(made, TimelineBox)
    return made


OPENED, ORDERED = "New Bridge opened", "Toll ordered"


@pytest.mark.parametrize(
    ("options", "rows"),
    [
        ("from: 1990\nto: 1990", [ORDERED, OPENED]),
        ("actor: bridge-office", [OPENED]),
        ("actor: alder-ford", [ORDERED]),
        ("system: new-bridge", [OPENED]),
        ("rule: bridge-toll", [ORDERED]),
        ("topic: tolls", [ORDERED]),
        ("kind: opening", [OPENED]),
        ("from: 1990-05", [OPENED]),
        ("to: 1990-04-02", [ORDERED]),
        ("actor: bridge-office\nsystem: new-bridge\ntopic: crossings\nkind: opening\nfrom: 1990\nto: 1990", [OPENED]),
    ],
)
def test_a_timeline_has_the_events_that_fit_every_option(options: str, rows: list[str]) -> None:
    assert [row.what for row in timeline(options).rows] == rows


def test_a_timeline_of_two_events_is_drawn_no_wider_than_there_is_room() -> None:
    made = timeline("from: 1990")
    assert made.chart is not None
    assert made.chart.finding == "Toll ordered (2 April 1990), then New Bridge opened (about May 1990)"
    assert made.chart.drawings
    assert all(drawing.width <= WIDEST for drawing in made.chart.drawings)
    titled = timeline("from: 1990\ntitle: What came first").chart
    assert titled is not None
    assert titled.finding == "What came first"
    alone = timeline("kind: opening\ntitle: How it began")
    assert (alone.chart, alone.title) == (None, "How it began")
    assert timeline("kind: opening").title == ""


@pytest.mark.parametrize(("options", "last"), [("from: 1990\nto: 2005", "2006"), ("from: 1990", "2025")])
def test_a_timeline_ends_where_it_is_told_to_and_else_on_the_day_of_the_content(options: str, last: str) -> None:
    chart = timeline(options).chart
    assert chart is not None
    assert chart.figure is not None
    layout: Any = chart.figure.plotly["layout"]
    assert layout["xaxis"]["range"][1].startswith(last)


def test_a_timeline_without_events_says_so() -> None:
    hint = "widen the time, or leave one option out"
    assert box("timeline", "from: 2090") == (EmptyOption((), "no event on record fits all of these options", hint),)


@pytest.mark.parametrize(
    ("name", "options", "changed"),
    [
        ("claim", "id: span-is-41", {"span_is_41": "statement: 5"}),
        ("compare", "id: bridges-compared", {"bridges_compared": "title: 5"}),
        ("disagreement", "id: how-long-is-the-bridge", {"how_long_is_the_bridge": "question: 5"}),
        ("figure", "of: bridge-toll", {"bridge_toll": "name: 5"}),
        ("timeline", "rule: bridge-toll", {"bridge_toll": "name: 5"}),
        ("claim", "id: old-bridge", {}),
        ("figure", "of: span", {}),
        ("timeline", "actor: nobody", {}),
    ],
)
def test_a_record_with_a_fault_of_its_own_is_not_told_twice(name: str, options: str, changed: dict[str, str]) -> None:
    assert box(name, options, **changed) == ()
