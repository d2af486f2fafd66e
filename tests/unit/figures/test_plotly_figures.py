"""Every kind of chart as Plotly is given it: taken by Plotly, on the px of the SVG, coloured by name only."""

from __future__ import annotations

import json
import math
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from build_tools.figures.bars import Bar, BarGroup, draw_bars
from build_tools.figures.dots import Dot, DotChart, DotRow, Reference, draw_dots
from build_tools.figures.plotly_check import plotly_fault
from build_tools.figures.status_by_topic import ClaimMark, TopicRow, draw_status_by_topic
from build_tools.figures.status_shapes import StatusSign
from build_tools.figures.strips import StripPart, StripRow, draw_strips
from build_tools.figures.timeline import draw_timeline
from build_tools.figures.timeline_data import TimelineLane, TimelineMark
from build_tools.records.dates import read_date
from tests.drawn import HALF_A_PIXEL, SVG, by_class, laid, number, read
from tests.structure.project_files import BUILD_TOOLS

if TYPE_CHECKING:
    from build_tools.figures.figure import Drawing, Figure

TEMPLATE = BUILD_TOOLS / "theme" / "assets" / "charts" / "template.json"
TOKENS = BUILD_TOOLS / "theme" / "assets" / "css" / "tokens.css"
DAY = date(2024, 6, 1)
DATES = (
    "2019",
    "2020-02",
    "2020-03-04",
    "2021-05~",
    "2022-01-01/2022-03-01",
    "2023-01-05/..",
    "../2019-02",
    "2020~/2021",
)


def bars() -> Figure:
    signed = Bar("Supported", Dot(3, 3), "3", sign=StatusSign("supported", "supported"))
    some = (Bar("Long & wide", Dot(7.5, 7.5), "7½", "claims/"), Bar("Short", Dot(0.25, 0.25), "¼"), signed)
    about = (Bar("About", Dot(2, 2, about=True), "about 2"), Bar("None", None, "not known"), Bar("B", Dot(1, 4), "1–4"))
    return draw_bars("bars", "T", "S", (BarGroup("One", some), BarGroup("Two", about)), ("Group", "What", "How many"))


def status() -> Figure:
    marks = tuple(
        ClaimMark(f"Claim {place}", "open", "open", StatusSign("open", "open", is_notched=place > 3), f"c/{place}/")
        for place in range(30)
    )
    return draw_status_by_topic("status", "T", "S", (TopicRow("Bridges", "t/", marks),), ("open",))


def dots() -> Figure:
    rows = (
        DotRow("A", (Dot(5, 5),), "5", "a/"),
        DotRow("B", (Dot(-2, -2, about=True), Dot(3, 3)), "2 or 3", "b/", is_conflict=True),
        DotRow("C", (Dot(1, 4), Dot(1, 1, beyond="above")), "1–4"),
        DotRow("D", (), "not known"),
    )
    return draw_dots("dots", "T", "S", DotChart(rows, (Reference(4, "limit"),)), ("What", "How much"))


def timeline() -> Figure:
    lanes = (TimelineLane("a", "Rules", accent=True), TimelineLane("b", "Chips"))
    marks = [
        TimelineMark(f"Event {text}", read_date(text), text, lane, f"events/{lane}/") for text in DATES for lane in "ab"
    ]
    return draw_timeline("timeline", "T", "S", lanes, marks, DAY)


def strips() -> Figure:
    parts = (
        StripPart(date(2020, 1, 1), date(2020, 12, 31), "no", "2020"),
        StripPart(date(2021, 1, 1), date(2021, 1, 2), "unknown", "two days"),
        StripPart(date(2021, 1, 3), None, "yes", "since then"),
    )
    return draw_strips("strips", "T", "S", (StripRow("One", parts, "#one"), StripRow("Two", parts[:1])), DAY)


KINDS = {"bars": bars, "status": status, "dots": dots, "timeline": timeline, "strips": strips}
EMPTY = {
    "bars": draw_bars("e", "T", "S", (), ("a", "b", "c")),
    "status": draw_status_by_topic("e", "T", "S", (), ()),
    "dots": draw_dots("e", "T", "S", DotChart(()), ("a", "b")),
    "timeline": draw_timeline("e", "T", "S", (), (), DAY),
    "strips": draw_strips("e", "T", "S", (), DAY),
}


def each(kind: str) -> list[tuple[Drawing, dict[str, Any]]]:
    """The drawings of a kind, each with its figure for Plotly."""
    figure = KINDS[kind]()
    assert [plotly_fault(plotly) for plotly in (figure.plotly, EMPTY[kind].plotly)] == ["", ""]
    assert figure.plotly == figure.drawings[0].plotly
    return [(drawing, dict(drawing.plotly or {})) for drawing in figure.drawings]


def places(plotly: dict[str, Any], width: int) -> list[tuple[str, float, float]]:
    """What is said of each point, and where it stands in a drawing of this width, in px; a bar at its beginning."""
    layout = plotly["layout"]
    left, right = layout["margin"]["l"], width - layout["margin"]["r"]
    low, high = (as_number(end) for end in layout["xaxis"]["range"])
    return [
        (says, left + (right - left) * (as_number(begin(trace, place)) - low) / (high - low), trace["y"][place])
        for trace in plotly["data"]
        if trace.get("hoverinfo") != "skip"
        for place, says in enumerate(trace["text"])
    ]


def begin(trace: dict[str, Any], place: int) -> Any:
    return trace.get("base", [0] * (place + 1))[place] if trace["type"] == "bar" else trace["x"][place]


def as_number(value: Any) -> float:
    if not isinstance(value, str):
        return float(value)
    day, _, time = value.partition(" ")
    seconds = sum(int(part) * unit for part, unit in zip(time.split(":"), (3600, 60, 1), strict=True)) if time else 0
    return date.fromisoformat(day).toordinal() + seconds / 86_400


@pytest.mark.parametrize("kind", KINDS)
def test_plotly_takes_the_figure_at_every_width(kind: str) -> None:
    for drawing, plotly in each(kind):
        assert plotly_fault(plotly) == ""
        layout = plotly["layout"]
        height = float(read(drawing.svg).get("height") or 0)
        assert layout["yaxis"]["range"][0] == height - layout["margin"]["b"]
        assert layout["yaxis"]["range"][1] == layout["margin"]["t"]
        # Plotly rounds margins: they are whole, or marks would move.
        assert all(float(one).is_integer() for one in layout["margin"].values())


@pytest.mark.parametrize("kind", KINDS)
def test_every_mark_stands_where_the_svg_has_it_and_says_and_leads_the_same(kind: str) -> None:
    for drawing, plotly in each(kind):
        root = laid(read(drawing.svg))
        found = places(plotly, drawing.width)
        drawn = [
            *(
                (number(one, "cx"), number(one, "cy"))
                for one in root.iter(f"{SVG}circle")
                if one.get("class") != "figure-notch"
            ),
            *((number(one, "x"), number(one, "y") + number(one, "height") / 2) for one in by_class(root, "date-part")),
            *((number(one, "x"), number(one, "y") + number(one, "height") / 2) for one in by_class(root, "figure-bar")),
            *(
                (number(one, "x"), number(one, "y") + number(one, "height") / 2)
                for one in by_class(root, "figure-bar-hollow")
            ),
            *((number(one, "x") + 8, number(one, "y") + 8) for one in root.iter(f"{SVG}use") if kind == "status"),
        ]
        assert drawn
        off = [
            (x, y)
            for x, y in drawn
            if not any(math.hypot(x - there, y - height) < HALF_A_PIXEL for _, there, height in found)
        ]
        assert off == []
        titles = {title.text for title in root.iter() if title.tag.endswith("title")}
        assert {says for says, _, _ in found} <= titles
        hrefs = {one.get("href") or "" for one in root.iter() if one.tag.endswith("}a")} | {""}
        assert {one for trace in plotly["data"] for one in trace.get("customdata", ())} <= hrefs


@pytest.mark.parametrize("kind", KINDS)
def test_colours_are_names_of_the_style_sheet(kind: str) -> None:
    known = TOKENS.read_text(encoding="utf-8")
    for _, plotly in each(kind):
        metas = [plotly["layout"]["meta"], *(trace["meta"] for trace in plotly["data"] if "meta" in trace)]
        names = {name for meta in metas for name in meta.get("colours", {}).values()}
        assert names
        assert [name for name in names if f"--{name}:" not in known] == []
        for path in plotly["layout"]["meta"]["colours"]:
            part, _, rest = path.partition("[")
            assert int(rest.partition("]")[0]) < len(plotly["layout"][part])


def test_a_time_too_short_to_be_seen_has_a_mark_at_its_middle_until_it_is_long_enough() -> None:
    for _, plotly in each("timeline"):
        bars_of = {trace["name"]: trace for trace in plotly["data"] if trace["type"] == "bar"}
        short = [trace for trace in plotly["data"] if trace["name"].endswith(", short")]
        assert short
        for trace in short:
            whole = bars_of[trace["name"].removesuffix(", short")]
            assert trace["meta"]["most"] == whole["meta"]["least"] >= whole["width"]
            assert set(trace["meta"]["lengths"]) <= set(whole["meta"]["lengths"])
        for trace in bars_of.values():
            assert trace["x"] == trace["meta"]["lengths"]


def test_words_in_a_figure_are_no_html() -> None:
    texts = [one["text"] for one in each("bars")[0][1]["layout"]["annotations"]]
    assert "Long &amp; wide" in texts


def test_the_template_is_one_that_plotly_takes_with_colours_that_the_style_sheet_has() -> None:
    look = json.loads(TEMPLATE.read_text(encoding="utf-8"))
    assert plotly_fault({"data": [], "layout": {"template": look["template"]}}) == ""
    known = TOKENS.read_text(encoding="utf-8")
    assert [name for name in look["colours"].values() if f"--{name}:" not in known] == []
    layout = look["template"]["layout"]
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == "rgba(0,0,0,0)"
    assert layout["font"]["size"] == 12.5
