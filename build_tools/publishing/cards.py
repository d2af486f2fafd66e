"""The pictures that other sites show beside a link to a page: one for each kind of page and each status.

They are drawn from the site's own shapes, colours and faces, and kept from build to build by what they are drawn from.
"""

from __future__ import annotations

import re
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

import resvg_py
from fontTools.ttLib import TTFont, TTLibError
from fontTools.varLib.instancer import instantiateVariableFont

from build_tools.rendering.environment import TEMPLATES
from build_tools.rendering.sprite import drawn_shapes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from build_tools.pages.page_card import PageCard

WIDTH, HEIGHT, EDGE = 1200, 630, 80
WEIGHT = 600.0
SERIF, SANS = "'Source Serif 4'", "Inter"
"""The names inside the two files below; a name that ends in a digit must be quoted."""
FACES = ("source-serif-display.woff2", "inter.woff2")
_TOKEN = re.compile(r"--([a-z0-9-]+): (#[0-9a-f]{6});")


def draw_cards(cards: Iterable[PageCard], site_name: str, fonts: Path, kept: Path) -> dict[str, bytes]:
    """PNG files by their path in the site, 1200 by 630 px.

    `fonts` holds the site's faces; without them, or where they cannot be read, a card has its shape and no words. What
    is drawn is kept in the folder `kept`.
    """
    try:
        faces = [_static_face(fonts / name, kept) for name in FACES]
    except (OSError, TTLibError):
        faces = []
    return {card.path: _drawn(_picture(card, site_name), faces, kept) for card in sorted(set(cards))}


def _static_face(font: Path, kept: Path) -> Path:
    """The face at one weight, as a file that the drawing program reads."""
    data = font.read_bytes()
    target = kept / f"{font.stem}-{sha256(data).hexdigest()[:16]}.ttf"
    if not target.is_file():
        kept.mkdir(parents=True, exist_ok=True)
        face = instantiateVariableFont(TTFont(font), {"wght": WEIGHT})
        face.flavor = None
        face.save(target)
    return target


def _drawn(svg: str, faces: list[Path], kept: Path) -> bytes:
    target = kept / f"{sha256(svg.encode() + b''.join(face.name.encode() for face in faces)).hexdigest()[:32]}.png"
    if not target.is_file():
        kept.mkdir(parents=True, exist_ok=True)
        files = [str(face) for face in faces]
        made = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=files)
        target.write_bytes(bytes(made))
    return target.read_bytes()


def _picture(card: PageCard, site_name: str) -> str:
    """The card as SVG: the site's name above a line, then the kind, and the status with its shape."""
    colours = _colours()
    ink, quiet = colours["ink"], colours["ink-2"]
    kind = (330, 40, quiet, SANS) if card.status else (400, 110, ink, SERIF)
    parts = [
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{colours["paper"]}"/>',
        _text(site_name, EDGE, 132, 46, ink, SERIF),
        f'<path d="M{EDGE} 176H{WIDTH - EDGE}" stroke="{ink}" stroke-width="2"/>',
        _text(card.kind, EDGE, *kind),
    ]
    if card.status:
        colour = colours.get(card.colour, ink)
        parts.append(_shape(card.shape, colour))
        parts.append(_text(card.status.capitalize(), EDGE + 140, 460, 92, colour, SANS))
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">{"".join(parts)}</svg>'


def _text(words: str, left: int, base: int, size: int, colour: str, face: str) -> str:
    return (
        f'<text x="{left}" y="{base}" font-family="{face}" font-size="{size}" font-weight="600" fill="{colour}">'
        f"{escape(words)}</text>"
    )


def _shape(name: str, colour: str) -> str:
    drawn = drawn_shapes()[name].replace("currentColor", colour)
    body = drawn.partition(">")[2].rpartition("<")[0]
    return f'<g transform="translate({EDGE} 378) scale(6.5)">{body}</g>'


def _colours() -> dict[str, str]:
    """The light colours of the site, by token; a shape whose colour has no token of its own has that of its kin."""
    text = (TEMPLATES.parent / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for name, value in _TOKEN.findall(text):
        found.setdefault(name, value)
    kin = {"self-reported": "single-origin", "asserted": "qualified", "disputed": "contested", "open": "ink-2"}
    return {**found, **{name: found[other] for name, other in kin.items()}}
