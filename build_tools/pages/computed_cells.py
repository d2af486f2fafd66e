"""Cells of a comparison whose rows are claims: what each claim says of itself, and what is computed of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from build_tools.citations.date_words import date_words
from build_tools.pages.badge import badge_of
from build_tools.pages.plain_words import counted
from build_tools.pages.referring import referring
from build_tools.pages.resting import full_weight
from build_tools.pages.values import STATE_WORDS, ValueCell, ValueLine
from build_tools.records.claim import Claim
from build_tools.records.disagreement import Disagreement

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from build_tools.pages.here import Here

Computed = Literal["status", "type", "when", "said-by", "witnesses", "disagreements"]
COMPUTED_NAMES: Mapping[Computed, str] = {
    "status": "Status",
    "type": "Kind of claim",
    "when": "Holds for",
    "said-by": "Who says so",
    "witnesses": "Independent origins",
    "disagreements": "Disputed under",
}


def computed_cell(here: Here, subject: str, of: Computed) -> ValueCell:
    """The cell of a claim; *does not apply* where the row is no claim or the question has no answer for it."""
    claim = here.site.find(Claim, subject)
    cell = _CELLS[of](here, claim) if claim else None
    return cell or ValueCell(state=STATE_WORDS["not-applicable"], is_number=False)


def _status(here: Here, claim: Claim) -> ValueCell:
    badge = badge_of(claim, here.answers.status(claim), here.site.as_of)
    return ValueCell(badge=badge, is_number=False, order=badge.word)


def _type(_: Here, claim: Claim) -> ValueCell:
    return _words(claim.type)


def _when(_: Here, claim: Claim) -> ValueCell:
    return ValueCell(lines=(ValueLine(date_words(claim.when)),), is_number=False, order=claim.when.text)


def _said_by(here: Here, claim: Claim) -> ValueCell | None:
    first = {said.actor: said for said in reversed(claim.said_by)}
    links = tuple(
        here.to(said.actor, f"({date_words(said.when)})" if said.when else "")
        for said in claim.said_by
        if first[said.actor] is said
    )
    return ValueCell(links=links, is_number=False, order=links[0].words) if links else None


def _witnesses(here: Here, claim: Claim) -> ValueCell | None:
    articles = here.answers.articles(claim)
    if not articles:
        return None
    number = here.answers.witnesses(claim)
    notes = (full_weight(here, claim), f"from {counted(articles, 'article')}")
    line = ValueLine(str(number), note=", ".join(note for note in notes if note))
    return ValueCell(lines=(line,), order=str(number))


def _disagreements(here: Here, claim: Claim) -> ValueCell:
    links = tuple(here.to(one.id) for one in referring(here, Disagreement, claim.id, "positions.claims"))
    return ValueCell(links=links, is_number=False, order=links[0].words) if links else _words("none")


def _words(words: str) -> ValueCell:
    return ValueCell(lines=(ValueLine(words),), is_number=False, order=words)


_CELLS: Mapping[Computed, Callable[[Here, Claim], ValueCell | None]] = {
    "status": _status,
    "type": _type,
    "when": _when,
    "said-by": _said_by,
    "witnesses": _witnesses,
    "disagreements": _disagreements,
}
