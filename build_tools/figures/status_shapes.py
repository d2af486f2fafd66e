"""The shapes of statuses in a chart: in an SVG those of the page's sprite, for Plotly the same as lines and curves."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from build_tools.figures.svg import element, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.figures.plotly_layout import Dict, PlotlyLayout

BOX = 16
"""The side of the square that every shape is drawn in, its centre at 8, 8."""
_TOKENS = {
    "asserted": "qualified",
    "disputed": "contested",
    "open": "ink-2",
    "self-reported": "single-origin",
}

Point: TypeAlias = tuple[float, float]
Step: TypeAlias = tuple[str, tuple[Point, ...]]
"""A letter of an SVG path, and the points that it goes by; only what Plotly knows: M, L, C and Z."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A part of a shape: filled where it has no width, else a line of this width in px."""

    steps: tuple[Step, ...]
    width: float = 0
    dash: str = "solid"


@dataclass(frozen=True, slots=True)
class StatusSign:
    """The shape of a status in its colour; notched where something is to be said beside its word."""

    shape: str
    slug: str
    is_notched: bool = False

    @property
    def colour(self) -> str:
        """The colour of the page it is drawn in."""
        return _TOKENS.get(self.slug, self.slug)


def sign_group(colour: str, *children: str) -> str:
    """Shapes of one colour of the page, in an SVG."""
    return element("g", *children, class_=f"figure-in-{colour}")


def drawn_sign(sign: StatusSign, x: float, y: float, size: float) -> str:
    """The shape round a place in an SVG; its symbol stands in the page's sprite, its colour is that of its group."""
    drawn = element("use", href=f"#sh-{sign.shape}", x=x - size / 2, y=y - size / 2, width=size, height=size)
    if not sign.is_notched:
        return drawn
    away = (_NOTCH_MIDDLE - BOX / 2) * size / BOX
    radius = _NOTCH_RADIUS * size / BOX
    return drawn + element("circle", cx=x + away, cy=y + away, r=radius, class_="figure-notch")


def add_signs(layout: PlotlyLayout, placed: Iterable[tuple[StatusSign, float, float]], size: float) -> None:
    """The same for Plotly, on axes that count px: one path for all that are drawn alike, notches over them."""
    paths: dict[tuple[str, float, str], list[str]] = {}
    notches = []
    for sign, x, y in placed:
        for stroke in SHAPES[sign.shape]:
            alike = paths.setdefault((sign.colour, stroke.width * size / BOX, stroke.dash), [])
            alike.append(_as_path(stroke.steps, x, y, size / BOX, 1))
        if sign.is_notched:
            notches.append(_as_path(NOTCH.steps, x, y, size / BOX, 1))
    for (colour, width, dash), found in paths.items():
        layout.add_path("".join(found), {}, colour, width, dash)
    if notches:
        layout.add_path("".join(notches), {}, "paper", 0, "solid")


def add_sign_beside(layout: PlotlyLayout, sign: StatusSign, at: Point, size: float) -> None:
    """One shape beside the plot, px from its left edge at a height."""
    place: Dict = {"xref": "paper", "xanchor": 0, "yanchor": at[1], "xsizemode": "pixel", "ysizemode": "pixel"}
    for stroke in SHAPES[sign.shape]:
        path = _as_path(stroke.steps, at[0], 0, size / BOX, -1)
        layout.add_path(path, place, sign.colour, stroke.width * size / BOX, stroke.dash)


def _as_path(steps: tuple[Step, ...], x: float, y: float, scale: float, down: int) -> str:
    def point(at: Point) -> str:
        return f"{number(x + (at[0] - BOX / 2) * scale)},{number(y + (at[1] - BOX / 2) * scale * down)}"

    return "".join(letter + " ".join(point(at) for at in points) for letter, points in steps)


def _arc(x: float, y: float, radius: float, start: float, end: float) -> Iterator[Step]:
    """From one angle to another, in degrees clockwise from the right, as a curve a quarter of a circle."""
    count = math.ceil(abs(end - start) / 90)
    angles = [math.radians(start + (end - start) * place / count) for place in range(count + 1)]
    reach = 4 / 3 * math.tan((angles[1] - angles[0]) / 4) * radius
    yield "M", (_on(x, y, radius, angles[0]),)
    for first, last in pairwise(angles):
        (left, top), (right, bottom) = _on(x, y, radius, first), _on(x, y, radius, last)
        yield (
            "C",
            (
                (left - reach * math.sin(first), top + reach * math.cos(first)),
                (right + reach * math.sin(last), bottom - reach * math.cos(last)),
                (right, bottom),
            ),
        )


def _on(x: float, y: float, radius: float, angle: float) -> Point:
    return x + radius * math.cos(angle), y + radius * math.sin(angle)


def _closed(*steps: Step) -> tuple[Step, ...]:
    return (*steps, ("Z", ()))


def _disc(x: float, y: float, radius: float) -> tuple[Step, ...]:
    return _closed(*_arc(x, y, radius, 0, 360))


def _half(x: float, y: float, radius: float, side: int) -> tuple[Step, ...]:
    """The left half of a disc, -1, or its right one, 1."""
    return _closed(*_arc(x, y, radius, -90, -90 + 180 * side))


def _lines(*points: Point) -> tuple[Step, ...]:
    return ("M", points[:1]), *(("L", (point,)) for point in points[1:])


_MIDDLE = (8, 8)
_TRIANGLE = _closed(*_lines((8, 2.6), (13.8, 13), (2.2, 13)))
_DOTS = tuple(
    step
    for eighth in range(8)
    for step in _disc(8 + 5.6 * math.cos(eighth * math.pi / 4), 8 + 5.6 * math.sin(eighth * math.pi / 4), 1.25)
)
_NOTCH_MIDDLE, _NOTCH_RADIUS = 13.4, 4.4
NOTCH = Stroke(_disc(_NOTCH_MIDDLE, _NOTCH_MIDDLE, _NOTCH_RADIUS))
SHAPES: dict[str, tuple[Stroke, ...]] = {
    "established": (Stroke(_disc(*_MIDDLE, 6.5)),),
    "supported": (Stroke(_disc(*_MIDDLE, 5.7), 1.6), Stroke(_half(*_MIDDLE, 5.7, -1))),
    "single-origin": (Stroke(_disc(*_MIDDLE, 5.5), 2),),
    "self-reported": (Stroke(_disc(*_MIDDLE, 5.5), 2), Stroke(_disc(*_MIDDLE, 2))),
    "asserted": (Stroke(_DOTS),),
    "open": (Stroke(tuple(_arc(*_MIDDLE, 5.7, 0, 270)), 1.6),),
    "contested": (Stroke((*_half(7, 6.9, 6, -1), *_half(9, 9.1, 6, 1))),),
    "disputed": (Stroke((*_half(6.4, 6.9, 5.2, -1), *_half(9.6, 9.1, 5.2, 1)), 1.4),),
    "refuted": (
        Stroke((*_disc(*_MIDDLE, 5.9), *_lines((5.4, 5.4), (10.6, 10.6)), *_lines((10.6, 5.4), (5.4, 10.6))), 1.6),
    ),
    "superseded": (Stroke((*_disc(*_MIDDLE, 5.5), *_lines((0, 8), (16, 8))), 1.8),),
    "opinion": (Stroke(_closed(*_lines((3, 3), (13, 3), (13, 13), (3, 13))), 2),),
    "forecast-pending": (Stroke(_TRIANGLE, 1.9),),
    "forecast-came-true": (Stroke(_TRIANGLE), Stroke(_TRIANGLE, 1.6)),
    "forecast-failed": (Stroke((*_TRIANGLE, *_lines((6, 8), (10, 12)), *_lines((10, 8), (6, 12))), 1.6),),
    "forecast-never-decidable": (Stroke(_TRIANGLE, 1.6, "2.4px,2px"),),
    "forecast-overdue": (Stroke(_TRIANGLE, 1.7), Stroke(_disc(8, 9.7, 1.6))),
}
"""Drawn like the symbols of the sprite; a browser compares the two."""
