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
    """The outlet and its authors, `Daily Paper (Jane Doe)`; what the source is called where both are unknown."""
    paper, names = outlet(source, site), authors(source)
    if paper and names and paper != names:
        return f"{paper} ({names})"
    return paper or names or source.label


def short_reference(source: Source, site: Site) -> str:
    """The source beside a sentence: `Daily Paper (Jane Doe), 24–26 June 2024`."""
    return f"{byline(source, site)}, {date_words(source.published)}"


def spoken_reference(speaker: str, source: Source, site: Site) -> str:
    """The word of a speaker as a source gives it: `John Roe, cited in Daily Paper, 24–26 June 2024`.

    The source alone where the speaker is its author or publisher.
    """
    said = short_reference(source, site)
    if speaker in said:
        return said
    return f"{speaker}, cited in {outlet(source, site) or byline(source, site)}, {date_words(source.published)}"


def full_reference(source: Source, site: Site) -> str:
    """The source as a reader cites it: authors, title, outlet, date, as far as known."""
    title = f"“{source.title}”" if source.title else f"{source.label} (title not known)"
    paper = outlet(source, site)
    parts = [authors(source), title, "" if paper in title else paper, date_words(source.published)]
    return ", ".join(part for part in parts if part)


def paragraph_words(passage: Passage) -> str:
    """`¶ 12` for a numbered paragraph, the locator for a place in a source not held."""
    return paragraph_number(passage) or passage.locator or ""


def paragraph_number(passage: Passage) -> str:
    """`¶ 12` for a numbered paragraph; nothing for a place in a source not held."""
    return f"¶ {passage.id[1:]}" if passage.id.startswith("p") else ""


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
    return address.url.split("/")[2].removeprefix("www.") if address else ""
