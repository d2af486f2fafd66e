"""References to sources in words: short beside a sentence, full on the source's own page.

Nothing is made up: what nobody told us is left out or called unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.records.source import Source

if TYPE_CHECKING:
    from build_tools.graph.site import Site
    from build_tools.records.source import Address, Passage

_MOST_AUTHORS = 2


def outlet(source: Source, site: Site) -> str:
    """Who published a source, the wire or paper it copies named first: `AFP in ARY News`."""
    own = source.publisher or _host_words(source) or ""
    originals = (site.find(Source, item.source) for item in source.copy_of)
    first = next((found.publisher for found in originals if found and found.publisher), None)
    if first and own and first != own:
        return f"{first} in {own}"
    return own or first or ""


def authors(source: Source) -> str:
    """The authors as printed, two at most and then how many more."""
    names = source.authors
    if len(names) > _MOST_AUTHORS:
        return f"{names[0]} and {len(names) - 1} others"
    return " and ".join(names)


def byline(source: Source, site: Site) -> str:
    """Authors and outlet, or what the source is called where both are unknown."""
    words = [part for part in (authors(source), outlet(source, site)) if part]
    return ", ".join(dict.fromkeys(words)) or source.label


def short_reference(source: Source, site: Site) -> str:
    """The source beside a sentence: `Jane Doe, Daily Paper, 24–26 June 2024`."""
    return f"{byline(source, site)}, {date_words(source.published)}"


def full_reference(source: Source, site: Site) -> str:
    """The source as a reader cites it: authors, title, outlet, date, as far as known."""
    title = f"“{source.title}”" if source.title else f"{source.label} (title not known)"
    parts = [authors(source), title, outlet(source, site), date_words(source.published)]
    return ", ".join(part for part in parts if part)


def paragraph_words(passage: Passage) -> str:
    """`¶ 12` for a numbered paragraph, the locator for a place in a source not held."""
    return f"¶ {passage.id[1:]}" if passage.id.startswith("p") else passage.locator or ""


def main_address(source: Source) -> Address | None:
    """Where a reader finds the text: the original, else a copy, else an address seen printed; never an archive."""
    for sort in ("original", "copy", "as-printed"):
        for address in source.addresses:
            if address.type == sort:
                return address
    return None


def archive_address(source: Source) -> Address | None:
    """Where an archive keeps the text, if one is known to."""
    return next((address for address in source.addresses if address.type == "archive"), None)


def _host_words(source: Source) -> str:
    address = main_address(source)
    return f"page at {address.url.split('/')[2].removeprefix('www.')}" if address else ""
