"""The times for which a provision was in force, was not, or for which nobody can say, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from build_tools.judging.in_force import in_force
from build_tools.records.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.judging.in_force import InForce
    from build_tools.records.dates import EdtfDate
    from build_tools.records.rule import Provision

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both within it, of one answer; `last` is None where no step ends it."""

    first: date
    last: date | None
    word: Literal["yes", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both within it, of one answer by one step; an end is None where there is none."""

    first: date | None
    last: date | None
    answer: InForce


def periods_of(provision: Provision) -> tuple[Period, ...]:
    """The answers of `in_force` from the first dated step on, each as long as it holds; none before or without steps.

    The answer changes only where a step begins, ends or is over, so that it is asked on those days alone.
    """
    found: list[Period] = []
    for day in _days(provision):
        word = _asked(provision, day).word
        if found and found[-1].word == word:
            continue
        if found:
            found[-1] = replace(found[-1], last=day - _DAY)
        found.append(Period(day, None, word))
    return tuple(found)


def spans_of(provision: Provision) -> tuple[Span, ...]:
    """The answers of `in_force` with their steps: every day there is lies in exactly one span."""
    found = [Span(None, None, _asked(provision, date.min))]
    for day in _days(provision):
        answer = _asked(provision, day)
        if found[-1].answer != answer:
            found[-1] = replace(found[-1], last=day - _DAY)
            found.append(Span(day, None, answer))
    return tuple(found)


def _asked(provision: Provision, day: date) -> InForce:
    return in_force(provision, read_date(day.isoformat()))


def _days(provision: Provision) -> list[date]:
    return sorted({day for step in provision.steps for day in _turns(step.when) if date.min < day})


def _turns(when: EdtfDate) -> Iterator[date]:
    """The days on which a step may change the answer; an open end changes nothing."""
    first, last = when.reach
    yield first
    for end in (when.last, last):
        if end != date.max:
            yield end
            yield end + _DAY
