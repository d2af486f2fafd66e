"""Bars: one magnitude a row, none below zero, all in one colour, the value at the bar's end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.figure import PHONE, TEXT, Drawing, Figure, PlotlyValue, Table
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
    return Figure(
        figure_id,
        title,
        subtitle,
        Table(columns, tuple((bar.label, bar.printed) for bar in bars)),
        tuple(Drawing(width, _draw(figure_id, title, subtitle, bars, width)) for width in (TEXT, PHONE)),
        _plotly(bars),
    )


def _draw(figure_id: str, title: str, subtitle: str, bars: Sequence[Bar], width: int) -> str:
    left = max((width_of(bar.label, SIZE, bold=True) for bar in bars), default=0) + GAP
    room = width - left - max((width_of(bar.printed, SIZE, bold=True) for bar in bars), default=0) - GAP
    most = max((bar.value for bar in bars), default=0) or 1
    rows = [_row(bar, number * ROW, left, room * bar.value / most) for number, bar in enumerate(bars)]
    height = len(bars) * ROW
    zero = element("line", x1=left, y1=0, x2=left, y2=height, class_="figure-zero")
    return picture(width, height, title, subtitle, zero, *rows, name=f"{figure_id}-{width}")


def _row(bar: Bar, top: float, left: float, length: float) -> str:
    middle = top + ROW / 2
    content = (
        element("title", words(f"{bar.label}: {bar.printed}")),
        element("text", words(bar.label), x=0, y=middle + 4, class_="figure-label"),
        element("rect", x=left, y=middle - BAR / 2, width=length, height=BAR, class_="figure-bar"),
        element("text", words(bar.printed), x=left + length + 6, y=middle + 4, class_="figure-value"),
    )
    return element("a", *content, href=bar.href) if bar.href else element("g", *content)


def _plotly(bars: Sequence[Bar]) -> dict[str, PlotlyValue]:
    return {
        "data": [
            {
                "type": "bar",
                "orientation": "h",
                "x": [bar.value for bar in bars],
                "y": [bar.label for bar in bars],
                "text": [bar.printed for bar in bars],
                "hoverinfo": "y+text",
            }
        ],
        "layout": {"yaxis": {"autorange": "reversed"}, "xaxis": {"rangemode": "tozero"}},
    }
