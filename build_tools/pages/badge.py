"""The status of a claim as a word, a shape and a colour, which always stand together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.judging.outcomes import outcome_of

if TYPE_CHECKING:
    from build_tools.judging.outcomes import Outcome
    from build_tools.judging.status import Status
    from build_tools.records.claim import Claim
    from build_tools.records.dates import EdtfDate

OUTCOME_WORDS: dict[Outcome, str] = {
    "pending": "pending",
    "overdue": "overdue",
    "came-true": "came true",
    "failed": "failed",
    "never-decidable": "never decidable",
}
_NOTCHED = frozenset({"with limits", "questioned"})


@dataclass(frozen=True, slots=True)
class StatusBadge:
    """`slug` names the colour, `shape` the drawing in the sprite, `marks` the words after the status word."""

    word: str
    slug: str
    shape: str
    marks: tuple[str, ...] = ()
    notched: bool = False


def badge_of(claim: Claim, status: Status, as_of: EdtfDate | None = None) -> StatusBadge:
    """The badge of a claim with its computed status; a forecast's shape says what came of it.

    A forecast whose deadline lies before `as_of` and of which nothing came yet is overdue.
    """
    marks = tuple(status.marks)
    if claim.type == "forecast":
        outcome = outcome_of(claim, as_of)
        words = () if outcome == "pending" else (OUTCOME_WORDS[outcome],)
        return StatusBadge("forecast", "forecast", f"forecast-{outcome}", (*words, *marks))
    slug = status.word.replace(" ", "-")
    shape = "superseded" if "superseded" in marks else slug
    return StatusBadge(status.word, slug, shape, marks, notched=not _NOTCHED.isdisjoint(marks))
