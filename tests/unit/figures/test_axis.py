from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.figures.axis import Axis, ticks

VALUES = st.floats(-1e9, 1e9, allow_nan=False).map(lambda value: round(value, 3))


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (0, 0, (0, 1)),
        (3, 10, (0, 2, 4, 6, 8, 10)),
        (0, 989.4, (0, 200, 400, 600, 800, 1000)),
        (0, 15830, (0, 5000, 10000, 15000, 20000)),
        (-3, 5, (-4, -2, 0, 2, 4, 6)),
        (-8, -3, (-8, -6, -4, -2, 0)),
        (0, 0.3, (0, 0.1, 0.2, 0.3)),
        (0, 68, (0, 20, 40, 60, 80)),
    ],
)
def test_ticks_are_round_and_hold_zero_and_every_value(least: float, most: float, expected: tuple[float, ...]) -> None:
    assert ticks(least, most) == pytest.approx(expected)


@given(VALUES, VALUES)
def test_ticks_hold_all_and_are_few(one: float, other: float) -> None:
    least, most = sorted((one, other))
    found = ticks(least, most)
    slack = (found[-1] - found[0]) * 1e-6
    assert found[0] <= min(least, 0) + slack
    assert found[-1] >= max(most, 0) - slack
    assert any(abs(tick) < slack for tick in found)
    assert 2 <= len(found) <= 8
    assert list(found) == sorted(set(found))


def test_an_axis_draws_a_line_and_a_label_a_tick_and_zero_apart() -> None:
    axis = Axis((-10.0, 0.0, 10.0), 100, 300)
    assert (axis.x(-10), axis.zero, axis.x(5), axis.x(10)) == (100, 200, 250, 300)
    drawn = axis.draw(30, 90)
    assert len(drawn) == 6
    assert 'class="figure-zero"' in drawn[2]
    assert 'x1="200"' in drawn[2]
    assert [part.count("figure-grid") for part in drawn] == [1, 0, 0, 0, 1, 0]
    assert ">−10<" in drawn[1]


def test_a_longer_axis_has_a_further_tick_in_the_same_room() -> None:
    axis = Axis((0.0, 10.0, 20.0), 100, 300)
    assert axis.longer(before=False, after=False) == axis
    assert axis.longer(before=False, after=True) == Axis((0.0, 10.0, 20.0, 30.0), 100, 300)
    assert axis.longer(before=True, after=False) == Axis((-10.0, 0.0, 10.0, 20.0), 100, 300)
