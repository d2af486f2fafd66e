"""Says in plain sentences how a status came to be and what would change it; no sentence names a subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.judging.status_table import AGAINST_STRENGTHS, FOR_STRENGTHS, MARK_MEANINGS, word_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.judging.status_table import Mark, Strength
    from build_tools.records.claim import StatusWord


@dataclass(frozen=True, slots=True)
class Tally:
    """What one side of the evidence comes to: passages by weight, witnesses as counted, contradicting claims by id."""

    passages: int
    records: int
    witnesses: int
    interested: int
    thin: int
    contradictions: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on this side."""
        return not (self.passages or self.contradictions)


def reason_of(supporting: Tally, against: Tally) -> str:
    """One line: what stands for and what stands against."""
    if supporting.is_empty and against.is_empty:
        return "Nothing we found bears on it either way."
    for_text = f"For: {summary_of(supporting)}." if not supporting.is_empty else "Nothing supports it."
    against_text = f"Against: {summary_of(against)}." if not against.is_empty else "Nothing disputes it."
    return f"{for_text} {against_text}"


def summary_of(found: Tally) -> str:
    """What one side holds, strongest first, such as «2 independent witnesses, 1 thin passage»."""
    parts = (
        _count(found.records, "record"),
        _count(len(found.contradictions), "established claim to the contrary", "established claims to the contrary"),
        _count(found.witnesses, "independent witness", "independent witnesses"),
        _count(found.interested, "word of a party", "words of parties"),
        _count(found.thin, "thin passage"),
    )
    return ", ".join(part for part in parts if part)


def derivation_of(
    supporting: Tally, level_for: int, against: Tally, level_against: int, word: StatusWord
) -> tuple[str, ...]:
    """The steps from evidence to word, a sentence each."""
    return (
        _side("For", supporting, level_for, FOR_STRENGTHS),
        _side("Against", against, level_against, AGAINST_STRENGTHS),
        f"With {level_against} against and {level_for} for, the table says «{word}».",
    )


def describe_mark(mark: Mark) -> str:
    """The sentence that explains a mark beside the word."""
    return f"Marked «{mark}»: {MARK_MEANINGS[mark]}."


def would_change(level_for: int, level_against: int) -> tuple[str, ...]:
    """What further support or dispute would change the word, and into which."""
    return (*_more_support(level_for, level_against), *_more_dispute(level_for, level_against))


def _more_support(level_for: int, level_against: int) -> Iterator[str]:
    last = word_for(level_against, level_for)
    for step in reversed(FOR_STRENGTHS):
        word = word_for(level_against, step.level) if step.level > level_for else last
        if word != last:
            yield f"For it, {_made_by(step)} would make it «{word}»."
            last = word


def _more_dispute(level_for: int, level_against: int) -> Iterator[str]:
    last = word_for(level_against, level_for)
    for step in reversed(AGAINST_STRENGTHS):
        word = word_for(step.level, level_for) if step.level > level_against else last
        if word != last:
            yield f"Against it, {_made_by(step)} would make it «{word}»."
            last = word


def _made_by(step: Strength) -> str:
    return step.made_by.removeprefix("only ")


def _side(name: str, found: Tally, level: int, scale: tuple[Strength, ...]) -> str:
    made_by = next(step.made_by for step in scale if step.level == level)
    top = scale[0].level
    if found.is_empty:
        return f"{name}: nothing, strength {level} of {top}."
    return f"{name}: {summary_of(found)}; that is {made_by}, strength {level} of {top}."


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}" if number else ""
