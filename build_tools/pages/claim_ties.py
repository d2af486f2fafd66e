"""What ties a claim to others: who says it, when things happened, which disagreements and claims it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.source_reference import byline, outlet
from build_tools.pages.dated import DatedRow, date_view, in_order_of_time
from build_tools.pages.listing import STATE_MEANINGS, STATE_NAMES, list_items
from build_tools.pages.passage_list import source_words
from build_tools.pages.plain_words import joined
from build_tools.records.claim import Claim
from build_tools.records.event import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.pages.dated import DateView
    from build_tools.pages.here import Anchor, Here
    from build_tools.pages.listing import ListItem
    from build_tools.pages.notebook import Mark, NoteBook
    from build_tools.records.dates import EdtfDate
    from build_tools.records.source import Source

_TURNED = {
    "repeats": "is repeated by",
    "narrows": "is narrowed by",
    "widens": "is widened by",
    "contradicts": "is contradicted by",
    "explains": "is explained by",
    "supersedes": "is superseded by",
}


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says it, where and when; `repeats` is the claim it repeats where it was not said first here."""

    speaker: Anchor
    mark: Mark
    where: str
    when: DateView | None
    repeats: Anchor | None
    note: str


@dataclass(frozen=True, slots=True)
class ClaimDisagreement:
    """A disagreement the claim is part of, its state in words, and the positions that list the claim."""

    question: Anchor
    state: str
    state_means: str
    positions: tuple[str, ...]
    count: int


def sayings_of(here: Here, book: NoteBook, claim: Claim) -> tuple[Saying, ...]:
    """Who says a claim, first speaker first, each with a marker."""
    return tuple(
        Saying(
            speaker=here.to(said.actor),
            mark=book.mark(said.passage),
            where=_where(here, said.passage),
            when=date_view(said.when) if said.when else None,
            repeats=here.to(said.repeats) if said.repeats else None,
            note=here.markdown(said.note) if said.note else "",
        )
        for said in claim.said_by
    )


def _where(here: Here, ref: str) -> str:
    at = here.site.passage(ref)
    return source_words(here, at) if at else ref


def disagreements_of(here: Here, claim: Claim) -> tuple[ClaimDisagreement, ...]:
    """The disagreements that list a claim."""
    return tuple(
        ClaimDisagreement(
            here.to(one.id),
            STATE_NAMES[one.state],
            STATE_MEANINGS[one.state],
            tuple(position.name for position in one.positions if claim.id in position.claims),
            len(one.positions),
        )
        for one in here.answers.disagreements.get(claim.id, ())
    )


def relations_of(here: Here, claim: Claim) -> tuple[ListItem, ...]:
    """Related claims, those it names first, then those that name it."""
    own = [item for tie in claim.relations for item in list_items(here, (tie.claim,), tie.type)]
    named = {tie.claim for tie in claim.relations}
    turned = []
    for name in dict.fromkeys(link.source for link in here.site.links_to(claim.id)):
        other = here.site.find(Claim, name)
        if other is not None and other.id not in named:
            ties = [tie.type for tie in other.relations if tie.claim == claim.id]
            turned += [item for tie in ties for item in list_items(here, (other.id,), _TURNED[tie])]
    return (*own, *turned)


def claim_dates(here: Here, claim: Claim) -> tuple[DatedRow, ...]:
    """The claim's own timeline: the time it holds for, its sayings, its articles, the events it is about."""
    return in_order_of_time(_dates(here, claim))


def _published(here: Here, source: Source, when: EdtfDate, speakers: list[str]) -> DatedRow:
    """The day of a document; those who say the claim in it on that day need no row of their own."""
    paper = outlet(source, here.site) or source.label
    if not speakers:
        words = f"{byline(source, here.site)} published"
    elif speakers == [paper]:
        words = f"Published by {paper}"
    else:
        words = f"Said by {joined(speakers)} in {paper}"
    return DatedRow(date_view(when, lasted=False), words, here.target(source.id))


def _dates(here: Here, claim: Claim) -> Iterator[tuple[EdtfDate, DatedRow]]:
    yield claim.when, DatedRow(date_view(claim.when), "The time the claim holds for")
    found = (here.site.passage(item.passage) for item in claim.evidence)
    published = {at.source.id: (at.source, at.source.published) for at in found if at and at.source.published}
    speakers: dict[str, list[str]] = {}
    for said in claim.said_by:
        if said.when is not None:
            speaker, at = here.to(said.actor), here.site.passage(said.passage)
            if at and published.get(at.source.id) == (at.source, said.when):
                speakers.setdefault(at.source.id, []).append(speaker.words)
            else:
                yield said.when, DatedRow(date_view(said.when, lasted=False), f"{speaker.words} says it", speaker.href)
    for source, when in published.values():
        yield when, _published(here, source, when, list(dict.fromkeys(speakers.get(source.id, ()))))
    for name in claim.about:
        event = here.site.find(Event, name)
        if event is not None:
            yield (
                event.when,
                DatedRow(date_view(event.when, lasted=not event.within), event.title, here.target(event.id), "event"),
            )
