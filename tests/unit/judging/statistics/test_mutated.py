from __future__ import annotations

import json
from dataclasses import replace

import pytest

from build_tools.judging.mutations import OPERATORS, Mutation
from build_tools.judging.statistics.mutated import MEASURED_FILE, Tally, count_mutations, read_mutated, write_mutated


def tried(operator: str, *, is_held: bool, caught: bool) -> Mutation:
    return Mutation(operator, "length", "It is 41 metres long.", is_held=is_held, caught=caught)


FOUND = count_mutations(
    [
        tried("digit", is_held=True, caught=True),
        tried("digit", is_held=True, caught=False),
        tried("digit", is_held=False, caught=True),
        tried("swap", is_held=False, caught=False),
    ],
    "2002-02-03",
)


def test_mutations_are_counted_by_operator_and_held_ones_apart() -> None:
    assert [one.name for one in FOUND.operators] == list(OPERATORS)
    digit, *others, swap = FOUND.operators
    assert (digit.held, digit.not_held, digit.both) == (Tally(2, 1), Tally(1, 1), Tally(3, 2))
    assert (swap.held, swap.not_held) == (Tally(0, 0), Tally(1, 0))
    assert {one.both for one in others} == {Tally(0, 0)}


def test_what_is_written_is_read_again() -> None:
    assert read_mutated(write_mutated(FOUND)) == (FOUND, ())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<<<<<<< ours\n{}\n",
        b"[]",
        b"{}",
        b"\xff",
        json.dumps({"as_of": "2002-02-03", "operators": [{"name": "digit", "held": {}, "not_held": {}}]}).encode(),
        write_mutated(FOUND).replace(b'"digit"', b'"digits"'),
        write_mutated(FOUND).replace(b"2002-02-03", b"some day"),
        write_mutated(FOUND) + b"\n",
        write_mutated(replace(FOUND, operators=FOUND.operators[1:])),
    ],
)
def test_what_the_program_did_not_write_is_a_problem(data: bytes) -> None:
    mutated, problems = read_mutated(data)
    assert mutated is None
    assert [(problem.place.file, problem.code) for problem in problems] == [(MEASURED_FILE, "bad-measurement")]
    assert problems[0].hint == "run `explainer stats --mutations --write`"
