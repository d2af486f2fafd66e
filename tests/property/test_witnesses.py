from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from build_tools.judging.witnesses import count_witnesses

Roots = frozenset[str] | None
roots = st.none() | st.frozensets(st.sampled_from("abcdef"), min_size=1, max_size=3)
root_sets = st.lists(roots, max_size=8)


def by_brute_force(items: list[Roots]) -> int:
    known = [item for item in items if item]
    if not known:
        return 1 if items else 0
    packings = (
        len(chosen)
        for size in range(len(known) + 1)
        for chosen in combinations(known, size)
        if all(not one & other for one, other in combinations(chosen, 2))
    )
    return max(packings)


@given(root_sets)
def test_equals_the_largest_packing_found_by_trying_all(items: list[Roots]) -> None:
    assert count_witnesses(items) == by_brute_force(items)


@given(root_sets, roots)
def test_one_more_item_never_lowers_the_count_and_raises_it_by_one_at_most(items: list[Roots], more: Roots) -> None:
    before, after = count_witnesses(items), count_witnesses([*items, more])
    assert before <= after <= before + 1


@given(st.lists(roots, max_size=20))
def test_never_more_witnesses_than_items_and_none_only_without_items(items: list[Roots]) -> None:
    assert bool(items) <= count_witnesses(items) <= len(items)


@given(root_sets, st.randoms(use_true_random=False))
def test_order_does_not_matter(items: list[Roots], chooser: object) -> None:
    shuffled = list(items)
    chooser.shuffle(shuffled)  # type: ignore[attr-defined]
    assert count_witnesses(shuffled) == count_witnesses(items)


@given(root_sets)
def test_saying_a_thing_twice_adds_nothing(items: list[Roots]) -> None:
    assert count_witnesses([*items, *items]) == count_witnesses(items)
