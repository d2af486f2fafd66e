from __future__ import annotations

from fractions import Fraction

import pytest

from build_tools.judging.amounts import Amount
from build_tools.judging.number_words import read_number_words, read_scales, trailing_scale


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("two", 2, 1),
        ("nineteen", 19, 1),
        ("twenty", 20, 1),
        ("twenty - five", 25, 3),
        ("twenty five", 25, 2),
        ("two three", 2, 1),
        ("twenty fifteen", 20, 1),
        ("two hundred", 200, 2),
        ("two hundred and five", 205, 4),
        ("two hundred five", 205, 3),
        ("two hundred and three hundred", 200, 2),
        ("one hundred and thirty", 130, 4),
        ("one hundred and the rest", 100, 2),
        ("one thousand nine hundred and ninety - nine", 1999, 8),
        ("five hundred thousand", 500000, 3),
        ("two million three hundred thousand", 2300000, 5),
        ("two dozen", 24, 2),
        ("a dozen", 12, 2),
        ("a hundred", 100, 2),
        ("a million", 1000000, 2),
        ("a hundred and five", 105, 4),
        ("a decade", 10, 2),
        ("decade", 10, 1),
        ("three decades", 30, 2),
        ("three - decade", 30, 3),
        ("two centuries", 200, 2),
        ("half", Fraction(1, 2), 1),
        ("halved", Fraction(1, 2), 1),
        ("half the", Fraction(1, 2), 1),
        ("half a million", 500000, 3),
        ("half a day", Fraction(1, 2), 1),
        ("half - dozen", 6, 3),
        ("a half", Fraction(1, 2), 2),
        ("one half", Fraction(1, 2), 2),
        ("two and a half million", 2500000, 5),
        ("one and a half", Fraction(3, 2), 4),
        ("two and a day", 2, 1),
        ("two thirds", Fraction(2, 3), 2),
        ("two - thirds", Fraction(2, 3), 3),
        ("one third", Fraction(1, 3), 2),
        ("a third of", Fraction(1, 3), 2),
        ("three - quarters", Fraction(3, 4), 3),
        ("three quarters of", Fraction(3, 4), 2),
        ("three quarters", 3, 1),
        ("a tenth of", Fraction(1, 10), 2),
        ("twice", 2, 1),
        ("doubled", 2, 1),
        ("tripling", 3, 1),
        ("tenfold", 10, 1),
    ],
)
def test_read(text: str, value: Fraction | int, length: int) -> None:
    assert read_number_words(text.split()) == (Amount(Fraction(value)), length)


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("thousands", 1000, 1),
        ("tens of thousands", 10000, 3),
        ("hundreds of millions of", 100000000, 3),
        ("hundred", 100, 1),
        ("hundred thousand", 100000, 2),
        ("decades", 10, 1),
        ("dozens of things", 12, 1),
    ],
)
def test_vague(text: str, value: int, length: int) -> None:
    assert read_number_words(text.split()) == (Amount(Fraction(value), "vague"), length)


@pytest.mark.parametrize(
    "text",
    [
        "", "one", "one day", "a", "a day", "an", "first", "third", "a third", "a third country", "one quarter",
        "a quarter", "quarter", "century", "a few", "none", "zero", "double - digit", "- two", "of thousands",
        "second half", "someone",
    ],
)  # fmt: skip
def test_near_misses(text: str) -> None:
    assert read_number_words(text.split()) is None


def test_scales_after_digits() -> None:
    assert read_scales(Fraction("27.5"), ["billion", "crowns"], 0) == (Fraction(27500000000), 1)
    assert read_scales(Fraction(3), ["-", "million"], 0) == (Fraction(3000000), 2)
    assert read_scales(Fraction(3), ["-", "day"], 0) == (Fraction(3), 0)
    assert read_scales(Fraction(3), [], 0) == (Fraction(3), 0)


def test_the_scale_at_the_end() -> None:
    assert trailing_scale(["two", "hundred", "thousand"]) == 100000
    assert trailing_scale(["two"]) == 1
    assert trailing_scale(["million"]) == 1000000
