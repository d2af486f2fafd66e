"""A ground: the numbers and dates that a sentence may state, and where they come from."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal

from build_tools.judging.amounts import Amount, Moment
from build_tools.judging.number_words import SCALES
from build_tools.judging.qualifying import Qualified, Units, listed_figures, qualified_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.judging.amounts import Meaning
    from build_tools.judging.arithmetic import Interval
    from build_tools.judging.qualifying import Hedge
    from build_tools.records.dates import EdtfDate
    from build_tools.records.observation import Observation

_PERCENT = re.compile(r"%|\bper ?cent|\bpct\b")
_HALF_YEARS = frozenset({((1, 1), (6, 30)), ((7, 1), (12, 31))})


Lack = Literal["", "number", "unit", "hedge"]
_PLAIN_UNITS = Units()


@dataclass(frozen=True)
class Ground:
    """What stands in some passages, observations and dates: with its unit and hedge, and how many times."""

    known: Mapping[Qualified, int] = field(default_factory=dict)
    whole: frozenset[Moment] = frozenset()
    """Dates that hold only dates with a month, and no year that stands alone."""

    def __or__(self, other: Ground) -> Ground:
        """All that stands in either."""
        return joined((self, other))

    @cached_property
    def meanings(self) -> frozenset[Meaning]:
        """The bare numbers and dates."""
        return frozenset(one.meaning for one in self.known)

    @cached_property
    def _moments(self) -> tuple[Moment, ...]:
        return tuple(known for known in self.meanings if isinstance(known, Moment))

    def times(self, meaning: Meaning, hedge: Hedge = "") -> int:
        """How many times a number stands here with a hedge, in whatever unit."""
        return sum(number for one, number in self.known.items() if (one.meaning, one.hedge) == (meaning, hedge))

    def lack(self, stated: Qualified) -> Lack:
        """What this ground lacks to state a number: the number, its unit, or how exactly it is given; else nothing.

        A number may be stated without its unit, but never in another, and with no other hedge than it stands with.
        """
        if not self.holds(stated.meaning):
            return "number"
        same = [one for one in self.known if one.meaning == stated.meaning]
        if not same:
            return ""
        if stated.unit:
            same = [one for one in same if one.unit == stated.unit]
        if not same:
            return "unit"
        return "" if any(one.hedge == stated.hedge for one in same) else "hedge"

    def holds(self, meaning: Meaning) -> bool:
        """Whether a number or date stands here: a date where all its parts do, `half` also where 50% does."""
        if isinstance(meaning, Moment):
            return any(meaning.is_within(known) for known in (*self._moments, *self.whole))
        if meaning.value < 0:
            return False
        if meaning in self.meanings:
            return True
        if meaning.sort != "plain":
            return False
        if meaning.value.denominator != 1:
            return Amount(meaning.value * 100, "percent") in self.meanings
        return any(known.year == meaning.value for known in self._moments)


def joined(grounds: Iterable[Ground]) -> Ground:
    """All that stands in any of them."""
    known: Counter[Qualified] = Counter()
    whole: set[Moment] = set()
    for ground in grounds:
        known.update(ground.known)
        whole |= ground.whole
    return Ground(known, frozenset(whole))


def ground_of_texts(texts: Iterable[str], units: Units = _PLAIN_UNITS) -> Ground:
    """The numbers and dates of some texts."""
    return Ground(Counter(one.qualified for text in texts for one in qualified_figures(text, units)))


def ground_of_figures(figures: Iterable[str], units: Units = _PLAIN_UNITS) -> Ground:
    """The numbers and dates of a list of figures."""
    return Ground(Counter(one.qualified for text in figures for one in listed_figures(text, units)))


def ground_of_dates(dates: Iterable[EdtfDate]) -> Ground:
    """The ends of some dates, and `half` where one is half a year."""
    return Ground(Counter(Qualified(meaning) for date in dates for meaning in dict.fromkeys(_of_date(date))))


def ground_of_observation(
    observation: Observation, value: Interval | None, unit: str, units: Units = _PLAIN_UNITS
) -> Ground:
    """The numbers of an observation: its value or ends, its conditions, words and time.

    `value` is its interval, `unit` its own unit or its measure's; `27.5` in `billion euros` is 27,500,000,000.
    """
    name = units.of_unit(unit)
    ends = (Qualified(in_unit(abs(end), unit), name, hedge) for end, hedge in _ends(observation, value))
    numbers = Ground(dict.fromkeys(ends, 1))
    words = (text for text in (observation.text, observation.variant, *observation.conditions) if text)
    times = ground_of_dates([observation.when] if observation.when else [])
    return numbers | ground_of_texts(words, units) | times


def _ends(observation: Observation, value: Interval | None) -> Iterator[tuple[Fraction, Hedge]]:
    for choice in observation.one_of:
        yield Fraction(choice), ""
    if value is None:
        return
    about: Hedge = "about" if observation.about or value.about else ""
    if value.low is not None:
        yield value.low, about or ("over" if value.high is None else "")
    if value.high is not None:
        yield value.high, about or ("under" if value.low is None else "")


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
        if point.precision == "century":
            yield Amount(Fraction(point.first.year // 100 + 1))
        if point.precision == "decade":
            yield Amount(Fraction(point.first.year), "decade")
        elif year.isdigit():
            yield Amount(Fraction(int(year)))
            if rest and point.precision in {"month", "day"}:
                yield Moment(int(year), int(rest[0]), int(rest[1]) if len(rest) > 1 else None)
    first, last = date.first, date.last
    if first.year == last.year and ((first.month, first.day), (last.month, last.day)) in _HALF_YEARS:
        yield Amount(Fraction(1, 2))
