"""Sentences with one number made wrong, by kind of error: what the check on grounds must catch.

`explainer stats` counts how many are caught on the records at hand, so that the strength of the check is measured and
not only claimed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from build_tools.judging.amounts import Amount, Moment
from build_tools.judging.qualifying import hedge_span, qualified_figures, unit_span
from build_tools.judging.rules.number_not_grounded import check_sentence
from build_tools.judging.rules.statement_order import is_out_of_order
from build_tools.judging.rules.statement_time import missing_years
from build_tools.judging.rules.value_of_another_year import check_times
from build_tools.problems import Place
from build_tools.records.claim import Claim
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.judging.qualifying import QualifiedFigure, Units
    from build_tools.judging.sentences import Sentence
    from build_tools.records.record import Record

_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:1[5-9]|2[01])\d\d\b")
_OTHER_UNITS = {
    "dollar": "yuan", "yuan": "dollars", "euro": "dollars", "pound": "dollars", "yen": "yuan",
    "second": "minutes", "minute": "seconds", "hour": "days", "day": "weeks", "week": "months", "month": "years",
    "year": "months", "nm": "mm", "mm": "nm", "m": "km", "km": "m", "mm²": "mm", "kb": "MB", "mb": "GB", "gb": "TB",
    "tb": "GB", "pb": "TB", "gb/s": "TB/s", "tb/s": "GB/s", "mb/s": "GB/s", "w": "kW", "kw": "W", "mw": "GW",
    "gw": "MW", "hz": "GHz", "mhz": "GHz", "ghz": "MHz", "bit": "months",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mutation:
    """A sentence made wrong: by which operator, in which record, and whether the check sees it."""

    operator: str
    record: str
    text: str
    is_held: bool
    caught: bool


def mutate_all(site: Site, answers: Answers) -> Iterator[Mutation]:
    """Every mutation of every sentence with a number, each tried against the check on grounds.

    `is_held` tells sentences about passages of articles that we hold from the rest.
    """
    for record in site.records.values():
        held = isinstance(record, Source) and record.held
        for sentence in answers.grounds.sentences(record):
            masked = answers.names.mask(sentence.text)
            figures = qualified_figures(masked, answers.grounds.units)
            for operator, make in OPERATORS.items():
                if operator == "swap" and not (isinstance(record, Claim) and sentence.path == ("statement",)):
                    continue
                for text in make(masked, figures, answers.grounds.units) if figures else ():
                    wrong = replace(sentence, text=text)
                    yield Mutation(operator, record.id, text, held, _is_caught(answers, record, wrong))


def _is_caught(answers: Answers, record: Record, sentence: Sentence) -> bool:
    place = Place(record.id)
    if any(check_sentence(answers, record, sentence, place)) or any(check_times(answers, record, sentence, place)):
        return True
    if not isinstance(record, Claim) or sentence.path != ("statement",):
        return False
    return is_out_of_order(answers, record, sentence.text) or bool(missing_years(answers, record, sentence.text))


def _digit(text: str, figures: tuple[QualifiedFigure, ...], _: Units) -> Iterator[str]:
    """The last digit one higher; a year has an operator of its own."""
    for one in figures:
        digits = list(_DIGIT.finditer(one.figure.text))
        if digits and not _is_date(one):
            at = one.figure.start + digits[-1].start()
            yield f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}"


def _times_ten(text: str, figures: tuple[QualifiedFigure, ...], _: Units) -> Iterator[str]:
    for one in figures:
        number = re.match(r"[\d.,]*\d", one.figure.text)
        if number and isinstance(one.qualified.meaning, Amount) and one.qualified.meaning.value and not _is_date(one):
            digits = number[0].replace(",", "")
            whole, point, part = digits.partition(".")
            tenfold = f"{whole}{part[0]}{'.' + part[1:] if part[1:] else ''}" if point else f"{whole}0"
            yield text[: one.figure.start] + tenfold + text[one.figure.start + number.end() :]


def _unit(text: str, figures: tuple[QualifiedFigure, ...], units: Units) -> Iterator[str]:
    for one in figures:
        span = unit_span(one, text, units)
        other = _OTHER_UNITS.get(one.qualified.unit, "hours")
        if span and one.qualified.unit:
            joint = "" if text[span[0] - 1 : span[0]] in {" ", "-", "\u00a0"} else " "
            yield text[: span[0]] + joint + other + text[span[1] :]
        elif isinstance(one.qualified.meaning, Amount) and one.figure.text.endswith("%"):
            yield text[: one.figure.end - 1] + text[one.figure.end :]


def _year(text: str, figures: tuple[QualifiedFigure, ...], _: Units) -> Iterator[str]:
    for one in figures:
        year = _YEAR.search(one.figure.text) if _is_date(one) else None
        if year:
            start, end = one.figure.start + year.start(), one.figure.start + year.end()
            for step in (1, -1):
                yield f"{text[:start]}{int(year[0]) + step}{text[end:]}"


def _hedge(text: str, figures: tuple[QualifiedFigure, ...], _: Units) -> Iterator[str]:
    for one in figures:
        span = hedge_span(one, text) if one.qualified.hedge else None
        if span:
            yield text[: span[0]] + text[span[1] :]


def _swap(text: str, figures: tuple[QualifiedFigure, ...], _: Units) -> Iterator[str]:
    numbers = [one.figure for one in figures if not _is_date(one)]
    for first, second in pairwise(numbers):
        if first.text != second.text:
            between = text[first.end : second.start]
            yield text[: first.start] + second.text + between + first.text + text[second.end :]


def _is_date(one: QualifiedFigure) -> bool:
    meaning = one.qualified.meaning
    return isinstance(meaning, Moment) or (not one.qualified.unit and bool(_YEAR.fullmatch(one.figure.text)))


OPERATORS: Mapping[str, Callable[[str, tuple[QualifiedFigure, ...], Units], Iterator[str]]] = {
    "digit": _digit,
    "times ten": _times_ten,
    "unit": _unit,
    "year": _year,
    "hedge dropped": _hedge,
    "swap": _swap,
}
