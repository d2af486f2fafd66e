"""Says in plain sentences how a status came to be and what would change it; no sentence names a subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.judging.status_table import AGAINST_STRENGTHS, FOR_STRENGTHS, MARK_MEANINGS, word_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.judging.status_table import Mark, Strength
    from build_tools.records.claim import StatusWord

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


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
    """One sentence: what stands for and what stands against."""
    if supporting.is_empty and against.is_empty:
        return "Nothing we found bears on it either way."
    for_text = _clause(supporting, "supports it", "support it") or "Nothing supports it"
    against_text = _clause(against, "disputes it", "dispute it") or "nothing disputes it"
    return f"{for_text[0].upper()}{for_text[1:]}; {against_text}."


def summary_of(found: Tally) -> str:
    """What one side holds, strongest first, such as «two independent witnesses and one thin passage»."""
    parts = [words for words, _ in _parts(found)]
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def _parts(found: Tally) -> tuple[tuple[str, bool], ...]:
    """What one side holds, strongest first, each part with whether it is one thing."""
    counts = (
        (found.records, "the record itself", "the record itself in {} passages", True),
        (
            len(found.contradictions),
            "an established claim to the contrary",
            "{} established claims to the contrary",
            False,
        ),
        (found.witnesses, "one independent witness", "{} independent witnesses", False),
        (found.interested, "the word of a party", "the word of a party in {} passages", True),
        (found.thin, "one thin passage", "{} thin passages", False),
    )
    return tuple(
        (one if count == 1 else many.format(_number(count)), is_one or count == 1)
        for count, one, many, is_one in counts
        if count
    )


def _clause(found: Tally, one: str, several: str) -> str:
    """What one side holds, as the subject of a verb; nothing where it holds nothing."""
    parts = _parts(found)
    if not parts:
        return ""
    is_one = len(parts) == 1 and parts[0][1]
    is_slight = not (found.records or found.witnesses or found.contradictions)
    return f"{'only ' if is_slight else ''}{summary_of(found)} {one if is_one else several}"


def derivation_of(
    supporting: Tally, level_for: int, against: Tally, level_against: int, word: StatusWord
) -> tuple[str, ...]:
    """The steps from evidence to word, a sentence each."""
    return (
        _side("For", supporting, level_for, FOR_STRENGTHS),
        _side("Against", against, level_against, AGAINST_STRENGTHS),
        f"Strength {level_for} for and {level_against} against make it “{word}”.",
    )


def describe_mark(mark: Mark) -> str:
    """The sentence that explains a mark beside the word."""
    return f"Marked “{mark}”: {MARK_MEANINGS[mark]}."


def would_change(level_for: int, level_against: int) -> tuple[str, ...]:
    """What further support or dispute would change the word, and into which."""
    return (*_more_support(level_for, level_against), *_more_dispute(level_for, level_against))


def _more_support(level_for: int, level_against: int) -> Iterator[str]:
    last = word_for(level_against, level_for)
    for step in reversed(FOR_STRENGTHS):
        word = word_for(level_against, step.level) if step.level > level_for else last
        if word != last:
            yield f"For it, {_made_by(step)} would make it “{word}”."
            last = word


def _more_dispute(level_for: int, level_against: int) -> Iterator[str]:
    last = word_for(level_against, level_for)
    for step in reversed(AGAINST_STRENGTHS):
        word = word_for(step.level, level_for) if step.level > level_against else last
        if word != last:
            yield f"Against it, {_made_by(step)} would make it “{word}”."
            last = word


def _made_by(step: Strength) -> str:
    return step.made_by.removeprefix("only ")


def _side(name: str, found: Tally, level: int, scale: tuple[Strength, ...]) -> str:
    made_by = next(step.made_by for step in scale if step.level == level)
    top = scale[0].level
    if found.is_empty:
        return f"{name}: nothing, strength {level} of {top}."
    return f"{name}: {summary_of(found)}. Strength {level} of {top}: {made_by}."


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
