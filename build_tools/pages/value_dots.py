from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.figures.dots import Dot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.judging.values import ObservationAt
    from build_tools.pages.here import Here


def dots_of(here: Here, at: ObservationAt) -> Iterator[Dot]:
    """An observation as marks of a chart: one a value, none where it has no value in numbers."""
    one = at.observation
    if one.one_of:
        yield from (Dot(float(value), float(value), one.about) for value in one.one_of)
        return
    value = here.answers.value(at)
    if value is None:
        return
    low, high = (None if end is None else float(end) for end in (value.low, value.high))
    if low is not None and high is not None:
        yield Dot(low, high, value.about)
    elif low is not None:
        yield Dot(low, low, value.about, "above")
    elif high is not None:
        yield Dot(high, high, value.about, "below")
