from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.bars import Bar, BarGroup, draw_bars
from build_tools.figures.dots import Dot
from build_tools.pages.chart_files import chart_files, charts_of, files_of
from build_tools.pages.charts import Chart, chart_of
from build_tools.pages.seed_block import SeedBlock
from build_tools.pages.view import Cite, Head, PageView
from build_tools.records.dates import read_date

if TYPE_CHECKING:
    from build_tools.figures.figure import Figure

AS_OF = read_date("2003-02-01")


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnView(PageView):
    chart: Chart | None
    charts: tuple[Chart, ...]
    words: tuple[str, ...] = ("no chart",)


def figure(name: str, *, leads: bool = True) -> Figure:
    bars = (Bar("Ferry, old", Dot(2, 2), "2", "../ferry/" if leads else ""), Bar("Raft", Dot(1, 1), "1"))
    return draw_bars(name, "Two boats", "Boats", (BarGroup("", bars),), ("Group", "Boat", "How many"))


def view(chart: Chart | None, *charts: Chart) -> DrawnView:
    return DrawnView(
        address="claims/boats/",
        frame="claims/frame/",
        template="none.html",
        title="Boats",
        description="",
        crumbs=(),
        head=Head("Claim", "", "Boats"),
        seeds=SeedBlock(),
        cite=Cite("Short.", "In full, with its address."),
        files=(("claims/list.csv", b"a"),),
        chart=chart,
        charts=charts,
    )


def test_every_chart_of_a_page_has_two_files_in_its_folder() -> None:
    one, two = (chart_of(figure(name), ()) for name in ("one", "two"))
    page = view(one, two)
    assert list(charts_of(page)) == [one, two]
    assert [path for path, _ in files_of(page, AS_OF)] == [
        "claims/list.csv",
        "claims/boats/one.json",
        "claims/boats/one.csv",
        "claims/boats/two.json",
        "claims/boats/two.csv",
    ]
    assert files_of(view(None), AS_OF) == (("claims/list.csv", b"a"),)


def test_the_json_says_what_the_chart_shows_where_it_leads_and_how_to_cite_it() -> None:
    drawn = figure("one")
    data = dict(files_of(view(chart_of(drawn, ())), AS_OF))
    told = json.loads(data["claims/boats/one.json"])
    assert (told["id"], told["title"], told["subtitle"], told["notes"]) == ("one", "Two boats", "Boats", [])
    assert told["citation"] == "In full, with its address."
    assert (told["date"], told["date_words"]) == ("2003-02-01", "1 February 2003")
    assert told["rows"] == [
        {"cells": ["", "Ferry, old", "2", "2", "2", ""], "href": "../ferry/"},
        {"cells": ["", "Raft", "1", "1", "1", ""], "href": ""},
    ]
    assert told["plotly"] == drawn.plotly
    assert told["plotly_at_width"] == {"328": drawn.drawings[1].plotly}
    rows = list(csv.reader(io.StringIO(data["claims/boats/one.csv"].decode(), newline="")))
    assert rows == [told["columns"], *(row["cells"] for row in told["rows"])]
    assert files_of(view(chart_of(drawn, ())), AS_OF) == files_of(view(chart_of(drawn, ())), AS_OF)


def test_a_chart_without_a_figure_has_no_files() -> None:
    chart = Chart("one", "Two boats", "Boats", ())
    assert (chart.data, chart.csv) == ("", "")
    assert list(chart_files(chart, "claims/boats/", "Cite.", AS_OF)) == []


def test_rows_of_a_table_that_leads_nowhere_lead_nowhere() -> None:
    drawn = figure("one", leads=False)
    table = type(drawn.table)(drawn.table.columns, drawn.table.rows)
    chart = chart_of(type(drawn)("one", "T", "S", table, drawn.drawings, drawn.plotly), ())
    data = dict(chart_files(chart, "", "Cite.", AS_OF))
    assert [row["href"] for row in json.loads(data["one.json"])["rows"]] == ["", ""]
