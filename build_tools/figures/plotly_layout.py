"""What figures for Plotly share: heights and words at the px of the SVG, colours by their names in the style sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from build_tools.figures.figure import PlotlyValue

    Dict: TypeAlias = dict[str, PlotlyValue]

BOLD = 600


def coloured(**names: str) -> Dict:
    """The `meta` by which attributes take colours of the page: `marker_color="accent"` for `marker.color`."""
    return {"colours": {name.replace("_", "."): colour for name, colour in names.items()}}


def pointed_at(says: Iterable[str], leads: Iterable[str]) -> Dict:
    """The part of a trace that says what each point is, in the words of the mark in the SVG, and where it leads."""
    return {"text": list(says), "customdata": list(leads), "hoverinfo": "text"}


def joined(pairs: Sequence[tuple[PlotlyValue, PlotlyValue, float]]) -> Dict:
    """A trace of lines, each from the first to the second place at a height; none of them can be pointed at."""
    x: list[PlotlyValue] = [end for low, high, _ in pairs for end in (low, high, None)]
    y: list[PlotlyValue] = [end for _, _, at in pairs for end in (at, at, None)]
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip"}


@dataclass
class PlotlyLayout:
    """The layout of a figure `height` px high whose plot goes from `left` to the right edge, from `top` to `bottom`.

    Its y axis counts px from the top of the drawing.
    """

    left: float
    top: float
    bottom: float
    height: float
    shapes: list[PlotlyValue] = field(default_factory=list)
    annotations: list[PlotlyValue] = field(default_factory=list)
    colours: dict[str, PlotlyValue] = field(default_factory=dict)

    def add_line(self, line: Dict, dash: str, width: float, colour: str = "ink") -> None:
        """A line, given by its ends."""
        self.colours[f"shapes[{len(self.shapes)}].line.color"] = colour
        look: Dict = {"dash": dash, "width": width}
        self.shapes.append({"type": "line", **line, "line": look})

    def add_stub(self, x: PlotlyValue, y: float, reach: float, colour: str = "ink", name: str = "") -> None:
        """A dashed line of `reach` px from a place on the x axis, as long at every zoom; `name` tells whose it is."""
        named: Dict = {"name": name} if name else {}
        ends: Dict = {**named, "xsizemode": "pixel", "xanchor": x, "x0": 0, "x1": reach, "y0": y, "y1": y}
        self.add_line(ends, "2px,2px", 1.6, colour)

    def add_path(self, path: str, at: Dict, colour: str, width: float, dash: str) -> None:
        """A path, by the axes or where `at` says: a line of this width, filled where it has none."""
        self.colours[f"shapes[{len(self.shapes)}].{'line.color' if width else 'fillcolor'}"] = colour
        look: Dict = {"width": width, "dash": dash}
        self.shapes.append({"type": "path", "path": path, **at, "line": look})

    def add_rule(self, y: float, width: float) -> None:
        """A hairline across the drawing, which is `width` px wide."""
        ends: Dict = {"xref": "paper", "xsizemode": "pixel", "xanchor": 0, "y0": y, "y1": y}
        self.add_line({**ends, "x0": -self.left, "x1": width - self.left}, "solid", 1, "rule")

    def add_words(self, text: str, place: Dict, *, bold: bool = True, colour: str = "ink") -> None:
        """Words at a place."""
        self.colours[f"annotations[{len(self.annotations)}].font.color"] = colour
        font: Dict = {"weight": BOLD if bold else 400}
        self.annotations.append({"text": escape(text, quote=False), "font": font, **place})

    def add_label(self, text: str, y: float, x: float = 0, *, bold: bool = True) -> None:
        """Words `x` px from the left edge of the drawing."""
        place: Dict = {"xref": "paper", "x": 0, "xshift": x - self.left, "xanchor": "left", "y": y}
        self.add_words(text, place, bold=bold)

    def add_value(
        self, text: str, x: PlotlyValue, y: float, shift: float, colour: str = "ink", *, is_before: bool = False
    ) -> None:
        """Bold words that begin `shift` px from a place on the x axis, or end there."""
        anchor = "right" if is_before else "left"
        self.add_words(text, {"x": x, "y": y, "xshift": shift, "xanchor": anchor}, colour=colour)

    def finished(self, xaxis: Dict) -> Dict:
        """The layout with its x axis."""
        return {
            "margin": {"l": self.left, "r": 0, "t": self.top, "b": self.height - self.bottom},
            "barmode": "overlay",
            "xaxis": xaxis,
            "yaxis": {"range": [self.bottom, self.top], "visible": False, "fixedrange": True},
            "shapes": self.shapes,
            "annotations": self.annotations,
            "meta": {"colours": self.colours},
        }
