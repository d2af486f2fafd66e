"""The search's own page: a script fills it; without one it leads to the lists that hold every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.pages.addresses import EXPLORER_ADDRESS, SEARCH_ADDRESS, TIMELINE_ADDRESS, frame_of
from build_tools.pages.heads import KIND_WORDS, home_crumb, page_cite
from build_tools.pages.here import Anchor
from build_tools.pages.seed_block import ABOUT_THE_SITE
from build_tools.pages.view import Head, PageView
from build_tools.records.kinds import RECORD_KINDS
from build_tools.records.vocabulary import Vocabulary

if TYPE_CHECKING:
    from build_tools.pages.here import Here

TITLE = "Search"
LEAD = "Every claim, actor, rule, event, source and term, by its words or by any of its names."


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView(PageView):
    """The search's page; `lists` lead to every record without it, each with how many it holds."""

    lead: str
    lists: tuple[Anchor, ...]


def search_view(here: Here) -> SearchView:
    """The view of the search's page; `here` is at its address."""
    kinds = [model for model in RECORD_KINDS.values() if model is not Vocabulary]
    counts = ((model, len(here.site.of(model))) for model in kinds)
    lists = tuple(
        Anchor(KIND_WORDS[model.kind][1], here.href(f"{model.plural}/"), f"{number:,}")
        for model, number in counts
        if number
    )
    ways = (Anchor("Timeline", here.href(TIMELINE_ADDRESS)), Anchor("Rule explorer", here.href(EXPLORER_ADDRESS)))
    return SearchView(
        address=SEARCH_ADDRESS,
        frame=frame_of(SEARCH_ADDRESS),
        template="search.html",
        title=TITLE,
        description=LEAD,
        crumbs=(home_crumb(here), Anchor(TITLE)),
        head=Head(TITLE, "", TITLE),
        seeds=ABOUT_THE_SITE,
        cite=page_cite(here, TITLE),
        lead=LEAD,
        lists=(*lists, *ways),
    )
