"""A small series for Plotly, mark on mark with the SVG of one width; its y axis is the axis of the values."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

from build_tools.figures.plotly_layout import PlotlyLayout, coloured, pointed_at
from build_tools.figures.series_drawing import GAP, RADIUS, THIN, tick_words
from build_tools.figures.year_axis import TOP
from build_tools.figures.year_axis_plotly import DAY_IN_MILLISECONDS, years_plotly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.figures.figure import PlotlyValue
    from build_tools.figures.series_drawing import PlacedValue, SeriesDrawing
    from build_tools.figures.series_labels import Label

    Dict: TypeAlias = dict[str, PlotlyValue]


def series_plotly(drawing: SeriesDrawing) -> Dict:
    """The figure as `drawing` has it: lines that join, and a trace for each look of mark."""
    data: list[PlotlyValue] = [*_joins(drawing)]
    for is_conflict in (False, True):
        for is_hollow in (False, True):
            alike = [
                one
                for one in drawing.placed
                if (one.point.is_conflict, one.point.is_hollow) == (is_conflict, is_hollow)
            ]
            data += _marks(drawing, alike, "contested" if is_conflict else "ink", is_hollow=is_hollow)
    left = math.floor(drawing.left)
    layout = PlotlyLayout(left, TOP - 6, drawing.bottom, drawing.height)
    for value in drawing.values.ticks:
        place: Dict = {"xref": "paper", "x": 0, "xshift": drawing.left - left - GAP, "xanchor": "right", "y": value}
        layout.add_words(tick_words(value), place, bold=False, colour="ink-2")
    _add_whiskers(layout, drawing)
    for label in drawing.labels():
        _add_label(layout, drawing, label)
    finished = layout.finished(years_plotly(drawing.axis, left))
    ends: list[PlotlyValue] = [drawing.values.value(end) for end in (drawing.bottom, TOP - 6)]
    colours = {**layout.colours, "yaxis.gridcolor": "rule", "yaxis.zerolinecolor": "ink"}
    return {"data": data, "layout": {**finished, "yaxis": _values(drawing, ends), "meta": {"colours": colours}}}


def _values(drawing: SeriesDrawing, ends: list[PlotlyValue]) -> Dict:
    return {
        "range": ends,
        "tickvals": list(drawing.values.ticks),
        "showticklabels": False,
        "showgrid": True,
        "zeroline": True,
        "fixedrange": True,
        "automargin": False,
    }


def _middle(drawing: SeriesDrawing, one: PlacedValue) -> tuple[str, float]:
    """Where a value stands: the middle of its time, and half way from its low to its high."""
    return drawing.axis.moment(one.box.middle), (one.dot.low + one.dot.high) / 2


def _joins(drawing: SeriesDrawing) -> Iterator[Dict]:
    looks = (
        ([(one.box.right, one, other.box.left, other) for one, other in drawing.steps], "rule-2", 1.5),
        ([(one.box.middle, one, one.box.middle, other) for one, other in drawing.clashes], "contested", 1.5),
    )
    for pairs, colour, width in looks:
        if pairs:
            x: list[PlotlyValue] = []
            y: list[PlotlyValue] = []
            for from_x, one, to_x, other in pairs:
                x += [drawing.axis.moment(from_x), drawing.axis.moment(to_x), None]
                y += [_middle(drawing, one)[1], _middle(drawing, other)[1], None]
            trace: Dict = {"type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip"}
            yield {**trace, "line": {"width": width}, "meta": coloured(line_color=colour)}


def _marks(drawing: SeriesDrawing, alike: Sequence[PlacedValue], colour: str, *, is_hollow: bool) -> Iterator[Dict]:
    # A rim of paper keeps marks apart that all but lie on each other.
    looks = ("paper", colour, 1.5) if is_hollow else (colour, "paper", 1.0)
    look, line = coloured(marker_color=looks[0], marker_line_color=looks[1]), looks[2]
    bars = [one for one in alike if not one.is_disc]
    if bars:
        days = [(one.point.when.last - one.point.when.first).days for one in bars]
        px = abs(drawing.values.value(1) - drawing.values.value(0))
        yield {
            "type": "bar",
            "orientation": "h",
            "base": [one.point.when.first.isoformat() for one in bars],
            "x": [float(length * DAY_IN_MILLISECONDS) for length in days],
            "y": [_middle(drawing, one)[1] for one in bars],
            "width": [(one.box.bottom - one.box.top) * px for one in bars],
            "marker": {"line": {"width": line}, "cornerradius": THIN / 2},
            "textposition": "none",
            "meta": look,
            **_told(bars),
        }
    discs = [one for one in alike if one.is_disc]
    if discs:
        middles = [_middle(drawing, one) for one in discs]
        yield {
            "type": "scatter",
            "mode": "markers",
            "x": [x for x, _ in middles],
            "y": [y for _, y in middles],
            "marker": {"size": RADIUS * 2, "line": {"width": line}},
            "meta": look,
            **_told(discs),
        }


def _told(placed: Sequence[PlacedValue]) -> Dict:
    return pointed_at((one.says for one in placed), (one.point.href for one in placed))


def _add_whiskers(layout: PlotlyLayout, drawing: SeriesDrawing) -> None:
    for one in drawing.placed:
        for x, y, to_x, to_y in drawing.whiskers(one):
            moment, value = drawing.axis.moment(x), drawing.values.value(y)
            if x == to_x:
                ends: Dict = {"x0": moment, "x1": moment, "y0": value, "y1": drawing.values.value(to_y)}
                layout.add_line(ends, "2px,2px", 1.6)
            else:
                layout.add_stub(moment, value, to_x - x)


def _add_label(layout: PlotlyLayout, drawing: SeriesDrawing, label: Label) -> None:
    middle = label.mark.middle
    for run in label.runs:
        place: Dict = {"x": drawing.axis.moment(middle), "xshift": run.x - middle, "xanchor": "left"}
        colour = "contested" if label.point.is_conflict and run.is_value else "ink"
        layout.add_words(run.text, {**place, "y": drawing.values.value(run.y)}, bold=run.is_value, colour=colour)
