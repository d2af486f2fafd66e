"""Text fields to HTML: CommonMark inline only, no HTML of the author's, links to our own pages and to the web."""

from __future__ import annotations

from functools import lru_cache

from markdown_it import MarkdownIt
from markupsafe import Markup

_INLINE = MarkdownIt("commonmark", {"html": False}).disable(["image", "autolink", "html_inline"])
_MOST_REMEMBERED = 20_000


@lru_cache(maxsize=_MOST_REMEMBERED)
def inline_prose(text: str) -> Markup:
    """The text as inline HTML: emphasis, code and links; everything else is escaped."""
    return Markup(_INLINE.renderInline(text))  # noqa: S704  # markdown-it escapes all text with HTML off
