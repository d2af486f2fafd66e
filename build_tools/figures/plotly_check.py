"""Holds the plain figure dicts against Plotly itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plotly import graph_objects

if TYPE_CHECKING:
    from build_tools.figures.figure import PlotlyValue


def plotly_fault(figure: dict[str, PlotlyValue]) -> str:
    """What Plotly refuses in a figure dict, in its first sentence; empty where it takes it."""
    try:
        graph_objects.Figure(figure)
    except ValueError as error:
        return str(error).strip().splitlines()[0]
    return ""
