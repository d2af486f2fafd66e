"""The parts of a page that is written by hand, as HTML: components, markers and notes."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from build_tools.rendering.environment import environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.pages.components import Box
    from build_tools.pages.notebook import Mark, Unit
    from build_tools.pages.passage_list import PassageGroup


def render_box(box: Box) -> str:
    """A component, without what goes round it."""
    return _macro(box.part, box).strip()


def render_marks(marks: Sequence[Mark]) -> str:
    """Markers that stand together behind a sentence, one at least."""
    return _macro("markers", marks)


def render_notes(unit: Unit) -> str:
    """The notes of a paragraph; nothing where all of its passages have theirs further up."""
    return _macro("notes", unit).strip() if unit.notes else ""


def render_passages(groups: Sequence[PassageGroup]) -> str:
    """The list of passages at the foot of a page; nothing where it cites none."""
    return _macro("passage_list", groups).strip() if groups else ""


def link_start(href: str) -> str:
    """The opening of a link."""
    return f'<a href="{escape(href)}">'


def _macro(name: str, value: object) -> str:
    module = environment().get_template("parts/components.html").module
    return str(getattr(module, name)(value))
