"""How many sentences made wrong on purpose the check on grounds catches, by kind of error.

Trying them all takes longer than a build may, so `explainer stats --mutations --write` keeps the numbers in a file.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from build_tools.judging.mutations import OPERATORS
from build_tools.problems import Place, Problem
from build_tools.records.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.judging.mutations import Mutation

MEASURED_FILE = "docs/measured/grounding.json"
"""The file of the numbers, relative to the project."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were tried, and how many caught."""

    tried: int
    caught: int


@dataclass(frozen=True, slots=True)
class OperatorTally:
    """One kind of error: in sentences about passages of articles we hold, and in all others."""

    name: str
    held: Tally
    not_held: Tally

    @property
    def both(self) -> Tally:
        """The two added up."""
        return Tally(self.held.tried + self.not_held.tried, self.held.caught + self.not_held.caught)


@dataclass(frozen=True, slots=True)
class Mutated:
    """The numbers by kind of error, and the day that the content was of, EDTF."""

    as_of: str
    operators: tuple[OperatorTally, ...]


def count_mutations(mutations: Iterable[Mutation], as_of: str) -> Mutated:
    """The numbers of some mutations; every kind of error has its own, if only 0."""
    held: dict[str, list[bool]] = {name: [] for name in OPERATORS}
    not_held: dict[str, list[bool]] = {name: [] for name in OPERATORS}
    for one in mutations:
        (held if one.is_held else not_held)[one.operator].append(one.caught)
    return Mutated(as_of, tuple(OperatorTally(name, _tally(held[name]), _tally(not_held[name])) for name in OPERATORS))


def write_mutated(mutated: Mutated) -> bytes:
    """The numbers as the file keeps them."""
    return (json.dumps(asdict(mutated), indent=2, ensure_ascii=False) + "\n").encode()


def read_mutated(data: bytes) -> tuple[Mutated | None, tuple[Problem, ...]]:
    """The numbers of the file; None and a problem where it is not as it was written."""
    try:
        raw = json.loads(data)
        tallies = ((one["name"], Tally(**one["held"]), Tally(**one["not_held"])) for one in raw["operators"])
        mutated = Mutated(raw["as_of"], tuple(OperatorTally(*tally) for tally in tallies))
        read_date(mutated.as_of)
        is_ours = write_mutated(mutated) == data and [one.name for one in mutated.operators] == list(OPERATORS)
    except (ValueError, LookupError, TypeError):
        is_ours = False
    if is_ours:
        return mutated, ()
    message, hint = "these numbers are not as the program wrote them", "run `explainer stats --mutations --write`"
    return None, (Problem(Place(MEASURED_FILE), "bad-measurement", message, hint),)


def _tally(caught: list[bool]) -> Tally:
    return Tally(len(caught), sum(caught))
