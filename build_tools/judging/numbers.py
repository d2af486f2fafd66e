"""Finds every number, date and number word in a text; names with digits in them are no numbers.

Left out on purpose: signs, since a text says «fell by 5%» where data say -5; `one` and `first`, which seldom count;
units other than the per cent sign.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from build_tools.judging.amounts import Amount, Figure, is_year
from build_tools.judging.dates_in_text import find_dates
from build_tools.judging.number_words import BEGINNINGS, read_number_words, read_scales, trailing_scale

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_DIGITS = 40
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_VULGAR = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_SUFFIXES = {"k": 10**3, "K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12, "bn": 10**9, "mn": 10**6, "tn": 10**12}
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_LEXEME = re.compile(
    r"""
      (?P<name> [^\W\d_]\w*(?::\w*)?\d\w* )
    | (?P<decade> [’']?(?:\d{2})?\d0s\b )
    | (?P<power> 10 (?: \^\{?(-?\d{1,3})\}? | [⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3} ) )
    | (?P<science> \d+(?:\.\d+)?[eE][+-]?\d{1,3}\b )
    | (?P<digits> \d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)? | \d+(?:\.\d+)? )
      (?P<suffix> (?:(?![½¼¾⅓⅔])[^\W\d_])+ )?
    | (?P<vulgar> [½¼¾⅓⅔] )
    | (?P<word> [^\W\d_]+ )
    | (?P<mark> [^\s\w] | _ )
    """,
    re.VERBOSE,
)
_RANGE = re.compile(r"\s*(?:–|-|—|-to-|\bto\b|\bor\b|\bthrough\b)\s*[$€£¥]?\s*")
_BETWEEN = re.compile(r"\s*\band\b\s*[$€£¥]?\s*")


_ANY_NUMBER = re.compile(rf"\d|[½¼¾⅓⅔]|\b(?:{'|'.join(sorted(BEGINNINGS))})\b", re.IGNORECASE)
"""Most texts have no number; this finds out sooner than reading them does."""


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    text: str
    suffix: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """How number words are compared: in lower case, any dash as a hyphen."""
        return "-" if self.text in {"–", "‑"} else self.text.lower()


@dataclass(frozen=True, slots=True)
class _Found:
    amount: Amount
    first: int
    last: int
    scale: int


@lru_cache(maxsize=65536)
def find_figures(text: str) -> tuple[Figure, ...]:
    """Every number, date and number word in a text, in order; names with digits are to be masked before."""
    if not _ANY_NUMBER.search(text):
        return ()
    dates = find_dates(text)
    lexemes = [lexeme for lexeme in _lexemes(text) if not any(date.start <= lexeme.start < date.end for date in dates)]
    found = _spread_over_ranges(_numbers(lexemes), lexemes, text)
    numbers = (_figure(one, lexemes, text) for one in found)
    return tuple(sorted((*dates, *numbers), key=lambda figure: figure.start))


def is_range(between: str) -> bool:
    """Whether what stands between two numbers makes them the ends of a range."""
    return _RANGE.fullmatch(between) is not None


def read_figure(text: str) -> tuple[Figure, ...]:
    """The numbers of an entry in a list of figures, where a bare `third` is a part and no ordinal."""
    return find_figures(text) or find_figures(f"{text} of") or find_figures(f"a {text} of")


def _lexemes(text: str) -> list[_Lexeme]:
    return [
        _Lexeme(
            str(match.lastgroup), match[0].removesuffix(match["suffix"] or ""), match["suffix"] or "", *match.span()
        )
        if match.lastgroup != "suffix"
        else _Lexeme("digits", match["digits"], match["suffix"], *match.span())
        for match in _LEXEME.finditer(text)
    ]


def _numbers(lexemes: Sequence[_Lexeme]) -> list[_Found]:
    found: list[_Found] = []
    words = [lexeme.word for lexeme in lexemes]
    at = 0
    while at < len(lexemes):
        read = _read(lexemes, words, at)
        if read is None:
            at += 1
            continue
        amount, end = read
        scale = _SUFFIXES.get(lexemes[end - 1].suffix, 1) * trailing_scale(words[at:end])
        amount, end = _with_percent(amount, words, end)
        found.append(_Found(amount, at, end - 1, scale))
        at = end
    return found


def _read(lexemes: Sequence[_Lexeme], words: Sequence[str], at: int) -> tuple[Amount, int] | None:
    kind = lexemes[at].kind
    if kind == "decade":
        return Amount(Fraction(words[at].strip("’'s")), "decade"), at + 1
    if kind == "word":
        number = read_number_words(words[at : at + 16])
        return (number[0], at + number[1]) if number else None
    value = _value(lexemes[at])
    if value is None:
        return None
    value, end = _with_power(value, lexemes, at + 1)
    if lexemes[at].suffix not in _ORDINALS:
        value, end = read_scales(value, words, end)
    return Amount(value), end


def _value(lexeme: _Lexeme) -> Fraction | None:
    if lexeme.kind == "power":
        return Fraction(10) ** int(lexeme.text[2:].translate(_SUPERSCRIPTS).strip("^{}"))
    if lexeme.kind == "science":
        return Fraction(lexeme.text)
    if lexeme.kind == "vulgar":
        return _VULGAR[lexeme.text]
    if lexeme.kind == "digits":
        digits = re.sub(r"[^\d.]", "", lexeme.text)
        # A number that long is no figure but an attack on the reader: it equals nothing.
        value = Fraction(digits) if len(digits) <= _MOST_DIGITS else Fraction(-1)
        return value * _SUFFIXES.get(lexeme.suffix, 1)
    return None


def _with_power(value: Fraction, lexemes: Sequence[_Lexeme], at: int) -> tuple[Fraction, int]:
    """The value times what follows it: `2.5 × 10^26`, `3½`."""
    following = lexemes[at : at + 2]
    if following and following[0].kind == "vulgar" and following[0].start == lexemes[at - 1].end:
        return value + _VULGAR[following[0].text], at + 1
    if len(following) > 1 and following[0].text in {"×", "x", "·", "*"} and following[1].kind == "power":
        return value * (_value(following[1]) or 1), at + 2
    return value, at


def _with_percent(amount: Amount, words: Sequence[str], at: int) -> tuple[Amount, int]:
    start = at + 1 if list(words[at : at + 1]) == ["-"] else at
    if list(words[start : start + 1]) in (["%"], ["percent"], ["percentage"], ["pct"]):
        return replace(amount, sort="percent"), start + 1
    if list(words[start : start + 2]) == ["per", "cent"]:
        return replace(amount, sort="percent"), start + 2
    return amount, at


def _spread_over_ranges(found: list[_Found], lexemes: Sequence[_Lexeme], text: str) -> list[_Found]:
    """Gives the first number of a range the scale and per cent sign of the second, as in `2 to 3 million`, `10–15%`."""
    spread = list(found)
    for index in range(len(spread) - 1, 0, -1):
        lower, upper = spread[index - 1], spread[index]
        between = text[lexemes[lower.last].end : lexemes[upper.first].start]
        before = lexemes[lower.first - 1].word if lower.first else ""
        if _RANGE.fullmatch(between) or (before == "between" and _BETWEEN.fullmatch(between)):
            spread[index - 1] = _alike(lower, upper)
    return spread


def _alike(lower: _Found, upper: _Found) -> _Found:
    amount = lower.amount
    # In `29% in 2019 to 47%` the year has no part in the range.
    if amount.sort != "plain" or is_year(amount.value):
        return lower
    if lower.scale == 1 and upper.scale > 1 and amount.value * upper.scale <= upper.amount.value:
        amount, lower = replace(amount, value=amount.value * upper.scale), replace(lower, scale=upper.scale)
    if upper.amount.sort == "percent":
        amount = replace(amount, sort="percent")
    return replace(lower, amount=amount)


def _figure(found: _Found, lexemes: Sequence[_Lexeme], text: str) -> Figure:
    start, end = lexemes[found.first].start, lexemes[found.last].end
    return Figure(text[start:end], start, end, found.amount)
