"""What became of paragraphs for Plotly, column on column with the SVG of one width."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from build_tools.figures.coverage_strip_drawing import BAR, BOLD_SIZE, NAME, SIZE
from build_tools.figures.plotly_layout import BOLD, PlotlyLayout, coloured, joined, pointed_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.figures.coverage_strip_drawing import CoverageDrawing, PlacedCell
    from build_tools.figures.figure import PlotlyValue

    Dict: TypeAlias = dict[str, PlotlyValue]

_UNSEEN = "rgba(0,0,0,0)"
_SIGN_COLOURS = {"supports": "supported", "partly": "qualified", "disputes": "refuted", "context": "ink-2"}


def coverage_plotly(drawing: CoverageDrawing) -> Dict:
    """The figure as `drawing` has it: places that can be pointed at, columns on them, and words."""
    layout = PlotlyLayout(0, 0, drawing.height, drawing.height)
    for _, lines, top in drawing.names:
        for number, line in enumerate(lines):
            layout.add_label(line, top + NAME * (number + 0.5))
    data: list[PlotlyValue] = [*_baselines(drawing), _places(drawing), *_columns(drawing)]
    data += [*_apart(drawing), *_missing(layout, drawing), *_words(drawing)]
    axis: Dict = {"range": [0, drawing.width], "visible": False}
    return {"data": data, "layout": layout.finished(axis)}


def _baselines(drawing: CoverageDrawing) -> Iterator[Dict]:
    if drawing.lines:
        pairs: list[tuple[PlotlyValue, PlotlyValue, float]] = [(0.0, right, y) for y, right in drawing.lines]
        yield {**joined(pairs), "line": {"width": 1}, "meta": coloured(line_color="ink")}


def _places(drawing: CoverageDrawing) -> Dict:
    """The whole place of each paragraph, which is not seen."""
    sizes = [(drawing.middle(one), one.bottom, one.top - one.bottom) for one in drawing.placed]
    return _bars(drawing.placed, sizes, drawing.cell) | {"name": "place", "marker": {"color": _UNSEEN}}


def _columns(drawing: CoverageDrawing) -> Iterator[Dict]:
    for meaning, colour in (("weighing", "ink"), ("beside", "rule-2")):
        found = [
            (one, number, lower)
            for one in drawing.placed
            for known, number, lower in drawing.bars(one)
            if known == meaning
        ]
        if found:
            sizes = [(drawing.middle(one), lower, -number * drawing.unit) for one, number, lower in found]
            meta = {**coloured(marker_color=colour), "unit": drawing.unit}
            yield _bars([one for one, _, _ in found], sizes, drawing.bar) | {"name": meaning, "meta": meta}


def _apart(drawing: CoverageDrawing) -> Iterator[Dict]:
    found = [one for one in drawing.placed if one.cell.state == "apart"]
    if found:
        yield {
            "type": "scatter",
            "mode": "markers",
            "name": "apart",
            "x": [drawing.middle(one) for one in found],
            "y": [one.base for one in found],
            "marker": {"size": drawing.radius * 2, "line": {"width": 1.2}},
            "cliponaxis": False,
            "meta": coloured(marker_color="paper", marker_line_color="ink-2"),
            **_told(found),
        }


def _missing(layout: PlotlyLayout, drawing: CoverageDrawing) -> Iterator[Dict]:
    found = [one for one in drawing.placed if one.cell.state == "missing"]
    for one in found:
        left = drawing.middle(one) - drawing.bar / 2
        edges: Dict = {"type": "rect", "x0": left, "x1": left + drawing.bar, "y0": one.base - BAR, "y1": one.base}
        layout.add_line(edges, "3px,2px", 1.5)
    if found:
        sizes = [(drawing.middle(one), one.base, -float(BAR)) for one in found]
        yield _bars(found, sizes, drawing.bar) | {"name": "missing", "marker": {"color": _UNSEEN}}


def _bars(placed: Sequence[PlacedCell], sizes: Sequence[tuple[float, float, float]], width: float) -> Dict:
    """Columns: their middle, where they begin, and how far they go from there; heights count from the top."""
    return {
        "type": "bar",
        "x": [middle for middle, _, _ in sizes],
        "base": [base for _, base, _ in sizes],
        "y": [length for _, _, length in sizes],
        "width": width,
        "textposition": "none",
        **_told(placed),
    }


def _words(drawing: CoverageDrawing) -> Iterator[Dict]:
    written = [text for one in drawing.placed for text in drawing.words(one)]
    for look in dict.fromkeys(text.look for text in written):
        found = [text for text in written if text.look == look]
        is_axis = look == "figure-axis"
        colour = _SIGN_COLOURS.get(look, "ink-2" if is_axis else "ink")
        font: Dict = {"size": SIZE if is_axis else BOLD_SIZE, "weight": 400 if is_axis else BOLD}
        yield {
            "type": "scatter",
            "mode": "text",
            "x": [text.x for text in found],
            "y": [text.y for text in found],
            "text": [text.text for text in found],
            "textposition": "middle center",
            "textfont": font,
            "cliponaxis": False,
            "hoverinfo": "skip",
            "meta": coloured(textfont_color=colour),
        }


def _told(placed: Sequence[PlacedCell]) -> Dict:
    return pointed_at((one.cell.says for one in placed), (one.cell.href for one in placed))
