"""A ground: the numbers and dates that a sentence may state, and where they come from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from build_tools.judging.amounts import Amount, Moment
from build_tools.judging.number_words import SCALES
from build_tools.judging.numbers import find_figures, read_figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.judging.amounts import Meaning
    from build_tools.judging.arithmetic import Interval
    from build_tools.records.dates import EdtfDate
    from build_tools.records.observation import Observation

_PERCENT = re.compile(r"%|\bper ?cent|\bpct\b")
_HALF_YEARS = frozenset({((1, 1), (6, 30)), ((7, 1), (12, 31))})


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands in some passages, observations and dates."""

    meanings: frozenset[Meaning] = frozenset()

    def __or__(self, other: Ground) -> Ground:
        """All that stands in either."""
        return Ground(self.meanings | other.meanings)

    def holds(self, meaning: Meaning) -> bool:
        """Whether a number or date stands here: a date where all its parts do, `half` also where 50% does."""
        if isinstance(meaning, Moment):
            return any(isinstance(known, Moment) and meaning.is_within(known) for known in self.meanings)
        if meaning.value < 0:
            return False
        if meaning in self.meanings:
            return True
        if meaning.sort != "plain":
            return False
        if meaning.value.denominator != 1:
            return Amount(meaning.value * 100, "percent") in self.meanings
        return any(isinstance(known, Moment) and known.year == meaning.value for known in self.meanings)


def joined(grounds: Iterable[Ground]) -> Ground:
    """All that stands in any of them."""
    return Ground(frozenset(meaning for ground in grounds for meaning in ground.meanings))


def ground_of_texts(texts: Iterable[str]) -> Ground:
    """The numbers and dates of some texts."""
    return Ground(frozenset(figure.meaning for text in texts for figure in find_figures(text)))


def ground_of_figures(figures: Iterable[str]) -> Ground:
    """The numbers and dates of a list of figures."""
    return Ground(frozenset(figure.meaning for text in figures for figure in read_figure(text)))


def ground_of_dates(dates: Iterable[EdtfDate]) -> Ground:
    """The ends of some dates, and `half` where one is half a year."""
    return Ground(frozenset(meaning for date in dates for meaning in _of_date(date)))


def ground_of_observation(observation: Observation, value: Interval | None, unit: str) -> Ground:
    """The numbers of an observation: its value or ends, its conditions, words and time.

    `value` is its interval, `unit` its own unit or its measure's; `27.5` in `billion euros` is 27,500,000,000.
    """
    ends = {end for end in (value.low, value.high) if end is not None} if value else set()
    ends |= {Fraction(choice) for choice in observation.one_of}
    words = (text for text in (observation.text, observation.variant, *observation.conditions) if text)
    numbers = Ground(frozenset(in_unit(abs(end), unit) for end in ends))
    times = ground_of_dates([observation.when] if observation.when else [])
    return numbers | ground_of_texts(words) | times


def in_unit(value: Fraction, unit: str) -> Amount:
    """A value with its unit as a text would mean it: per cent as such, `billion euros` as ones."""
    if _PERCENT.search(unit):
        return Amount(value, "percent")
    for word in re.findall(r"[a-z]+", unit.lower()):
        value *= SCALES.get(word, 1)
    return Amount(value)


def plain_number(value: Fraction) -> str:
    """A number in digits, as a message shows it."""
    return str(value) if value.denominator == 1 else f"{float(value):.10g}"


@lru_cache(maxsize=65536)
def _of_date(date: EdtfDate) -> tuple[Meaning, ...]:
    return tuple(_meanings_of(date))


def _meanings_of(date: EdtfDate) -> Iterator[Meaning]:
    for point in (date.start, date.end):
        if point is None:
            continue
        year, *rest = point.text.rstrip("~?%").split("-")
        rest = [part for part in rest if part != "XX"]
        if point.precision == "decade":
            yield Amount(Fraction(point.first.year), "decade")
        elif year.isdigit():
            yield Amount(Fraction(int(year)))
            if rest and point.precision in {"month", "day"}:
                yield Moment(int(year), int(rest[0]), int(rest[1]) if len(rest) > 1 else None)
    first, last = date.first, date.last
    if first.year == last.year and ((first.month, first.day), (last.month, last.day)) in _HALF_YEARS:
        yield Amount(Fraction(1, 2))
