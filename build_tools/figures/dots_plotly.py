"""A chart of dots for Plotly, mark on mark with the SVG of one width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.figures.dots_drawing import BAND, NAME, RADIUS, TOP
from build_tools.figures.dots_layout import WHISKER
from build_tools.figures.plotly_layout import PlotlyLayout, coloured, joined, pointed_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.figures.dots import DotRow
    from build_tools.figures.dots_drawing import DotDrawing
    from build_tools.figures.dots_layout import PlacedRow
    from build_tools.figures.figure import PlotlyValue

    Dict = dict[str, PlotlyValue]


def dots_plotly(drawing: DotDrawing) -> Dict:
    """The figure as `drawing` has it: stems, ranges and a trace for each look of dot."""
    rows = [(placed.row, placed.y) for placed in drawing.rows]
    stems: list[tuple[PlotlyValue, PlotlyValue, float]] = [(0.0, row.farthest, y) for row, y in rows if row.dots]
    data: list[PlotlyValue] = []
    if stems:
        data.append({**joined(stems), "line": {"width": 1}, "meta": coloured(line_color="rule-2")})
    for is_conflict, colour in ((False, "ink"), (True, "contested")):
        alike = [(row, y) for row, y in rows if row.is_conflict == is_conflict]
        data += _ranges(alike, colour)
        data += _points(alike, colour)
    layout = PlotlyLayout(drawing.plot_left, TOP, drawing.height, drawing.height)
    for placed in drawing.rows:
        _furnish(layout, placed)
    _add_references(layout, drawing)
    return {"data": data, "layout": layout.finished(_axis(drawing))}


def _ranges(rows: Sequence[tuple[DotRow, float]], colour: str) -> Iterator[Dict]:
    pairs: list[tuple[PlotlyValue, PlotlyValue, float]] = [(*ends, y) for row, y in rows for ends in row.ranges]
    if pairs:
        yield {**joined(pairs), "line": {"width": 1.5}, "meta": coloured(line_color=colour)}


def _points(rows: Sequence[tuple[DotRow, float]], colour: str) -> Iterator[Dict]:
    for is_hollow in (False, True):
        found = [
            (row, end, y)
            for row, y in rows
            for dot in row.dots
            for end in dot.ends
            if (row.is_conflict or dot.is_hollow) == is_hollow
        ]
        if found:
            width = 1.5 if is_hollow else 0
            yield {
                "type": "scatter",
                "mode": "markers",
                "x": [end for _, end, _ in found],
                "y": [y for _, _, y in found],
                "marker": {"size": RADIUS * 2, "line": {"width": width}},
                "meta": coloured(marker_color="paper" if is_hollow else colour, marker_line_color=colour),
                **pointed_at((row.says for row, _, _ in found), (row.href for row, _, _ in found)),
            }


def _furnish(layout: PlotlyLayout, placed: PlacedRow) -> None:
    for text, y in placed.label:
        layout.add_label(text, y)
    for line in placed.printed:
        colour = "contested" if placed.row.is_conflict else "ink"
        layout.add_value(line.text, line.value, line.y, line.shift, colour, is_before=line.is_before)
    for dot in placed.row.dots:
        for side in dot.open_sides:
            layout.add_stub(dot.low if side < 0 else dot.high, placed.y, side * WHISKER)


def _add_references(layout: PlotlyLayout, drawing: DotDrawing) -> None:
    for reference, top in drawing.references():
        ends: Dict = {"x0": reference.value, "x1": reference.value, "y0": drawing.height, "y1": top + BAND - 4}
        layout.add_line(ends, "4px,3px", 1.5, "accent")
        anchor = "right" if drawing.is_right(reference) else "left"
        place: Dict = {"x": reference.value, "y": top + NAME, "xanchor": anchor}
        layout.add_words(reference.name, place, colour="accent")


def _axis(drawing: DotDrawing) -> Dict:
    axis = drawing.axis
    return {
        "range": [axis.value(drawing.plot_left), axis.value(drawing.width)],
        "tickvals": list(axis.ticks),
        "ticktext": [label for _, label in axis.labels()],
        "zeroline": True,
    }
