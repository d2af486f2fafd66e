"""The value of an observation stands in a passage cited for it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from build_tools.judging.amounts import Amount
from build_tools.judging.grounds import in_unit, joined, plain_number
from build_tools.judging.values import all_observations
from build_tools.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.judging.values import ObservationAt


_FIELDS = ("value", "low", "high", "at_least", "at_most")
_TOO_COMMON = frozenset({Fraction(0), Fraction(1)})
_METRIC = re.compile(r"\b[kMGTPE](?=[A-Z])")
_METRIC_STEPS = (Fraction(1000), Fraction(1, 1000), Fraction(10**6), Fraction(1, 10**6))


def check(site: Site, answers: Answers) -> Iterator[Problem]:
    """A problem for each value that no passage cited for it holds; 0 and 1 are too common to be looked for."""
    for at in all_observations(site):
        sources = {evidence.passage.partition("#")[0] for evidence in at.observation.evidence}
        if at.observation.derived or not site.broken.isdisjoint(sources):
            continue
        ground = joined(answers.grounds.of_passage(evidence.passage) for evidence in at.observation.evidence)
        unit = answers.grounds.unit_of(at)
        for path, value in _values(at):
            if value not in _TOO_COMMON and not any(ground.holds(form) for form in _forms(abs(value), unit)):
                message = f"{plain_number(value)} stands in none of the passages cited for it"
                hint = "correct it or its unit, cite the passage that has it, or derive it"
                yield Problem(site.place(at.record_id, (*at.path, *path)), "number-not-grounded", message, hint)


def _forms(value: Fraction, unit: str) -> Iterator[Amount]:
    """The ways a passage may write a value: bare or with its unit, as `thousands`, in a thousandth of the unit."""
    meant = in_unit(value, unit)
    yield from (meant, Amount(meant.value), Amount(meant.value, "vague"))
    if _METRIC.search(unit):
        yield from (Amount(value * step) for step in _METRIC_STEPS)


def _values(at: ObservationAt) -> Iterator[tuple[tuple[str | int, ...], Fraction]]:
    for field in _FIELDS:
        value = getattr(at.observation, field)
        if value is not None:
            yield (field,), Fraction(value)
    for index, choice in enumerate(at.observation.one_of):
        yield ("one_of", index), Fraction(choice)
