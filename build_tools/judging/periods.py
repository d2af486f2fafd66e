"""The times for which a provision was in force, was not, or for which nobody can say, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from build_tools.judging.in_force import in_force
from build_tools.records.dates import read_date

if TYPE_CHECKING:
    from build_tools.records.rule import Provision

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both within it, of one answer; `last` is None where no step ends it."""

    first: date
    last: date | None
    word: Literal["yes", "no", "unknown"]


def periods_of(provision: Provision) -> tuple[Period, ...]:
    """The answers of `in_force` from the first dated step on, each as long as it holds; none before or without steps.

    The answer changes only where a step begins, ends or is over, so that it is asked on those days alone.
    """
    days = sorted({day for step in provision.steps for day in _turns(step.when.first, step.when.last)})
    found: list[Period] = []
    for day in days:
        word = in_force(provision, read_date(day.isoformat())).word
        if found and found[-1].word == word:
            continue
        if found:
            found[-1] = Period(found[-1].first, day - _DAY, found[-1].word)
        found.append(Period(day, None, word))
    return tuple(found)


def _turns(first: date, last: date) -> tuple[date, ...]:
    """The days on which a step may change the answer; an open end changes nothing."""
    days = [first] if first != date.min else []
    return (*days, last, last + _DAY) if last != date.max else tuple(days)
