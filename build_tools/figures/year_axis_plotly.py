"""An axis of years for Plotly, as the SVG has it; days and months where a reader comes nearer."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from build_tools.figures.text_width import width_of
from build_tools.figures.year_axis import AXIS_SIZE, BELOW, BREAK, LABEL_AFTER, as_of_words

if TYPE_CHECKING:
    from datetime import date

    from build_tools.figures.figure import PlotlyValue
    from build_tools.figures.plotly_layout import PlotlyLayout
    from build_tools.figures.year_axis import YearAxis

    Dict: TypeAlias = dict[str, PlotlyValue]

DAY_IN_MILLISECONDS = 86_400_000


def years_plotly(axis: YearAxis, plot_left: float) -> Dict:
    """The x axis of a plot that begins at `plot_left` px and ends with the drawing."""
    years = axis.years()
    widest = max((width_of(label, AXIS_SIZE) for _, label in years), default=0)
    broken: Dict = {}
    if axis.span.gap:
        bounds: list[PlotlyValue] = [day.isoformat() for day in axis.span.gap]
        broken = {"rangebreaks": [{"bounds": bounds}]}
    return {
        "type": "date",
        **broken,
        "range": [axis.moment(plot_left), axis.moment(axis.width)],
        "tickvals": [day.isoformat() for day, _ in years],
        "ticktext": [label for _, label in years],
        "ticklabelshift": round(widest / 2 + LABEL_AFTER),
        "tickformatstops": [
            {"dtickrange": [None, DAY_IN_MILLISECONDS - 1], "value": "%H:%M %e %b %Y"},
            {"dtickrange": [DAY_IN_MILLISECONDS, "M1"], "value": "%e %b %Y"},
            {"dtickrange": ["M1", "M12"], "value": "%b %Y"},
            {"dtickrange": ["M12", None], "value": "%Y"},
        ],
    }


def add_break(layout: PlotlyLayout, axis: YearAxis) -> None:
    """Two lines where years are left out; nothing where none are."""
    if axis.span.gap:
        # The grid line of the year after the break lies beneath.
        place: Dict = {"xsizemode": "pixel", "xanchor": axis.span.gap[1].isoformat(), "layer": "between"}
        for aside, width, colour in ((0.0, BREAK[1] * 2, "paper"), *((aside, 1.0, "rule-2") for aside in BREAK)):
            ends: Dict = {"x0": aside, "x1": aside, "y0": layout.top, "y1": layout.bottom}
            layout.add_line({**place, **ends}, "solid", width, colour)


def add_as_of(layout: PlotlyLayout, axis: YearAxis, day: date) -> None:
    """The dotted line of the day the drawing is made for, with its words; nothing where the axis ends before."""
    if not axis.holds(day):
        return
    text = day.isoformat()
    layout.add_line({"x0": text, "x1": text, "y0": layout.top, "y1": layout.bottom}, "1.5px,3px", 1, "ink-2")
    place: Dict = {"x": text, "yref": "paper", "y": 0, "yshift": -BELOW / 2, "xanchor": axis.as_of_anchor(day)}
    layout.add_words(as_of_words(day), place, bold=False, colour="ink-2")
