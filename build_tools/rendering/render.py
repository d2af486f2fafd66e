from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from build_tools.rendering.environment import environment
from build_tools.rendering.fragment import Fragment
from build_tools.rendering.sprite import sprite_for

if TYPE_CHECKING:
    from build_tools.pages.seed_block import SeedBlock
    from build_tools.pages.view import PageView


def render(view: PageView) -> Fragment:
    """The page as finished HTML in the slots of its frame."""
    body = environment().get_template(view.template).render(view=view)
    head = f'<link rel="alternate" type="application/json" href="{escape(view.twin)}">' if view.twin else ""
    slots = {"title": view.title, "description": view.description, "head": head, "body": sprite_for(body) + body}
    return Fragment(view.address, view.frame, slots)


def render_seed_block(block: SeedBlock) -> str:
    """The *Seed articles* block alone, for a page written by hand."""
    return environment().get_template("seed_articles.html").render(block=block)
