"""Whether a rule's test catches a thing, from the thing's observations: the sum of its limits, each with its values."""

from __future__ import annotations

from bisect import bisect_right
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, Literal

from build_tools.records.system import System

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.judging.arithmetic import Interval
    from build_tools.judging.values import ObservationAt
    from build_tools.records.rule import Covers, RuleTest

Caught = Literal["caught", "not caught", "depends", "unknown", "not applicable"]


def caught_by(answers: Answers, test: RuleTest, subject: str, covers: Covers | None = None) -> Caught:
    """What the test says of the thing, whichever of its values is right.

    *depends* where values disagree or an interval reaches over a limit, and that changes the answer; *unknown* where a
    value that matters is not known; *not applicable* where the test covers no thing of its kind, or where the thing's
    records say so of every measure.
    """
    if not is_covered(answers.site, subject, covers):
        return "not applicable"
    ends = ends_of(test)
    if all(_does_not_apply(answers, subject, measure) for measure in ends):
        return "not applicable"
    known: dict[str, frozenset[int]] = {}
    for measure in ends:
        if steps := _steps_of(answers, subject, measure, ends[measure]):
            known[measure] = steps
    words = {_given(test, ends, chosen) for chosen in _choices(known)}
    return words.pop() if len(words) == 1 else "depends"


def is_covered(site: Site, subject: str, covers: Covers | None) -> bool:
    """Whether a test can be asked of the thing: it is of a kind the test is for, or no kinds are on record."""
    system = site.find(System, subject)
    return covers is None or system is None or system.type in covers.types


def limits_of(test: RuleTest) -> Iterator[RuleTest]:
    """The single limits a test is made of, in its order."""
    if test.measure is not None:
        yield test
    for part in (*test.all_of, *test.any_of):
        yield from limits_of(part)


def measures_of(test: RuleTest) -> tuple[str, ...]:
    """The measures a test asks for, each once."""
    return tuple(dict.fromkeys(limit.measure for limit in limits_of(test) if limit.measure))


def values_for(answers: Answers, subject: str, measure: str) -> tuple[ObservationAt, ...]:
    """The observations of a thing by one measure, in the measure's own unit."""
    known = answers.site.vocabulary.measures.get(measure)
    unit = known.unit if known else ""
    found = answers.observations.get(subject, ())
    return tuple(at for at in found if at.observation.measure == measure and at.observation.unit in {None, unit})


# A measure's ends cut its values into steps, numbered from below: all values of one step answer alike.


def ends_of(test: RuleTest) -> dict[str, tuple[Fraction, ...]]:
    """The ends of a test's limits by measure, in order."""
    ends: dict[str, set[Fraction]] = {measure: set() for measure in measures_of(test)}
    for limit in limits_of(test):
        given = (end for end in (limit.at_least, limit.below) if end is not None)
        ends[limit.measure or ""].update(Fraction(end) for end in given)
    return {measure: tuple(sorted(found)) for measure, found in ends.items()}


def steps_under(value: Interval, ends: Sequence[Fraction]) -> range:
    """The steps an interval touches between the ends of a measure; an end left open reaches as far as it may."""
    first = 0 if value.low is None else bisect_right(ends, value.low)
    last = len(ends) if value.high is None else bisect_right(ends, value.high)
    return range(first, last + 1)


def _does_not_apply(answers: Answers, subject: str, measure: str) -> bool:
    return {at.observation.state for at in values_for(answers, subject, measure)} == {"not-applicable"}


def _steps_of(answers: Answers, subject: str, measure: str, ends: Sequence[Fraction]) -> frozenset[int]:
    """The steps in which the values of a thing may lie; none where no value is known."""
    ats = values_for(answers, subject, measure)
    values = [value for at in ats if at.observation.state is None and (value := answers.value(at)) is not None]
    return frozenset(step for value in values for step in steps_under(value, ends))


def _given(test: RuleTest, ends: Mapping[str, Sequence[Fraction]], chosen: Mapping[str, int]) -> Caught:
    """What the test says if the chosen steps are right, whatever the values are that nobody knows."""
    open_steps = {measure: range(len(ends[measure]) + 1) for measure in ends if measure not in chosen}
    found = {_catches(test, ends, {**chosen, **guess}) for guess in _choices(open_steps)}
    if len(found) > 1:
        return "unknown"
    return "caught" if found.pop() else "not caught"


def _choices(steps: Mapping[str, Sequence[int] | frozenset[int]]) -> Iterator[dict[str, int]]:
    for chosen in product(*steps.values()):
        yield dict(zip(steps, chosen, strict=True))


def _catches(test: RuleTest, ends: Mapping[str, Sequence[Fraction]], steps: Mapping[str, int]) -> bool:
    if test.measure is None:
        parts = (_catches(part, ends, steps) for part in (*test.all_of, *test.any_of))
        return all(parts) if test.all_of else any(parts)
    step, cuts = steps[test.measure], ends[test.measure]
    reaches = test.at_least is None or step >= bisect_right(cuts, Fraction(test.at_least))
    return reaches and (test.below is None or step < bisect_right(cuts, Fraction(test.below)))
