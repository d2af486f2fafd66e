"""Bars: one magnitude a row, none below zero, all in one colour, the value at the bar's end."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.figure import PHONE, TEXT, Drawing, Figure, PlotlyValue, Table
from build_tools.figures.plotly_layout import PlotlyLayout, coloured, pointed_at
from build_tools.figures.svg import element, picture, words
from build_tools.figures.text_width import width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW, BAR, SIZE, GAP = 26, 10, 12.5, 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its label, its value, the value as printed, and where it leads."""

    label: str
    value: float
    printed: str
    href: str = ""


def draw_bars(figure_id: str, title: str, subtitle: str, bars: Sequence[Bar], columns: tuple[str, str]) -> Figure:
    """A figure of horizontal bars from zero, in the order given."""
    rows = tuple((bar.label, bar.printed, f"{bar.value:.15g}") for bar in bars)
    layouts = [_BarLayout(bars, width) for width in (TEXT, PHONE)]
    drawings = (Drawing(one.width, _draw(figure_id, title, subtitle, bars, one), _plotly(bars, one)) for one in layouts)
    table = Table((*columns, "Value"), rows, tuple(bar.href for bar in bars))
    return Figure(figure_id, title, subtitle, table, tuple(drawings), _plotly(bars, layouts[0]))


class _BarLayout:
    """Where bars stand in a drawing `width` px wide: `left` px is zero, `room` px the longest of them."""

    def __init__(self, bars: Sequence[Bar], width: int) -> None:
        self.width = width
        self.height = len(bars) * ROW
        self.left = max((width_of(bar.label, SIZE, bold=True) for bar in bars), default=0) + GAP
        self.room = width - self.left - max((width_of(bar.printed, SIZE, bold=True) for bar in bars), default=0) - GAP
        self.most = max((bar.value for bar in bars), default=0) or 1

    def length(self, bar: Bar) -> float:
        """How long a bar is, in px."""
        return self.room * bar.value / self.most


def _draw(figure_id: str, title: str, subtitle: str, bars: Sequence[Bar], layout: _BarLayout) -> str:
    rows = [_row(bar, number * ROW, layout.left, layout.length(bar)) for number, bar in enumerate(bars)]
    zero = element("line", x1=layout.left, y1=0, x2=layout.left, y2=layout.height, class_="figure-zero")
    return picture(layout.width, layout.height, title, subtitle, zero, *rows, name=f"{figure_id}-{layout.width}")


def _row(bar: Bar, top: float, left: float, length: float) -> str:
    middle = top + ROW / 2
    content = (
        element("title", words(_says(bar))),
        element("text", words(bar.label), x=0, y=middle + 4, class_="figure-label"),
        element("rect", x=left, y=middle - BAR / 2, width=length, height=BAR, class_="figure-bar"),
        element("text", words(bar.printed), x=left + length + 6, y=middle + 4, class_="figure-value"),
    )
    return element("a", *content, href=bar.href) if bar.href else element("g", *content)


def _says(bar: Bar) -> str:
    return f"{bar.label}: {bar.printed}"


def _plotly(bars: Sequence[Bar], at: _BarLayout) -> dict[str, PlotlyValue]:
    layout = PlotlyLayout(math.floor(at.left), 0, at.height, at.height)
    heights = [(number + 0.5) * ROW for number in range(len(bars))]
    for bar, y in zip(bars, heights, strict=True):
        layout.add_label(bar.label, y)
        layout.add_value(bar.printed, bar.value, y, 6)
    least, most = (at.most * (end - at.left) / at.room for end in (math.floor(at.left), at.width))
    trace: dict[str, PlotlyValue] = {
        "type": "bar",
        "orientation": "h",
        "x": [bar.value for bar in bars],
        "y": list(heights),
        "width": BAR,
        "meta": coloured(marker_color="rule-2"),
        **pointed_at((_says(bar) for bar in bars), (bar.href for bar in bars)),
        "textposition": "none",
    }
    axis: dict[str, PlotlyValue] = {"range": [least, most], "showgrid": False, "showticklabels": False}
    return {"data": [trace], "layout": layout.finished(axis)}
