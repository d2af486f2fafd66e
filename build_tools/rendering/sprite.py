"""The shapes of a page, once each: what a page uses is copied into it, so that no request is made for a shape."""

from __future__ import annotations

import re
from functools import cache

from build_tools.rendering.environment import TEMPLATES

_SHAPE = re.compile(r'<(symbol|mask) id="sh-([a-z-]+)".*?</\1>', re.DOTALL)
_USED = re.compile(r'(?:href="#|url\(#)sh-([a-z-]+)')


def sprite_for(html: str) -> str:
    """The hidden SVG with every shape that the HTML uses, or nothing; raises `KeyError` for a shape nobody drew."""
    names = sorted(set(_USED.findall(html)))
    if not names:
        return ""
    shapes = drawn_shapes()
    drawn = "".join(shapes[name] for name in names)
    return f'<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">{drawn}</svg>\n'


@cache
def drawn_shapes() -> dict[str, str]:
    """Every shape by its name, as a `symbol` or `mask`."""
    text = (TEMPLATES / "sprite.svg").read_text(encoding="utf-8")
    return {match[2]: match[0] for match in _SHAPE.finditer(text)}
