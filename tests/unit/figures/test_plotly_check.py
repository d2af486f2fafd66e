from __future__ import annotations

from build_tools.figures.plotly_check import plotly_fault


def test_a_figure_that_plotly_takes_has_no_fault() -> None:
    assert plotly_fault({"data": [{"type": "bar", "x": [1]}], "layout": {"title": {"text": "T"}}}) == ""


def test_a_wrong_figure_is_named_in_one_line() -> None:
    fault = plotly_fault({"data": [{"type": "bar", "orientation": "sideways"}]})
    assert "orientation" in fault
    assert "\n" not in fault
    assert plotly_fault({"data": [{"type": "no-such-chart"}]}) != ""
