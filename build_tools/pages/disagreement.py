"""The page of a disagreement: the question, the answers side by side, and what the difference turns on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.pages.cited_rows import every_passage
from build_tools.pages.disagreement_timeline import RULE, disagreement_timeline
from build_tools.pages.here import Anchor
from build_tools.pages.listing import STATE_MEANINGS, STATE_NAMES, list_items, users_of
from build_tools.pages.notebook import NoteBook
from build_tools.pages.passage_list import source_words
from build_tools.pages.plain_words import capitalised
from build_tools.pages.positions import positions_of
from build_tools.pages.record_parts import record_parts
from build_tools.pages.view import MetaRow, PageView
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from build_tools.judging.items import Item
    from build_tools.pages.charts import Chart
    from build_tools.pages.event_timeline import EventTimeline
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListGroup, ListItem
    from build_tools.pages.notebook import Mark, Piece, Unit
    from build_tools.pages.passage_list import PassageGroup
    from build_tools.pages.positions import PositionView
    from build_tools.records.disagreement import Disagreement, Position

MOST_BEST = 2
_WEIGHTS = ("record", "witness", "interested", "thin", "context")
_DIRECTIONS = ("supports", "partly")


@dataclass(frozen=True, slots=True)
class BestPassage:
    """A passage a position rests on: its marker, what it says, who says it when."""

    mark: Mark
    gist: str
    by: str


@dataclass(frozen=True, slots=True)
class Side:
    """A position with the strongest passages of its claims."""

    position: PositionView
    best: tuple[BestPassage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementView(PageView):
    """A disagreement's page."""

    brief: tuple[Unit, ...]
    sides: tuple[Side, ...]
    crux: tuple[Piece, ...]
    state: str
    because: str
    outcome: tuple[Piece, ...]
    would_settle: tuple[Piece, ...]
    chart: Chart | None
    timeline: EventTimeline
    timeline_rule: str
    topics: tuple[ListItem, ...]
    passages: tuple[PassageGroup, ...]
    used: tuple[ListGroup, ...]


def disagreement_view(here: Here, one: Disagreement) -> DisagreementView:
    """The view of a disagreement's page; `here` is at its address."""
    book = NoteBook(here)
    brief = book.units(one.brief)
    views = positions_of(here, one)
    sides = tuple(_side(here, book, position, view) for position, view in zip(one.positions, views, strict=True))
    crux, would_settle = book.line(one.crux), book.line(one.would_settle)
    outcome = book.line(one.outcome) if one.outcome else ()
    chart, timeline = disagreement_timeline(here, book, one)
    claims = {name for position in one.positions for name in position.claims}
    rows = (
        MetaRow("Positions", (Anchor(str(len(one.positions))),)),
        MetaRow("Claims", (Anchor(str(len(claims))),)),
    )
    return DisagreementView(
        **record_parts(here, one, one.crux, detail=f"about {one.type}", rows=rows),
        brief=brief,
        sides=sides,
        crux=crux,
        state=STATE_NAMES[one.state].capitalize(),
        because=f"{capitalised(STATE_MEANINGS[one.state])}.",
        outcome=outcome,
        would_settle=would_settle,
        chart=chart,
        timeline=timeline,
        timeline_rule=RULE,
        topics=list_items(here, one.topics),
        passages=every_passage(here, book, one),
        used=users_of(here, one.id),
    )


def _side(here: Here, book: NoteBook, position: Position, view: PositionView) -> Side:
    found = {_gist(here, ref): ref for ref in reversed(_in_rank(here, position))}  # copies of one text stand once
    refs = list(reversed(found.values()))[:MOST_BEST]
    return Side(view, tuple(_best(here, book, ref) for ref in refs))


def _in_rank(here: Here, position: Position) -> list[str]:
    """The passages that support its claims: the best of each claim first, in the order of claims, then the next."""
    claims = (here.site.find(Claim, name) for name in position.claims)
    ranked = []
    for place, claim in enumerate(claim for claim in claims if claim):
        supporting = (item for item in here.answers.items(claim) if item.direction in _DIRECTIONS)
        for turn, item in enumerate(sorted(supporting, key=_rank)):
            ranked.append((turn, place, item.evidence.passage))
    return [ref for _, _, ref in sorted(ranked, key=lambda one: one[:2])]


def _rank(item: Item) -> tuple[int, int]:
    return (_WEIGHTS.index(item.weight), _DIRECTIONS.index(item.direction))


def _gist(here: Here, ref: str) -> str:
    at = here.site.passage(ref)
    return at.passage.gist if at else ref


def _best(here: Here, book: NoteBook, ref: str) -> BestPassage:
    at = here.site.passage(ref)
    mark = book.mark(ref)
    return BestPassage(mark, here.markdown(at.passage.gist) if at else ref, source_words(here, at) if at else ref)
