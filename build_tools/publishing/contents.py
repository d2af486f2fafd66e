from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.pages.page_card import PageCard
    from build_tools.pages.search_documents import SearchDocument
    from build_tools.pages.written import WrittenPage
    from build_tools.rendering.fragment import Fragment


@dataclass(frozen=True, slots=True)
class Contents:
    """What the records of a project come to, finished: pages, and what is published beside them.

    `twins` are bytes by their path in the site. `seeds` are the *Seed articles* blocks of pages written by hand,
    finished HTML by the page's address, and what else closes those pages; `notices` are their corrections, likewise.
    `written` are those pages, to be filled once each when the engine has drawn them. `sources` gives the file of a
    record by its page's address, so that a fault found in the built page can name it. `searched` is what the search is
    told of each generated page. `cards` are the pictures of links to pages, with `site_name` on each. `changed` is the
    day, `2024-06-21`, on which the content of a page last changed, by address, where that is known.
    """

    fragments: tuple[Fragment, ...]
    twins: Mapping[str, bytes] = field(default_factory=dict)
    seeds: Mapping[str, str] = field(default_factory=dict)
    notices: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[str, WrittenPage] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    searched: tuple[SearchDocument, ...] = ()
    site_name: str = ""
    cards: frozenset[PageCard] = frozenset()
    changed: Mapping[str, str] = field(default_factory=dict)
