from __future__ import annotations

from build_tools.judging.names_in_text import MASK, Names
from build_tools.judging.numbers import find_figures

NAMES = Names(["Mate 60", "Mate 60 Pro", "Two Sessions", "7 nm", "Z900 2.0", "47", "3.5%", "", "–5", "7+"])


def left(text: str) -> str:
    return NAMES.mask(text).replace(MASK, "")


def test_names_are_blotted_out_and_the_length_stays() -> None:
    text = "The Mate 60 has 12 parts."
    assert NAMES.mask(text) == f"The {MASK * 7} has 12 parts."
    assert [figure.text for figure in find_figures(NAMES.mask(text))] == ["12"]


def test_the_longest_name_wins_and_spaces_may_be_any() -> None:
    assert left("a Mate 60 Pro b") == "a  b"
    assert left("a Mate\n60 b") == "a  b"
    assert left("Z900 2.0 at 7 nm") == " at "
    assert left("the 7+ process") == "the  process"


def test_plurals_and_possessives() -> None:
    assert left("two Mate 60s, Mate 60’s") == "two s, ’s"


def test_near_misses() -> None:
    for text in ("Mate 601", "mate 60", "two sessions", "17 nm", "7 nmx", "Mated 60", "Mate 6 0"):
        assert left(text) == text


def test_a_bare_number_is_no_name() -> None:
    assert left("47 and 3.5% and –5") == "47 and 3.5% and –5"
