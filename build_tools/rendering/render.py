from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from build_tools.pages.addresses import markdown_of, relative
from build_tools.rendering.environment import environment
from build_tools.rendering.fragment import Fragment
from build_tools.rendering.sprite import sprite_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.pages.notices import CorrectionNotice
    from build_tools.pages.record_changes import RecordChanges
    from build_tools.pages.search_documents import SearchDocument
    from build_tools.pages.seed_block import SeedBlock
    from build_tools.pages.view import Cite, PageView

_FEED_ENDINGS = {"application/atom+xml": ".atom", "application/feed+json": ".json"}


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
    if view.oembed:
        yield f'<link rel="alternate" type="application/json+oembed" href="{escape(view.oembed)}">'
    for feed in view.feeds:
        for media, ending in _FEED_ENDINGS.items():
            href = escape(relative(view.address, feed.stem + ending))
            yield f'<link rel="alternate" type="{media}" title="{escape(feed.title)}" href="{href}">'
    if view.picture:
        yield f'<meta property="og:image" content="{escape(view.picture.url)}">'
        yield f'<meta property="og:image:alt" content="{escape(view.picture.words)}">'
    if view.linked_data:
        yield f'<script type="application/ld+json">{view.linked_data}</script>'
    markdown = relative(view.address, markdown_of(view.address))
    yield f'<link rel="alternate" type="text/markdown" href="{escape(markdown)}">'
    if view.forward:
        yield '<meta name="robots" content="noindex">'
        if view.forward.href:
            # A refresh drops the fragment of the address; where scripts run, `forward.js` leads on and keeps it.
            refresh = f'<meta http-equiv="refresh" content="0; url={escape(view.forward.href)}">'
            yield f"<noscript>{refresh}</noscript>"


def render_search_document(document: SearchDocument) -> str:
    """What the search indexes of one page, as HTML that is not published."""
    return environment().get_template("parts/search_document.html").render(document=document)


def render_notices(notices: Sequence[CorrectionNotice]) -> str:
    """The notices of corrections alone, for a page written by hand."""
    module = environment().get_template("parts/notices.html").module
    return str(module.notices(notices)).strip()  # type: ignore[attr-defined]  # a macro of the template


def render_seed_block(block: SeedBlock, cite: Cite | None = None, changes: RecordChanges | None = None) -> str:
    """The *Seed articles* block, how to cite the page and what changed on it, for a page written by hand."""
    return environment().get_template("seed_articles.html").render(block=block, cite=cite, changes=changes)
