"""Whether a rule's test catches a thing, from the thing's observations: the sum of its limits, each with its values."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.judging.answers import Answers
    from build_tools.judging.arithmetic import Interval
    from build_tools.judging.values import ObservationAt
    from build_tools.records.rule import RuleTest

Caught = Literal["caught", "not caught", "depends", "unknown", "not applicable"]


def caught_by(answers: Answers, test: RuleTest, subject: str) -> Caught:
    """What the test says of the thing.

    *depends* where values disagree or an interval reaches over a limit, *unknown* where a value that matters is not
    known, *not applicable* where the thing's records say so of every measure.
    """
    if test.measure is not None:
        return _limit(answers, test, subject)
    parts = [caught_by(answers, part, subject) for part in (*test.all_of, *test.any_of)]
    if all(part == "not applicable" for part in parts):
        return "not applicable"
    decides: Caught = "not caught" if test.all_of else "caught"
    otherwise: Caught = "caught" if test.all_of else "not caught"
    if decides in parts:
        return decides
    if "unknown" in parts or "not applicable" in parts:
        return "unknown"
    return "depends" if "depends" in parts else otherwise


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


def _limit(answers: Answers, test: RuleTest, subject: str) -> Caught:
    ats = values_for(answers, subject, test.measure or "")
    states = {at.observation.state for at in ats}
    if states == {"not-applicable"}:
        return "not applicable"
    values = [value for at in ats if at.observation.state is None and (value := answers.value(at)) is not None]
    if not values:
        return "unknown"
    words: Sequence[Caught] = [_against(value, test) for value in values]
    return words[0] if len(set(words)) == 1 else "depends"


def _against(value: Interval, test: RuleTest) -> Caught:
    """One value against one limit; an end left open reaches as far as it may."""
    if test.at_least is not None:
        lower = _side(value, Fraction(test.at_least))
        word: Caught = "caught" if lower == "above" else "not caught" if lower == "below" else "depends"
        if test.below is None or word == "not caught":
            return word
        upper = _side(value, Fraction(test.below))
        return "not caught" if upper == "above" else word if upper == "below" else "depends"
    upper = _side(value, Fraction(test.below or 0))
    return "caught" if upper == "below" else "not caught" if upper == "above" else "depends"


def _side(value: Interval, limit: Fraction) -> Literal["above", "below", "across"]:
    if value.low is not None and value.low >= limit:
        return "above"
    return "below" if value.high is not None and value.high < limit else "across"
