"""A sentence that gives a measured value and a year gives the year of the measurement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_tools.judging.amounts import Amount, year_of
from build_tools.judging.grounds import in_unit
from build_tools.judging.numbers import find_figures
from build_tools.judging.values import observations_of, value_of
from build_tools.problems import Problem
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.amounts import Meaning
    from build_tools.judging.answers import Answers
    from build_tools.judging.sentences import Sentence
    from build_tools.judging.values import ObservationAt
    from build_tools.problems import Place
    from build_tools.records.dates import EdtfDate
    from build_tools.records.record import Record

_YEAR_BEFORE = re.compile(r"\b(?:a|the) year (?:before|earlier)\b")
_TOO_COMMON = 10
"""A small whole number is the value of too many things to know which is meant."""


def check(site: Site, answers: Answers) -> Iterator[Problem]:
    """A problem for each value whose sentence names years, and none in which it was measured."""
    for record in site.records.values():
        for sentence in answers.grounds.sentences(record):
            yield from check_times(answers, record, sentence, site.place(record.id, sentence.path))


def check_times(answers: Answers, record: Record, sentence: Sentence, place: Place) -> Iterator[Problem]:
    """The same for one sentence of a record."""
    meanings = [(figure.text, figure.meaning) for figure in find_figures(answers.names.mask(sentence.text))]
    named = {year for _, meaning in meanings if (year := year_of(meaning))}
    if not named or isinstance(record, Source):
        return
    times = {
        text: years
        for text, meaning in meanings
        if isinstance(meaning, Amount)
        and not year_of(meaning)
        and not _is_common(meaning)
        and (years := _measured_in(answers, record, sentence, meaning))
    }
    known = named | {year - 1 for year in named} if _YEAR_BEFORE.search(sentence.text) else named
    # «… in 2024, after 8% a year before» holds only where something in it is of 2024.
    shifted = bool(times) and all(years.isdisjoint(named) for years in times.values())
    for text, years in times.items():
        if years.isdisjoint(named if shifted else known):
            said = " or ".join(str(year) for year in sorted(years))
            message = f"`{text}` was measured for {said}, which the sentence does not name"
            hint = "correct the year, or name the one the value is of"
            yield Problem(place, "number-not-grounded", message, hint)


def _measured_in(answers: Answers, record: Record, sentence: Sentence, meaning: Amount) -> set[int]:
    """The years of the observations that a number may be; none where one of them gives no time."""
    own = observations_of(answers.site, record.id)
    marked = (at for target in sentence.targets for at in answers.observations_citing(target))
    found = [at for at in (*own, *marked) if meaning in _amounts(answers, at)]
    times = [at.observation.when for at in found]
    if None in times:
        return set()
    return {year for when in times if when for year in _years_in(when)}


def _amounts(answers: Answers, at: ObservationAt) -> set[Meaning]:
    value = value_of(answers.site, at)
    ends = (value.low, value.high) if value else ()
    unit = answers.grounds.unit_of(at)
    return {in_unit(abs(end), unit) for end in ends if end is not None}


def _years_in(when: EdtfDate) -> range:
    return range(when.first.year, when.last.year + 1)


def _is_common(meaning: Amount) -> bool:
    return meaning.sort == "plain" and meaning.value.denominator == 1 and meaning.value <= _TOO_COMMON
