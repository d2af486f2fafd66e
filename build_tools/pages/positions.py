"""The positions of a disagreement, side by side: what each says, who holds it, which claims make it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.pages.listing import STATE_MEANINGS, STATE_NAMES, list_items
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from build_tools.pages.here import Anchor, Here
    from build_tools.pages.listing import ListItem
    from build_tools.records.disagreement import Disagreement, Position


@dataclass(frozen=True, slots=True)
class PositionView:
    """One answer: `says` in inline Markdown, `holders` with the date of their saying as a note."""

    name: str
    says: str
    holders: tuple[Anchor, ...]
    claims: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class DifferView:
    """A disagreement in short: the question, its state and what that says, and the positions."""

    question: Anchor
    state: str
    state_means: str
    positions: tuple[PositionView, ...]


def differ_view(here: Here, one: Disagreement) -> DifferView:
    """A disagreement with its positions side by side."""
    return DifferView(here.to(one.id), STATE_NAMES[one.state], STATE_MEANINGS[one.state], positions_of(here, one))


def positions_of(here: Here, one: Disagreement) -> tuple[PositionView, ...]:
    """The positions of a disagreement, in its order."""
    return tuple(
        PositionView(
            position.name,
            here.markdown(position.says),
            _holders(here, position),
            list_items(here, position.claims),
        )
        for position in one.positions
    )


def _holders(here: Here, position: Position) -> tuple[Anchor, ...]:
    claims = (here.site.find(Claim, name) for name in position.claims)
    sayings = [said for claim in claims if claim for said in claim.said_by]
    found: dict[str, Anchor] = {}
    for said in sayings:
        found.setdefault(said.actor, here.to(said.actor, f"({date_words(said.when)})" if said.when else ""))
    return tuple(found.values())
