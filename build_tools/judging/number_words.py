"""Reads numbers written in English words: `two thirds`, `one hundred and thirty`, `half a million`, `a decade`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from build_tools.judging.amounts import Amount

if TYPE_CHECKING:
    from collections.abc import Sequence

_SMALL = """
    one two three four five six seven eight nine ten
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: number for number, word in enumerate(_SMALL.split(), 1)}
TENS = {word: 10 * number for number, word in enumerate(_ROUND.split(), 2)}
SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "bn": 10**9,
    "mn": 10**6,
    "tn": 10**12,
    "dozen": 12,
}
SPANS = {"decade": 10, "decades": 10, "century": 100, "centuries": 100}
_PLURALS = {f"{word}s": number for word, number in SCALES.items()} | {"tens": 10, "decades": 10, "centuries": 100}
_DENOMINATORS = {
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
}
_HALVES = frozenset({"half", "halves", "halve", "halved", "halving"})
_TIMES = {
    word: number
    for number, words in (
        (2, "twice double doubles doubled doubling twofold"),
        (3, "thrice triple triples tripled tripling treble trebled threefold"),
        (4, "quadruple quadruples quadrupled quadrupling fourfold"),
        (5, "fivefold"),
        (6, "sixfold"),
        (7, "sevenfold"),
        (8, "eightfold"),
        (9, "ninefold"),
        (10, "tenfold"),
        (20, "twentyfold"),
        (100, "hundredfold"),
        (1000, "thousandfold"),
    )
    for word in words.split()
}
_ARTICLES = frozenset({"a", "an"})
_SMALLEST_TEEN = 10
_LARGEST_INNER_SCALE = 100
_NUMBER_WORDS = frozenset({*UNITS, *TENS, *SCALES})
BEGINNINGS = frozenset({*_HALVES, *_TIMES, *_PLURALS, *SPANS, *_NUMBER_WORDS, *_DENOMINATORS})
"""A text without digits and without one of these has no number."""
WordNumber = tuple[Amount, int]
"""The amount that some lexemes begin with, and how many of them write it."""


def read_number_words(words: Sequence[str]) -> WordNumber | None:
    """The number that some lexemes (lower-case words and marks) begin with; None where they begin with none.

    `one` alone is no number here, nor is `first`; an article counts only before a scale, a span or a fraction.
    """
    first = words[0] if words else ""
    if first in _HALVES:
        return _half(words)
    if first in _TIMES:
        # `double-digit` is no number.
        return None if list(words[1:2]) == ["-"] else (Amount(Fraction(_TIMES[first])), 1)
    if first in _PLURALS:
        return _vague(words)
    if first in SCALES:
        value, end = read_scales(Fraction(1), words, 0)
        return Amount(value, "vague"), end
    if first in _ARTICLES or first == "decade" or first in _NUMBER_WORDS:
        return _counted(words)
    return None


def read_scales(value: Fraction, words: Sequence[str], at: int) -> tuple[Fraction, int]:
    """A value times the scale and span words from `at` on (27.5 before `billion`), and where they end."""
    while True:
        start = _skip(words, at, "-")
        word = words[start] if start < len(words) else ""
        factor = SCALES.get(word) or SPANS.get(word)
        if factor is None:
            return value, at
        value, at = value * factor, start + 1


def trailing_scale(words: Sequence[str]) -> int:
    """The factor of the scale words that some lexemes end with: a thousand for `two hundred thousand` is 100000."""
    factor = 1
    for word in reversed(words):
        if word not in SCALES:
            break
        factor *= SCALES[word]
    return factor


def _half(words: Sequence[str]) -> WordNumber:
    start = _skip(words, 1, "-", *_ARTICLES)
    value, end = read_scales(Fraction(1, 2), words, start)
    return Amount(value), end if end > start else 1


def _vague(words: Sequence[str]) -> WordNumber:
    value, end = _PLURALS[words[0]], 1
    while len(words) > end + 1 and words[end] == "of" and words[end + 1] in _PLURALS:
        value *= _PLURALS[words[end + 1]]
        end += 2
    return Amount(Fraction(value), "vague"), end


def _counted(words: Sequence[str]) -> WordNumber | None:
    """A cardinal or an article, and what it counts: `three decades`, `a million`, `two thirds`, `two and a half`."""
    is_article = words[0] in _ARTICLES
    value, end = _cardinal(words, 1 if is_article else 0)
    part = _fraction(value if value and not is_article else Fraction(1), words, end, is_article=is_article)
    if part:
        return part
    start = end
    if list(words[end : end + 3]) == ["and", "a", "half"] and value:
        value, end = value + Fraction(1, 2), end + 3
    value, end = read_scales(value or Fraction(1), words, end)
    is_number = end > start or start > 1 or (not is_article and value > 1)
    return (Amount(value), end) if is_number else None


def _cardinal(words: Sequence[str], at: int) -> tuple[Fraction, int]:
    """A whole number in words, as far as it goes: its value, zero where there is none, and where it ends."""
    total = current = 0
    last = ""
    while True:
        start = _after_joint(words, at, last)
        word = words[start] if start < len(words) else ""
        if word not in _NUMBER_WORDS or not _may_follow(word, last):
            return Fraction(total + current), at
        if word not in SCALES:
            current += UNITS.get(word) or TENS[word]
        elif SCALES[word] <= _LARGEST_INNER_SCALE:
            current = max(current, 1) * SCALES[word]
        else:
            total, current = total + max(current, 1) * SCALES[word], 0
        at, last = start + 1, word


def _after_joint(words: Sequence[str], at: int, last: str) -> int:
    """Where the next word of a cardinal stands: after a hyphen, or after the `and` of `two hundred and five`."""
    if last and words[at : at + 1] == ["-"]:
        return at + 1
    after = words[at + 1 : at + 3]
    is_joint = last in SCALES and words[at : at + 1] == ["and"] and after and after[0] in UNITS | TENS
    # In `two hundred and three hundred` the `and` stands between two numbers.
    return at + 1 if is_joint and after[-1] not in SCALES else at


def _may_follow(word: str, last: str) -> bool:
    if word in SCALES or not last or last in SCALES:
        return True
    return last in TENS and UNITS.get(word, _SMALLEST_TEEN) < _SMALLEST_TEEN


def _fraction(value: Fraction, words: Sequence[str], at: int, *, is_article: bool) -> WordNumber | None:
    start = _skip(words, at, "-")
    word = words[start] if start < len(words) else ""
    if word in _HALVES and value == 1:
        return Amount(Fraction(1, 2)), start + 1
    parts = _DENOMINATORS.get(word if value == 1 else word.removesuffix("s"))
    # `a third` may be an ordinal, as in `a third country`, and `one quarter` a part of a year.
    is_open = is_article or (parts == _DENOMINATORS["quarter"] and start == at)
    if parts is None or (is_open and list(words[start + 1 : start + 2]) != ["of"]):
        return None
    return Amount(value / parts), start + 1


def _skip(words: Sequence[str], at: int, *skipped: str) -> int:
    return at + 1 if at < len(words) and words[at] in skipped else at
