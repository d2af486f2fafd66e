"""A value axis: round ticks that hold zero and every value, and where on the drawing a value stands."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from build_tools.figures.svg import element, words
from build_tools.figures.text_width import width_of

_STEPS = (0.2, 0.25, 0.5, 1.0, 2.0)
_MOST_TICKS = 5
_LABEL_ABOVE, _SIZE, _APART = 8, 12, 6


def ticks(least: float, most: float) -> tuple[float, ...]:
    """Round numbers from at most `least` to at least `most`, zero among them, few enough to read."""
    low, high = min(0.0, least), max(0.0, most)
    if low == high:
        return (0.0, 1.0)
    step = _step(high - low)
    return tuple(step * number for number in range(math.floor(low / step + _TINY), math.ceil(high / step - _TINY) + 1))


_TINY = 1e-9  # a value on a tick needs no further one for the last bit of its sum


def _step(reach: float) -> float:
    power: float = 10.0 ** math.floor(math.log10(reach))
    return next((power * step for step in _STEPS[:-1] if reach <= power * step * _MOST_TICKS), power * _STEPS[-1])


@dataclass(frozen=True, slots=True)
class Axis:
    """Ticks spread from `left` to `right` px."""

    ticks: tuple[float, ...]
    left: float
    right: float

    def longer(self, *, before: bool, after: bool) -> Axis:
        """The axis with a further tick at these ends, in the same room."""
        step = self.ticks[1] - self.ticks[0]
        first = (self.ticks[0] - step,) if before else ()
        last = (self.ticks[-1] + step,) if after else ()
        return replace(self, ticks=(*first, *self.ticks, *last))

    def x(self, value: float) -> float:
        """Where a value stands, in px."""
        first, last = self.ticks[0], self.ticks[-1]
        return self.left + (self.right - self.left) * (value - first) / (last - first)

    def value(self, x: float) -> float:
        """The value at a place in px, also beside the axis."""
        first, last = self.ticks[0], self.ticks[-1]
        return first + (last - first) * (x - self.left) / (self.right - self.left)

    @property
    def zero(self) -> float:
        """Where zero stands, in px."""
        return self.x(0)

    def labels(self) -> tuple[tuple[float, str], ...]:
        """The ticks as printed, zero among them; empty words where they would touch those before them."""
        printed = [f"{value:,.10g}".replace("-", "−") for value in self.ticks]
        widest = max(width_of(one, _SIZE) for one in printed) + _APART
        zero = min(range(len(printed)), key=lambda place: abs(self.ticks[place]))
        needed = math.ceil(widest * (len(printed) - 1) / (self.right - self.left))
        every = max(1, min(needed, max(zero, len(printed) - 1 - zero)))
        shown = (one if (place - zero) % every == 0 else "" for place, one in enumerate(printed))
        return tuple(zip(self.ticks, shown, strict=True))

    def draw(self, top: float, bottom: float) -> list[str]:
        """The grid with the zero line, labels above it."""
        parts = []
        for value, label in self.labels():
            kind = "figure-zero" if value == 0 else "figure-grid"
            at = self.x(value)
            parts.append(element("line", x1=at, y1=top, x2=at, y2=bottom, class_=kind))
            if label:
                place = {"x": at, "y": top - _LABEL_ABOVE}
                parts.append(element("text", words(label), **place, text_anchor="middle", class_="figure-axis"))
        return parts
