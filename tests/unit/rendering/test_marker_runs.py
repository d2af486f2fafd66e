from __future__ import annotations

import pytest

from build_tools.pages.notebook import Mark
from build_tools.rendering.components import render_marks
from build_tools.rendering.marker_runs import marker_runs

RUNS = [(0, []), (1, [1]), (4, [4]), (5, [5]), (6, [3, 3]), (8, [4, 4]), (11, [4, 4, 3])]


def marks(number: int) -> list[Mark]:
    return [Mark(str(place), f"#e{place}", "") for place in range(number)]


@pytest.mark.parametrize(("number", "runs"), RUNS)
def test_a_few_markers_stand_together_and_more_part_into_even_runs(number: int, runs: list[int]) -> None:
    found = list(marker_runs(marks(number)))
    assert [len(run) for run in found] == runs
    assert [mark for run in found for mark in run] == marks(number)


@pytest.mark.parametrize(("number", "runs"), RUNS)
def test_a_line_breaks_between_runs_alone(number: int, runs: list[int]) -> None:
    html = render_marks(marks(number))
    # Where a thin space has no word joiner behind it.
    assert html.count("&#8201;<a") == max(len(runs) - 1, 0)
    assert html.count("&#8201;") == max(number - 1, 0)
    assert html.startswith("&#8288;") == bool(number)
