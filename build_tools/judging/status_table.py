"""The method as data: strengths, words, marks; the status of a claim and the published method both come from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from build_tools.records.claim import StatusWord

Mark = Literal["with limits", "questioned", "superseded"]


@dataclass(frozen=True, slots=True)
class Strength:
    """One step of the scale for or against: its number, what makes it, as a noun phrase."""

    level: int
    made_by: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: with these strengths against and for, this word."""

    against: frozenset[int]
    supporting: frozenset[int]
    word: StatusWord


FOR_STRENGTHS: tuple[Strength, ...] = (
    Strength(5, "a record or three independent witnesses"),
    Strength(4, "two independent witnesses"),
    Strength(3, "one independent witness"),
    Strength(2, "only the word of a party"),
    Strength(1, "only thin evidence"),
    Strength(0, "no evidence"),
)
AGAINST_STRENGTHS: tuple[Strength, ...] = (
    Strength(3, "a record or an established claim to the contrary"),
    Strength(2, "a witness with or without a stake"),
    Strength(1, "only thin evidence"),
    Strength(0, "no evidence"),
)

_ANY = frozenset(range(1, 6))
STATUS_TABLE: tuple[Row, ...] = (
    Row(frozenset({3}), frozenset({5}), "contested"),
    Row(frozenset({3}), frozenset({0, 1, 2, 3, 4}), "refuted"),
    Row(frozenset({1, 2}), frozenset({0}), "disputed"),
    Row(frozenset({0}), frozenset({0}), "open"),
    Row(frozenset({2}), _ANY, "contested"),
    Row(frozenset({1}), frozenset({1, 2}), "contested"),
    Row(frozenset({0, 1}), frozenset({5}), "established"),
    Row(frozenset({0, 1}), frozenset({4}), "supported"),
    Row(frozenset({0, 1}), frozenset({3}), "single origin"),
    Row(frozenset({0}), frozenset({2}), "self-reported"),
    Row(frozenset({0}), frozenset({1}), "asserted"),
)
"""Every pair of strengths is in exactly one row."""

WORD_ORDER: tuple[StatusWord, ...] = (
    "refuted",
    "disputed",
    "contested",
    "open",
    "asserted",
    "self-reported",
    "single origin",
    "supported",
    "established",
)
"""Lowest first: more support never lowers a word, more dispute never raises it."""

WORD_MEANINGS: dict[StatusWord, str] = {
    "established": "a record shows it, or three independent witnesses do",
    "supported": "two independent witnesses support it",
    "single origin": "one independent witness supports it, however many articles repeat it",
    "self-reported": "only a party to the claim says so",
    "asserted": "only unnamed voices, inferences or weak pages say so",
    "open": "nothing we found bears on it either way",
    "contested": "there is evidence on both sides",
    "disputed": "there is evidence against it and none for it",
    "refuted": "a record, or an established claim, contradicts it, and no record supports it",
}
MARK_MEANINGS: dict[Mark, str] = {
    "with limits": "a passage supports only part of the statement",
    "questioned": "thin evidence disputes it, which does not outweigh its witnesses",
    "superseded": "a newer claim takes its place",
}
QUESTIONED_FROM = 3
"""The strength for from which a thin dispute only questions."""


def word_for(against: int, supporting: int) -> StatusWord:
    """The word for a strength against (0 to 3) and a strength for (0 to 5); StopIteration for any other number."""
    return next(row.word for row in STATUS_TABLE if against in row.against and supporting in row.supporting)
