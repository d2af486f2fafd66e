"""Pages written by hand, filled: where the engine left placeholders, stand markers, notes, links and components.

All passages that a page cites are listed at its foot, before the block of seed articles.

The placeholders are elements that no browser knows, written by `engines/written_markdown.py`. Components stand
outside the theme's typeset, whose rules would repaint them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_tools.graph.pages import PROSE_ROLE
from build_tools.problems import Place, Problem
from build_tools.rendering.components import link_start, render_box, render_marks, render_notes, render_passages
from build_tools.rendering.sprite import sprite_for

if TYPE_CHECKING:
    from build_tools.pages.written import WrittenPage

SEEDS_SLOT = "@@seeds@@"
NOTICES_SLOT = "@@notices@@"
TYPESET = '<div class="md-typeset written">'

_MARK = r'<explainer-mark to="([^"]+)"></explainer-mark>'
_COMPONENT = re.compile(r'<explainer-component number="(\d+)"></explainer-component>')
_PART = re.compile(rf"<explainer-unit>(?P<unit>.*?)</explainer-unit>|{_COMPONENT.pattern}", re.DOTALL)
_MARKS = re.compile(rf"\s*{_MARK}(?:\s*{_MARK})*")
_ONE_MARK = re.compile(_MARK)
_LINK = re.compile(r'<explainer-link to="([^"]+)">(.*?)</explainer-link>', re.DOTALL)
_LEFT = re.compile(r"<explainer-[a-z]+")
_EMPTY = re.compile(rf"{re.escape(TYPESET)}\s*</div>\s*")


def fill_page(written: WrittenPage, html: str) -> tuple[str, tuple[Problem, ...]]:
    """The page that an engine built, with what its placeholders stand for; a problem where it has lost components."""
    page = written.page
    found = [int(number) for number in _COMPONENT.findall(html)]
    is_cited = any(reference.role == PROSE_ROLE for reference, _ in page.references)
    if found != list(range(len(page.components))) or (is_cited and "<explainer-" not in html):
        message = f"the page was built with {len(found)} of its {len(page.components)} components"
        if not page.components:
            message = "the page was built without its markers and links to records"
        hint = "name `build_tools.engines.written_markdown` under `markdown_extensions` in mkdocs.yml"
        return html, (Problem(Place(page.file), "component-lost", message, hint),)
    html = _PART.sub(lambda part: _part(written, part), html)
    html = _EMPTY.sub("", _with_links(written, _with_marks(written, html)))
    # Every marker has its number now.
    return html.replace(SEEDS_SLOT, render_passages(written.passages()) + SEEDS_SLOT), ()


def with_seeds(html: str, block: str, notices: str = "") -> str:
    """The page with its block of seed articles, its notices, and every shape that anything on it uses."""
    html = html.replace(NOTICES_SLOT, notices)
    return html.replace(SEEDS_SLOT, sprite_for(html + block) + block)


def placeholders_left(html: str) -> tuple[str, ...]:
    """Every placeholder still standing in a finished page: a page that no one fills may not hold them."""
    return tuple(found.group() for found in _LEFT.finditer(html))


def _part(written: WrittenPage, part: re.Match[str]) -> str:
    if part["unit"] is None:
        box = written.box(int(part[2]))
        body = render_box(box) if box else ""
        kind = f" set-in-{box.part}" if box else ""
        return f'</div>\n<div class="record set-in{kind}">\n{body}\n</div>\n{TYPESET}'
    refs = _ONE_MARK.findall(part["unit"])
    notes = render_notes(written.unit(refs))
    return f'<div class="record noted">\n<div class="unit">{_with_marks(written, part["unit"])}{notes}</div>\n</div>'


def _with_marks(written: WrittenPage, html: str) -> str:
    return _MARKS.sub(
        lambda run: render_marks([written.mark(ref) for ref in dict.fromkeys(_ONE_MARK.findall(run[0]))]), html
    )


def _with_links(written: WrittenPage, html: str) -> str:
    def link(found: re.Match[str]) -> str:
        href = written.href(found[1])
        return f"{link_start(href)}{found[2]}</a>" if href else found[2]

    return _LINK.sub(link, html)
