"""Which times a timeline is drawn for, and which shapes its key explains."""

from __future__ import annotations

import pytest

from build_tools.figures.figure import Drawing, Figure, Table
from build_tools.pages.charts import DOT_KEY, are_apart, chart_of
from build_tools.records.dates import read_date


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (("2024-01-01", "2024-02-02"), True),
        (("2024-01-01", "2024-02-01"), False),
        (("2024-01-01/2024-02-02", "2024-01-05"), True),
        (("2024", "2024"), False),
        (("2024",), False),
        ((), False),
    ],
)
def test_times_are_drawn_that_are_more_than_a_month_apart(times: tuple[str, ...], *, expected: bool) -> None:
    assert are_apart([read_date(time) for time in times]) is expected


@pytest.mark.parametrize(
    ("shapes", "explained"),
    [
        (("figure-dot",), []),
        (("figure-dot", "figure-range"), ["one value", "between two values"]),
        (("figure-range",), ["between two values"]),
    ],
)
def test_a_key_explains_the_plainest_shape_beside_another(shapes: tuple[str, ...], explained: list[str]) -> None:
    svg = "".join(f'<rect class="{shape}"/>' for shape in shapes)
    figure = Figure("a", "A", "", Table((), ()), (Drawing(10, svg, {}),), {})
    assert [words for _, words in chart_of(figure, DOT_KEY).key] == explained
