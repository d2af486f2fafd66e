"""The page of a claim, in the order in which a doubting reader needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words, how_known
from build_tools.judging.values import observations_of
from build_tools.pages.addresses import address_of, frame_of, twin_of
from build_tools.pages.badge import badge_of
from build_tools.pages.claim_card import oembed_address
from build_tools.pages.claim_chart import claim_charts
from build_tools.pages.claim_ties import (
    ClaimDisagreement,
    Saying,
    claim_dates,
    disagreements_of,
    relations_of,
    sayings_of,
)
from build_tools.pages.heads import challenge, record_cite, record_crumbs, record_head
from build_tools.pages.here import Anchor
from build_tools.pages.listing import grouped_by_kind, list_items, users_of
from build_tools.pages.notebook import NoteBook
from build_tools.pages.origin_chart import origin_chart
from build_tools.pages.origins import origins_view
from build_tools.pages.passage_list import passage_groups
from build_tools.pages.plain_words import heading, plain_words, shortened
from build_tools.pages.seed_block import seed_block
from build_tools.pages.value_data import numbers_files
from build_tools.pages.values import by_measure, values_table
from build_tools.pages.view import MetaRow, PageView
from build_tools.records.correction import Correction

if TYPE_CHECKING:
    from build_tools.pages.charts import Chart
    from build_tools.pages.dated import DatedRow
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListGroup, ListItem
    from build_tools.pages.notebook import Unit
    from build_tools.pages.origins import OriginsView
    from build_tools.pages.passage_list import PassageGroup
    from build_tools.pages.values import ValuesTable
    from build_tools.records.claim import Claim


@dataclass(frozen=True, slots=True)
class StatusView:
    """The reason of a status, its derivation, and what would change it; `newer` is the claim that supersedes."""

    reason: str
    derivation: tuple[str, ...]
    would_change: tuple[str, ...]
    newer: Anchor | None = None


@dataclass(frozen=True, slots=True)
class SearchView:
    """A search behind a negative statement, in inline Markdown."""

    question: str
    where: str
    when: str
    found: str


@dataclass(frozen=True, slots=True)
class ForecastView:
    """What a forecast binds itself to, and what came of it; `deadline` is empty where the note says why none can be."""

    deadline: str
    outcome: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView(PageView):
    """A claim's page."""

    status: StatusView
    forecast: ForecastView | None
    brief: tuple[Unit, ...]
    sayings: tuple[Saying, ...]
    origins: OriginsView
    origin_chart: Chart | None
    passages: tuple[PassageGroup, ...]
    disagreements: tuple[ClaimDisagreement, ...]
    numbers: ValuesTable
    charts: tuple[Chart, ...]
    dates: tuple[DatedRow, ...]
    searched: tuple[SearchView, ...]
    relations: tuple[ListItem, ...]
    about: tuple[ListGroup, ...]
    used: tuple[ListGroup, ...]
    corrections: tuple[ListItem, ...]


def claim_view(here: Here, claim: Claim) -> ClaimView:
    """The view of a claim's page; `here` is at the claim's address."""
    book = NoteBook(here, claim.evidence)
    status = here.answers.status(claim)
    brief = book.units(claim.brief)
    observations = by_measure(observations_of(here.site, claim.id))
    numbers = values_table(here, book, observations)
    sayings = sayings_of(here, book, claim)
    origins = origins_view(here, book, claim)
    when = f"{date_words(claim.when)}, {how_known(claim.when, claim.when_known)}"
    rows = (MetaRow("Holds for", (Anchor(when),)),)
    return ClaimView(
        address=address_of(claim),
        frame=frame_of(address_of(claim)),
        template="claim.html",
        title=heading(plain_words(claim.statement)),
        description=shortened(f"{status.word.capitalize()}. {status.reason}"),
        crumbs=record_crumbs(here, claim),
        head=record_head(here, claim, claim.type, badge=badge_of(claim, status, here.site.as_of), rows=rows),
        seeds=seed_block(here, (claim.id,)),
        cite=record_cite(here, claim),
        twin=here.href(twin_of(address_of(claim))),
        challenge=challenge(here, claim),
        oembed=oembed_address(here, claim),
        status=StatusView(
            here.markdown(status.reason),
            tuple(here.markdown(words) for words in status.derivation),
            tuple(here.markdown(words) for words in status.would_change),
            here.to(status.superseded_by) if status.superseded_by else None,
        ),
        forecast=_forecast(here, claim),
        brief=brief,
        sayings=sayings,
        origins=origins,
        origin_chart=origin_chart(here, claim),
        passages=passage_groups(book, here, claim, claim.evidence),
        disagreements=disagreements_of(here, claim),
        numbers=numbers,
        files=numbers_files(here, observations),
        charts=claim_charts(here, observations),
        dates=claim_dates(here, claim),
        searched=_searched(here, claim),
        relations=relations_of(here, claim),
        about=grouped_by_kind(here, (*claim.about, *claim.topics)),
        used=users_of(here, claim.id),
        corrections=corrections_of(here, claim.id),
    )


def corrections_of(here: Here, record_id: str) -> tuple[ListItem, ...]:
    """The corrections that touched a record, newest first."""
    found = (here.site.find(Correction, link.source) for link in here.site.links_to(record_id))
    touching = list(dict.fromkeys(one for one in found if one))
    touching.sort(key=lambda one: one.date.sort_key, reverse=True)
    return list_items(here, [one.id for one in touching])


def _searched(here: Here, claim: Claim) -> tuple[SearchView, ...]:
    return tuple(
        SearchView(
            here.markdown(one.question),
            here.markdown(one.where),
            date_words(one.when) if one.when else "",
            here.markdown(one.found),
        )
        for one in claim.searched
    )


def _forecast(here: Here, claim: Claim) -> ForecastView | None:
    if claim.forecast is None:
        return None
    note = here.markdown(claim.forecast.note) if claim.forecast.note else ""
    # Why it is never decidable, its note says.
    missing = "" if note and claim.forecast.outcome == "never-decidable" else "none given by its source"
    deadline = date_words(claim.forecast.deadline) if claim.forecast.deadline else missing
    return ForecastView(deadline, claim.forecast.outcome.replace("-", " "), note)
