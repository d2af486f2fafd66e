"""Reads drawings back, so that tests compare what stands in the SVG with the data it was made from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from build_tools.figures.plotly_check import plotly_fault
from build_tools.figures.text_width import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from build_tools.figures.figure import Figure

SVG = "{http://www.w3.org/2000/svg}"
HALF_A_PIXEL = 0.5


def read(svg: str) -> Element:
    """The drawing as XML; it is well-formed, and its width and height say the same as its view box."""
    root = ET.fromstring(svg)  # noqa: S314  # our own drawing
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    return root


def laid(root: Element, down: float = 0) -> Element:
    """The drawing with the heights of circles and boxes as they stand, whatever groups move them down."""
    for one in root:
        moved = re.fullmatch(r"translate\(0 ([\d.]+)\)", one.get("transform", ""))
        for name in ("cy", "y"):
            if name in one.attrib:
                one.set(name, str(number(one, name) + down))
        laid(one, down + (float(moved[1]) if moved else 0))
    return root


def by_class(root: Element, name: str) -> list[Element]:
    """The elements that carry a class, in the order of the drawing."""
    return [one for one in root.iter() if name in (one.get("class") or "").split()]


def number(one: Element, name: str) -> float:
    """An attribute as a number."""
    return float(one.get(name) or "nan")


def text_of(one: Element) -> str:
    """The words of an element and all in it, without its title."""
    return "".join(part.text or "" for part in one.iter(f"{SVG}text"))


def words_in(root: Element) -> Iterator[tuple[str, float, float]]:
    """Every text of a drawing, with where it begins and ends, in px."""
    for one in root.iter(f"{SVG}text"):
        text = one.text or ""
        is_bold = one.get("class") not in {"figure-axis", "figure-name"}
        wide = width_of(text, 12 if one.get("class") == "figure-axis" else 12.5, bold=is_bold)
        before = {"end": wide, "middle": wide / 2}.get(one.get("text-anchor", ""), 0)
        yield text, number(one, "x") - before, number(one, "x") - before + wide


def drawings(figure: Figure) -> Iterator[tuple[int, Element]]:
    """Width and drawing, for every drawing of a figure; Plotly takes the figure, and its ids are unique."""
    assert plotly_fault(figure.plotly) == ""
    seen: set[str] = set()
    for drawing in figure.drawings:
        root = read(drawing.svg)
        assert number(root, "width") == drawing.width
        ids = [one.get("id") for one in root.iter() if one.get("id")]
        assert len(ids) == len(set(ids)) == 2
        assert seen.isdisjoint(ids)
        seen.update(str(name) for name in ids)
        assert root.get("aria-labelledby") == " ".join(str(name) for name in ids)
        assert root.findtext(f"{SVG}title") == figure.title
        assert root.findtext(f"{SVG}desc") == figure.subtitle
        yield drawing.width, root


def axis_of(root: Element) -> tuple[float, float]:
    """Where zero stands and how many px one unit is, read from the ticks and their labels."""
    labels = [one for one in root.iter(f"{SVG}text") if one.get("class") == "figure-axis"]
    values = [float(str(one.text).replace(",", "").replace("−", "-")) for one in labels]
    places = [number(one, "x") for one in labels]
    scale = (places[-1] - places[0]) / (values[-1] - values[0])
    for value, place in zip(values, places, strict=True):
        assert abs(place - (places[0] + (value - values[0]) * scale)) < HALF_A_PIXEL
    return places[0] - values[0] * scale, scale
