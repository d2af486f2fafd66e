"""Observations, comparisons and rules in numbers: what is measured, what contradicts, what the rules' tests decide."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from build_tools.judging.caught import Caught, caught_by, measures_of, values_for
from build_tools.judging.in_force import in_force
from build_tools.judging.values import all_observations
from build_tools.records.comparison import Comparison
from build_tools.records.observation import State
from build_tools.records.rule import Rule
from build_tools.records.system import System

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


@dataclass(frozen=True, slots=True)
class ObservationNumbers:
    """Observations by form; `without` are those that say why there is no value, by that reason.

    A conflict is one thing measured alike with different values; a variation differs by variant only.
    """

    observations: int
    in_numbers: int
    in_words: int
    derived: int
    without: Mapping[str, int]
    conflicts: int
    variations: int


@dataclass(frozen=True, slots=True)
class ComparisonNumbers:
    """Comparisons, their rows and columns added up, and the cells these make."""

    comparisons: int
    rows: int
    columns: int
    cells: int


@dataclass(frozen=True, slots=True)
class PairCount:
    """What the tests of rules say of things, a pair each; `in_force`: only tests in force on the site's day."""

    answer: Caught
    pairs: int
    in_force: int


@dataclass(frozen=True, slots=True)
class RuleNumbers:
    """Rules and their parts; `things` have an observation by a measure that some test asks for."""

    rules: int
    provisions: int
    steps: int
    in_force: Mapping[str, int]
    tests: int
    things: int
    pairs: tuple[PairCount, ...]


def count_observations(site: Site, answers: Answers) -> ObservationNumbers:
    """The observations of a site in numbers."""
    found = [at.observation for at in all_observations(site)]
    derived = sum(one.derived is not None for one in found)
    in_words = sum(one.text is not None for one in found)
    states = Counter(one.state for one in found if one.state)
    kinds = Counter(conflict.kind for conflict in answers.conflicts)
    return ObservationNumbers(
        observations=len(found),
        in_numbers=len(found) - derived - in_words - states.total(),
        in_words=in_words,
        derived=derived,
        without={state: states[state] for state in get_args(State)},
        conflicts=kinds["conflict"],
        variations=kinds["varies"],
    )


def count_comparisons(site: Site) -> ComparisonNumbers:
    """The comparisons of a site in numbers."""
    found = [(len(one.rows), len(one.columns)) for one in site.of(Comparison)]
    rows, columns = sum(row for row, _ in found), sum(column for _, column in found)
    return ComparisonNumbers(len(found), rows, columns, sum(row * column for row, column in found))


def count_rules(site: Site, answers: Answers) -> RuleNumbers:
    """The rules of a site in numbers, as of its day."""
    rules = site.of(Rule)
    provisions = [provision for rule in rules for provision in rule.provisions]
    force = Counter(in_force(one, site.as_of).word for one in provisions)
    tests = [(one.test, one.covers, in_force(one, site.as_of).word == "yes") for one in provisions if one.test]
    measures = {measure for test, *_ in tests for measure in measures_of(test)}
    things = [one.id for one in site.of(System) if any(values_for(answers, one.id, measure) for measure in measures)]
    found = [
        (caught_by(answers, test, thing, covers), is_in_force)
        for test, covers, is_in_force in tests
        for thing in things
    ]
    pairs, now = Counter(answer for answer, _ in found), Counter(answer for answer, is_now in found if is_now)
    return RuleNumbers(
        rules=len(rules),
        provisions=len(provisions),
        steps=sum(len(one.steps) for one in provisions),
        in_force={word: force[word] for word in ("yes", "no", "unknown")},
        tests=len(tests),
        things=len(things),
        pairs=tuple(PairCount(answer, pairs[answer], now[answer]) for answer in get_args(Caught)),
    )
