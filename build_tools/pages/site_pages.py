"""Which pages the site has: one a record, an index a kind, and the pages that look at all records at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from build_tools.pages.actor import actor_view
from build_tools.pages.addresses import (
    CHANGES_ADDRESS,
    DATA_ADDRESS,
    EXPLORER_ADDRESS,
    METHOD_ADDRESS,
    SEARCH_ADDRESS,
    TIMELINE_ADDRESS,
    address_of,
    former_address,
    frame_of,
)
from build_tools.pages.changes import changes_view
from build_tools.pages.claim import claim_view
from build_tools.pages.comparison import comparison_view
from build_tools.pages.correction import correction_view
from build_tools.pages.data import data_view
from build_tools.pages.disagreement import disagreement_view
from build_tools.pages.event import event_view
from build_tools.pages.explorer import explorer_view
from build_tools.pages.feeds import with_feeds
from build_tools.pages.here import Here
from build_tools.pages.home import home_view
from build_tools.pages.index import index_view
from build_tools.pages.linked_data import with_linked_data
from build_tools.pages.methodology import methodology_view
from build_tools.pages.page_words import with_page_words
from build_tools.pages.plan import PagePlan
from build_tools.pages.record_changes import with_changes
from build_tools.pages.redirect import redirect_view
from build_tools.pages.rule import rule_view
from build_tools.pages.search import search_view
from build_tools.pages.source import source_view
from build_tools.pages.system import system_view
from build_tools.pages.term import term_view
from build_tools.pages.timeline import timeline_view
from build_tools.pages.topic import topic_view
from build_tools.pages.vocabulary import vocabulary_view
from build_tools.records.kinds import RECORD_KINDS
from build_tools.records.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.pages.view import PageView
    from build_tools.reading.site_settings import SiteSettings
    from build_tools.records.record import Record
    from build_tools.records.redirect import Redirect

# A record's kind chooses the maker of its view, so that each maker gets the kind it is written for.
RECORD_VIEWS: Mapping[str, Callable[[Here, Any], PageView]] = {
    "actor": actor_view,
    "claim": claim_view,
    "comparison": comparison_view,
    "correction": correction_view,
    "disagreement": disagreement_view,
    "event": event_view,
    "rule": rule_view,
    "source": source_view,
    "system": system_view,
    "term": term_view,
    "topic": topic_view,
    "vocabulary": vocabulary_view,
}
OVERVIEWS: Mapping[str, Callable[[Here], PageView]] = {
    TIMELINE_ADDRESS: timeline_view,
    EXPLORER_ADDRESS: explorer_view,
    METHOD_ADDRESS: methodology_view,
    SEARCH_ADDRESS: search_view,
    DATA_ADDRESS: data_view,
    CHANGES_ADDRESS: changes_view,
}
HOME_ADDRESS = ""


def plan_pages(site: Site, answers: Answers, settings: SiteSettings) -> dict[str, PagePlan]:
    """Every page to be generated, by address; none is laid out yet."""
    start = Here(site, answers, settings)
    plans = [_record_plan(start, record_id) for record_id in site.records]
    plans += [_former_plan(start, redirect) for redirect in site.redirects.values()]
    for model in RECORD_KINDS.values():
        if model is not Vocabulary:
            address = f"{model.plural}/"
            plans.append(_plan(start, address, partial(index_view, start.at(address), model)))
    overviews = dict(OVERVIEWS)
    if site.home:
        overviews[HOME_ADDRESS] = home_view
    plans += [_plan(start, address, partial(make, start.at(address))) for address, make in overviews.items()]
    return {plan.address: replace(plan, lay_out=partial(_with_feeds, start, plan)) for plan in plans}


def _with_feeds(start: Here, plan: PagePlan) -> PageView:
    return with_feeds(start.at(plan.address), plan.lay_out())


def _plan(start: Here, address: str, make: Callable[[], PageView]) -> PagePlan:
    return PagePlan(address, frame_of(address), "", lambda: with_linked_data(start.at(address), make()))


def _lay_out_record(here: Here, record: Record) -> PageView:
    """The view of a record's page, with what every record's page says whatever its kind."""
    view = with_page_words(here, record, RECORD_VIEWS[record.kind](here, record))
    return with_linked_data(here, with_changes(here, record, view), record)


def _record_plan(start: Here, record_id: str) -> PagePlan:
    record = start.site.records[record_id]
    address = address_of(record)
    return PagePlan(address, frame_of(address), record_id, partial(_lay_out_record, start.at(address), record))


def _former_plan(start: Here, redirect: Redirect) -> PagePlan:
    address = former_address(redirect)
    return PagePlan(address, frame_of(address), "", partial(redirect_view, start.at(address), redirect))
