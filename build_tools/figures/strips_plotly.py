"""Strips for Plotly, part on part with the SVG of one width."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from build_tools.figures.plotly_layout import PlotlyLayout, coloured, joined, pointed_at
from build_tools.figures.strips_drawing import BAR, TIP
from build_tools.figures.year_axis import TOP
from build_tools.figures.year_axis_plotly import DAY_IN_MILLISECONDS, add_as_of, years_plotly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.figures.figure import PlotlyValue
    from build_tools.figures.strips import StripPart, StripRow
    from build_tools.figures.strips_drawing import StripDrawing

    Dict: TypeAlias = dict[str, PlotlyValue]
    Placed: TypeAlias = tuple[StripRow, StripPart, float]


def strips_plotly(drawing: StripDrawing) -> Dict:
    """The figure as `drawing` has it: bars for what held or may have, lines for what did not, tips for what goes on."""
    layout = PlotlyLayout(drawing.plot_left, TOP - 6, drawing.bottom, drawing.height)
    for row, _, name_y in drawing.rows():
        layout.add_label(drawing.name_of(row), name_y - 4)
    add_as_of(layout, drawing.axis, drawing.as_of)
    data: list[PlotlyValue] = [*_lines(drawing), *_bars(drawing), *_tips(drawing)]
    return {"data": data, "layout": layout.finished(years_plotly(drawing.axis, drawing.plot_left))}


def _parts(drawing: StripDrawing, *states: str) -> list[Placed]:
    return [(row, part, y) for row, y, _ in drawing.rows() for part in row.parts if part.state in states]


def _bars(drawing: StripDrawing) -> Iterator[Dict]:
    looks = (("yes", "ink", 1.0), ("unknown", "paper", 1.2), ("no", "", 0.0))
    for state, colour, line in looks:
        found = _parts(drawing, state)
        if found:
            colours = coloured(marker_color=colour, marker_line_color="ink") if colour else {}
            # What did not hold is a line; the bar about it, which is not seen, is what can be pointed at.
            unseen: Dict = {} if colour else {"color": "rgba(0,0,0,0)"}
            lengths = [(drawing.end_of(part) - part.first).days for _, part, _ in found]
            yield {
                "type": "bar",
                "orientation": "h",
                "name": state,
                "base": [part.first.isoformat() for _, part, _ in found],
                "x": [float(length * DAY_IN_MILLISECONDS) for length in lengths],
                "y": [y for _, _, y in found],
                "width": BAR,
                "marker": {"line": {"width": line}, **unseen},
                "textposition": "none",
                "meta": colours,
                **_told(drawing, found),
            }


def _lines(drawing: StripDrawing) -> Iterator[Dict]:
    pairs: list[tuple[PlotlyValue, PlotlyValue, float]] = [
        (part.first.isoformat(), drawing.end_of(part).isoformat(), y) for _, part, y in _parts(drawing, "no")
    ]
    if pairs:
        yield {**joined(pairs), "line": {"width": 1}, "meta": coloured(line_color="rule-2")}


def _tips(drawing: StripDrawing) -> Iterator[Dict]:
    found = [placed for placed in _parts(drawing, "yes", "unknown") if placed[1].last is None]
    if found:
        yield {
            "type": "scatter",
            "mode": "markers",
            "name": "open",
            "x": [drawing.end_of(part).isoformat() for _, part, _ in found],
            "y": [y for _, _, y in found],
            "marker": {"symbol": "triangle-right", "size": TIP * 2},
            **_told(drawing, found),
        }


def _told(drawing: StripDrawing, found: Sequence[Placed]) -> Dict:
    return pointed_at((drawing.says(row, part) for row, part, _ in found), (row.href for row, _, _ in found))
