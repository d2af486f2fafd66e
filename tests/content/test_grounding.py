"""How many wrong numbers the check on grounds catches in the sentences of this site, by kind of error."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from build_tools.graph.load import load_project
from build_tools.judging.answers import Answers
from build_tools.judging.mutations import OPERATORS, Mutation, mutate_all
from build_tools.judging.statistics.mutated import MEASURED_FILE, count_mutations, read_mutated

ROOT = Path(__file__).parents[2]
# A wrong number can be one that the same passage has elsewhere: no check by what is cited can tell these apart.
MOST_ELSEWHERE = {"digit": 0.03, "times ten": 0.005, "unit": 0.01, "year": 0.05, "hedge dropped": 0.12, "swap": 0.0}


@pytest.fixture(scope="module")
def mutations() -> list[Mutation]:
    site, _ = load_project(ROOT)
    return list(mutate_all(site, Answers(site)))


def test_wrong_numbers_are_caught_by_kind_of_error(
    mutations: list[Mutation], capsys: pytest.CaptureFixture[str]
) -> None:
    tried = Counter((one.operator, one.is_held) for one in mutations)
    caught = Counter((one.operator, one.is_held) for one in mutations if one.caught)
    with capsys.disabled():
        for operator in OPERATORS:
            held, rest = (f"{caught[operator, is_held]} of {tried[operator, is_held]}" for is_held in (True, False))
            sys.stdout.write(f"\n{operator}: caught {held} on passages held, {rest} elsewhere")
    for operator, share in MOST_ELSEWHERE.items():
        total = tried[operator, True] + tried[operator, False]
        missed = [one for one in mutations if one.operator == operator and not one.caught]
        assert total
        assert len(missed) <= share * total, [(one.record, one.text) for one in missed]


def test_the_numbers_that_the_page_on_the_method_shows_are_those_counted_now(mutations: list[Mutation]) -> None:
    kept, problems = read_mutated((ROOT / MEASURED_FILE).read_bytes())
    assert problems == ()
    assert kept is not None
    assert kept == count_mutations(mutations, kept.as_of), "run `explainer stats --mutations --write`"
    assert kept.as_of == load_project(ROOT)[0].as_of.text
