"""Origin trees for Plotly, mark on mark with the SVG of one width; neither axis has values, both count px."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from build_tools.figures.origin_tree_drawing import RADIUS
from build_tools.figures.plotly_layout import PlotlyLayout, coloured, pointed_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.figures.figure import PlotlyValue
    from build_tools.figures.origin_tree_drawing import OriginTreeDrawing

    Dict: TypeAlias = dict[str, PlotlyValue]

_LINES = (("stem", "solid", "rule-2"), ("named", "solid", "ink"), ("unnamed", "3px,2.5px", "ink"))


def origin_tree_plotly(drawing: OriginTreeDrawing) -> Dict:
    """The figure as `drawing` has it: lines by what they say, documents that are cited and those that are not."""
    layout = PlotlyLayout(0, 0, drawing.height, drawing.height)
    for one in drawing.placed:
        for text, y in one.lines:
            place: Dict = {"x": one.x, "xshift": one.text_left - one.x, "xanchor": "left", "y": y}
            layout.add_words(text, place, bold=one.is_root)
    axis: Dict = {"range": [0, drawing.width], "visible": False}
    data: list[PlotlyValue] = [*_lines(drawing), *_documents(drawing)]
    return {"data": data, "layout": layout.finished(axis)}


def _lines(drawing: OriginTreeDrawing) -> Iterator[Dict]:
    for kind, dash, colour in _LINES:
        found = [one for one in drawing.lines if one.kind == kind]
        if found:
            x: list[PlotlyValue] = [end for one in found for end in (one.start[0], one.end[0], None)]
            y: list[PlotlyValue] = [end for one in found for end in (one.start[1], one.end[1], None)]
            yield {
                "type": "scatter",
                "mode": "lines",
                "name": kind,
                "x": x,
                "y": y,
                "line": {"width": 1.2, "dash": dash},
                "hoverinfo": "skip",
                "meta": coloured(line_color=colour),
            }


def _documents(drawing: OriginTreeDrawing) -> Iterator[Dict]:
    for is_cited in (True, False):
        found = [one for one in drawing.placed if one.document.cited == is_cited]
        if found:
            yield {
                "type": "scatter",
                "mode": "markers",
                "name": "cited" if is_cited else "not cited",
                "x": [one.x for one in found],
                "y": [one.y for one in found],
                "marker": {"size": RADIUS * 2, "line": {"width": 0 if is_cited else 1.5}},
                "cliponaxis": False,
                "meta": coloured(marker_color="ink" if is_cited else "paper", marker_line_color="ink"),
                **pointed_at((one.document.says for one in found), (one.document.href for one in found)),
            }
