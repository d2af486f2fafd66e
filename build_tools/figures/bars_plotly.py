"""Bars by group for Plotly, mark on mark with the SVG of one width."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from build_tools.figures.bars_drawing import BAR, SIGN, value_away
from build_tools.figures.dots_layout import WHISKER
from build_tools.figures.plotly_layout import PlotlyLayout, coloured, pointed_at
from build_tools.figures.status_shapes import BOX, add_sign_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.figures.bars_drawing import BarDrawing, PlacedBar
    from build_tools.figures.figure import PlotlyValue

    Dict = dict[str, PlotlyValue]


def bars_plotly(drawing: BarDrawing) -> Dict:
    """The figure as `drawing` has it: a trace of filled bars, and one of those that are hollow."""
    left = math.floor(drawing.left)
    layout = PlotlyLayout(left, 0, drawing.height, drawing.height)
    for name, y in drawing.names:
        layout.add_label(name, y)
    for first, last in drawing.zero_lines():
        layout.add_line({"x0": 0, "x1": 0, "y0": last, "y1": first}, "solid", 1)
    for placed in drawing.bars:
        _furnish(layout, drawing, placed)
    least, most = (drawing.most * (end - drawing.left) / drawing.room for end in (left, drawing.width))
    axis: Dict = {"range": [least, most], "visible": False}
    data: list[PlotlyValue] = [trace for is_hollow in (False, True) for trace in _bars(drawing, is_hollow=is_hollow)]
    return {"data": data, "layout": layout.finished(axis)}


def _furnish(layout: PlotlyLayout, drawing: BarDrawing, placed: PlacedBar) -> None:
    bar, y = placed.bar, placed.y
    for line, at in placed.label:
        layout.add_label(line, at, drawing.label_left, bold=not drawing.names)
    if bar.sign:
        add_sign_beside(layout, bar.sign, (BOX / 2 - layout.left, placed.label[0][1]), SIGN)
    for side in bar.dot.open_sides if bar.dot else ():
        layout.add_stub(bar.end, y, side * WHISKER)
    layout.add_value(bar.printed, bar.end, y, value_away(bar))


def _bars(drawing: BarDrawing, *, is_hollow: bool) -> Iterator[Dict]:
    found = [
        (placed, low, high) for placed in drawing.bars for low, high, hollow in placed.bar.parts if hollow == is_hollow
    ]
    if not found:
        return
    colours = coloured(marker_color="paper" if is_hollow else "rule-2", marker_line_color="rule-2")
    yield {
        "type": "bar",
        "orientation": "h",
        "x": [high - low for _, low, high in found],
        "base": [low for _, low, _ in found],
        "y": [placed.y for placed, _, _ in found],
        "width": BAR,
        "marker": {"line": {"width": 1.5 if is_hollow else 0}},
        "meta": colours,
        **pointed_at((placed.says for placed, _, _ in found), (placed.bar.href for placed, _, _ in found)),
        "textposition": "none",
    }
