from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from build_tools.figures.dots import Dot
from build_tools.figures.series import SeriesLine, SeriesPoint, draw_series
from build_tools.figures.series_drawing import SeriesDrawing
from build_tools.records.dates import read_date
from tests.drawn import HALF_A_PIXEL, by_class, drawings, number, text_of

if TYPE_CHECKING:
    from build_tools.figures.figure import Figure


def point(when: str, *dots: Dot, **more: Any) -> SeriesPoint:
    printed = " or ".join(f"{dot.low:g}" for dot in dots)
    return SeriesPoint(read_date(when), when, dots, printed, **more)


def one(value: float) -> Dot:
    return Dot(value, value)


def series(*lines: SeriesLine) -> Figure:
    return draw_series("s", "T", "S", lines)


def test_a_year_is_as_wide_as_a_year_and_a_day_is_a_disc() -> None:
    figure = series(SeriesLine("Bridge", (point("2001", one(4)), point("2002-07-01", one(8), href="#two"))))
    for width, root in drawings(figure):
        (bar,), (disc,) = by_class(root, "series-value")[:1], by_class(root, "series-value")[1:]
        years = {text_of(text): number(text, "x") for text in by_class(root, "figure-axis") if number(text, "y") < 30}
        (first, second) = sorted(years.values())
        assert bar.tag.endswith("rect")
        assert abs(number(bar, "width") - (second - first) * 364 / 365) < HALF_A_PIXEL
        assert disc.tag.endswith("circle")
        (step,) = by_class(root, "series-step")
        assert abs(number(step, "x1") - number(bar, "x") - number(bar, "width")) < HALF_A_PIXEL
        assert number(step, "y2") == number(disc, "cy")
        (link,) = (one for one in root.iter() if one.tag.endswith("}a"))
        assert link.get("href") == "#two"
        assert width in {660, 328}


def test_values_stand_on_an_axis_that_holds_zero() -> None:
    figure = series(SeriesLine("Bridge", (point("2001", one(4)), point("2002", one(8)))))
    for _, root in drawings(figure):
        ticks = [one for one in by_class(root, "figure-axis") if one.get("text-anchor") == "end"]
        heights = {float(text_of(tick)): number(tick, "y") - 4 for tick in ticks}
        px = (heights[0] - heights[8]) / 8
        middles = [number(bar, "y") + number(bar, "height") / 2 for bar in by_class(root, "series-value")]
        assert [round((heights[0] - middle) / px, 3) for middle in middles] == [4, 8]


def test_plotly_has_every_value_at_its_time_and_its_value() -> None:
    lines = (
        SeriesLine("Wet", (point("2001~", one(4)), point("2003", Dot(6, 9)))),
        SeriesLine(
            "Dry", (point("2002", one(1), one(3), is_conflict=True), point("2004-02-03", Dot(5, 5, about=True)))
        ),
        SeriesLine("Soon", (point("2009", one(7), is_forecast=True), point("2009-05-05", Dot(2, 2, beyond="above")))),
    )
    figure = series(*lines)
    for drawing in figure.drawings:
        assert drawing.plotly is not None
        traces: list[Any] = [trace for trace in drawing.plotly["data"] if trace.get("hoverinfo") != "skip"]  # type: ignore[union-attr]
        told = sorted((says, y) for trace in traces for says, y in zip(trace["text"], trace["y"], strict=True))
        assert told == [
            ("Dry, 2002: 1 or 3", 1),
            ("Dry, 2002: 1 or 3", 3),
            ("Dry, 2004-02-03: 5", 5),
            ("Soon, 2009-05-05: 2", 2),
            ("Soon, 2009: 7", 7),
            ("Wet, 2001~: 4", 4),
            ("Wet, 2003: 6", 7.5),
        ]
        bars = {
            says: at
            for trace in traces
            if trace["type"] == "bar"
            for says, at in zip(trace["text"], trace["base"], strict=True)
        }
        assert bars["Wet, 2001~: 4"] == "2001-01-01"
        layout: Any = drawing.plotly["layout"]
        assert layout["meta"]["colours"]["yaxis.gridcolor"] == "rule"
        assert len(layout["shapes"]) == 2 + 2 + 1  # two about a time, two about a value, one beyond it
    known = [row[-1] for row in figure.table.rows]
    assert known == ["", "", "sources conflict", "sources conflict", "about", "forecast", "at least"]
    for _, root in drawings(figure):
        assert len(by_class(root, "series-hollow")) == 6
        assert len(by_class(root, "figure-range")) == 1
        assert len(by_class(root, "figure-about")) == 5


def test_no_line_joins_what_overlaps_or_has_several_values_or_another_definition() -> None:
    overlapping = SeriesLine("A", (point("2001/2003", one(4)), point("2002", one(5))))
    several = SeriesLine("B", (point("2001", one(4), one(5)), point("2003", one(5))))
    for _, root in drawings(series(overlapping, several)):
        assert by_class(root, "series-step") == []


def test_the_name_of_a_line_stands_at_its_last_value_and_only_where_there_are_several() -> None:
    wet = SeriesLine("Wet", (point("2001", one(4)), point("2003", one(6))))
    for _, root in drawings(series(wet)):
        assert by_class(root, "figure-name") == []
    for _, root in drawings(series(wet, SeriesLine("Dry and rather long in words", (point("2001", one(4)),)))):
        assert " ".join(text_of(one) for one in by_class(root, "figure-name")) == "Wet Dry and rather long in words"
        # Two lines print 4 in 2001: the one that has its name there says it for both.
        assert sum(text_of(one) == "4" for one in by_class(root, "figure-value")) == 1


@pytest.mark.parametrize("width", [660, 328])
def test_words_stay_in_the_drawing_and_off_the_marks(width: int) -> None:
    lines = [
        SeriesLine(f"Line {number}", (point("2001", one(number * 3)), point("2004", one(number * 2 + 1))))
        for number in range(3)
    ]
    drawing = SeriesDrawing(lines, width)
    labels = drawing.labels()
    assert all(label.box.left >= 0 and label.box.right <= width for label in labels)
    marks = [placed.box for placed in drawing.placed]
    assert sum(label.box.shared_with(mark) for label in labels for mark in marks) == 0
    assert sum(one.box.shared_with(other.box) for one in labels for other in labels if one is not other) == 0
