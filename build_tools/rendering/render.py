from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from build_tools.rendering.environment import environment
from build_tools.rendering.fragment import Fragment
from build_tools.rendering.sprite import sprite_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.pages.seed_block import SeedBlock
    from build_tools.pages.view import PageView


def render(view: PageView) -> Fragment:
    """The page as finished HTML in the slots of its frame."""
    body = environment().get_template(view.template).render(view=view)
    slots = {
        "title": view.title,
        "description": view.description,
        "head": "\n".join(_head_lines(view)),
        "body": sprite_for(body) + body,
    }
    if view.forward is None:
        return Fragment(view.address, view.frame, slots)
    return Fragment(view.address, view.frame, slots, view.forward.address, is_listed=False)


def _head_lines(view: PageView) -> Iterator[str]:
    if view.twin:
        yield f'<link rel="alternate" type="application/json" href="{escape(view.twin)}">'
    if view.forward:
        yield '<meta name="robots" content="noindex">'
        if view.forward.href:
            # A refresh drops the fragment of the address; where scripts run, `forward.js` leads on and keeps it.
            refresh = f'<meta http-equiv="refresh" content="0; url={escape(view.forward.href)}">'
            yield f"<noscript>{refresh}</noscript>"


def render_seed_block(block: SeedBlock) -> str:
    """The *Seed articles* block alone, for a page written by hand."""
    return environment().get_template("seed_articles.html").render(block=block)
