from __future__ import annotations

import random
import time

import pytest

from build_tools.judging.witnesses import count_witnesses


def sets(*texts: str) -> list[frozenset[str] | None]:
    return [frozenset(text) if text != "?" else None for text in texts]


@pytest.mark.parametrize(
    ("roots", "expected"),
    [
        (sets(), 0),
        (sets("a"), 1),
        (sets("a", "a", "a"), 1),
        (sets("a", "b"), 2),
        # A page on two articles is not two witnesses.
        (sets("ab"), 1),
        # Nor does it join the two articles into one.
        (sets("a", "b", "ab"), 2),
        (sets("ab", "bc", "cd"), 2),
        (sets("ab", "bc", "ca"), 1),
        (sets("ab", "bc", "cd", "de", "ea"), 2),
        (sets("?"), 1),
        (sets("?", "?"), 1),
        (sets("?", "a"), 1),
        (sets("?", "a", "b"), 2),
    ],
)
def test_counts(roots: list[frozenset[str] | None], expected: int) -> None:
    assert count_witnesses(roots) == expected


def test_an_empty_root_set_is_an_unknown_one() -> None:
    assert count_witnesses([frozenset()]) == 1
    assert count_witnesses([frozenset(), frozenset("a")]) == 1


def test_sixty_tangled_items_are_counted_in_time() -> None:
    chooser = random.Random(7)  # noqa: S311  # the same tangle in every run
    letters = [f"root-{number}" for number in range(40)]
    roots = [frozenset(chooser.sample(letters, 3)) for _ in range(60)]
    start = time.process_time()
    assert 1 <= count_witnesses(roots) <= 13
    assert time.process_time() - start < 10
