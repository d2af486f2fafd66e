"""What stands beside a number and belongs to it: its unit, and words such as *about*, *over* or *up to*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from build_tools.judging.amounts import Amount, is_time
from build_tools.judging.numbers import find_figures, is_range, read_figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.judging.amounts import Figure, Meaning

Hedge = Literal["", "about", "over", "under"]

_OVER = (
    "over", "more than", "at least", "no fewer than", "no less than", "above", "upwards of", "in excess of",
    "a minimum of", "exceeding",
)  # fmt: skip
_UNDER = (
    "under", "less than", "fewer than", "below", "at most", "up to", "no more than", "not more than", "a maximum of",
)  # fmt: skip
_ABOUT = ("about", "around", "roughly", "approximately", "nearly", "almost", "close to", "circa", "in the order of")
_NARROWS = r"(?:just |slightly |a little |well |far )?"
_SIGNS = r"(?:US)?[$€£¥]|RMB"


def _hedge_pattern(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in words)


_BEFORE = re.compile(
    rf"(?:(?<!\w){_NARROWS}(?:(?P<over>{_hedge_pattern(_OVER)})|(?P<under>{_hedge_pattern(_UNDER)})"
    rf"|(?P<about>{_hedge_pattern(_ABOUT)}))\s+|(?P<tilde>~)\s*)(?:a |an |the )?(?:{_SIGNS})?\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"(?P<over>\+|\s+(?:or|and) more\b)|(?P<under>\s+or (?:less|fewer)\b)|(?P<about>\s+or so\b)")
_SIGN_BEFORE = re.compile(rf"(?P<sign>{_SIGNS})\s*$")
_WORD_AFTER = re.compile(r"[\s\u00a0\u202f-]*(?P<word>[^\W\d_][\w]*(?:/[^\W\d_]\w*)*[²³]?(?:/[^\W\d_]\w*[²³]?)*)")
_MARKED = re.compile(r"[A-Z]{2}|/|[²³]")
_FROM = re.compile(r"\bfrom\b[^.,;]*$", re.IGNORECASE)
_INSIDE = re.compile(r"[^\W\d_]+$")
_REACH = 40
"""How far before a number its hedge may begin."""
_NAMED: Mapping[str, Hedge] = {"about": "about", "tilde": "about", "over": "over", "under": "under"}

_ALIASES: Mapping[str, str] = {
    alias: name
    for name, aliases in {
        "dollar": "dollar dollars $ us$ usd",
        "yuan": "yuan rmb renminbi",
        "euro": "euro euros €",
        "pound": "£",
        "yen": "yen",
        "second": "second seconds",
        "minute": "minute minutes",
        "hour": "hour hours",
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "year": "year years decade decades",
        "nm": "nm nanometre nanometres nanometer nanometers",
        "mm": "mm",
        "m": "m metre metres meter meters",
        "km": "km kilometre kilometres kilometer kilometers",
        "mm²": "mm² mm2",
        "kb": "kb", "mb": "mb", "gb": "gb", "tb": "tb", "pb": "pb",
        "gb/s": "gb/s gbps", "tb/s": "tb/s tbps", "mb/s": "mb/s",
        "w": "w watt watts", "kw": "kw", "mw": "mw", "gw": "gw",
        "hz": "hz", "mhz": "mhz", "ghz": "ghz",
        "bit": "bit bits",
    }.items()
    for alias in aliases.split()
}  # fmt: skip


class Units:
    """The units that are told apart: money, time, lengths, data and the like, and a subject's own.

    Of a subject's units only the last words count, and those that no other word is like, such as `TFLOPS` or `t/m²`.
    """

    def __init__(self, own: Iterable[str] = ()) -> None:
        tokens = (token for unit in own for token in unit.split()[-1:] if _MARKED.search(token))
        self._names = {**{token.lower(): token.lower() for token in tokens}, **_ALIASES}

    def canonical(self, word: str) -> str:
        """The name under which a unit is compared; empty for a word that is none."""
        return self._names.get(word.lower(), "")

    def of_unit(self, unit: str) -> str:
        """The unit within words such as `billion yuan`; empty where there is none to tell apart."""
        return next((name for word in unit.split() if (name := self.canonical(word))), "")


@dataclass(frozen=True, slots=True)
class Qualified:
    """What a number means, in which unit, and how exactly it is given."""

    meaning: Meaning
    unit: str = ""
    hedge: Hedge = ""


@dataclass(frozen=True, slots=True)
class QualifiedFigure:
    """A figure as it stands in a text, with what qualifies it."""

    figure: Figure
    qualified: Qualified


@lru_cache(maxsize=65536)
def qualified_figures(text: str, units: Units) -> tuple[QualifiedFigure, ...]:
    """Every number of a text with its unit and hedge; the hedge of a range holds for both of its ends."""
    return tuple(_qualify(find_figures(text), text, units))


def listed_figures(text: str, units: Units) -> tuple[QualifiedFigure, ...]:
    """The same for an entry in a list of figures, where a bare `third` is a part and no ordinal."""
    found = qualified_figures(text, units)
    return found or tuple(QualifiedFigure(figure, Qualified(figure.meaning)) for figure in read_figure(text))


def _qualify(figures: tuple[Figure, ...], text: str, units: Units) -> Iterator[QualifiedFigure]:
    previous: QualifiedFigure | None = None
    for figure in figures:
        found = None if is_time(figure.meaning) else _hedge_words(figure, text)
        hedge: Hedge = found.hedge if found else ""
        unit = _unit_of(figure, text, units)
        if previous and _is_one_range(text, previous.figure, figure):
            hedge = hedge or previous.qualified.hedge
        previous = QualifiedFigure(figure, Qualified(figure.meaning, unit, hedge))
        yield previous


def _is_one_range(text: str, lower: Figure, upper: Figure) -> bool:
    """Whether two numbers are the ends of one amount, as in `10 to 20`, and not of a change: `from 10 to 20`."""
    if not is_range(text[lower.end : upper.start]):
        return False
    return _FROM.search(text[max(0, lower.start - 30) : lower.start]) is None


def hedge_span(one: QualifiedFigure, text: str) -> tuple[int, int] | None:
    """Where the words of a number's own hedge stand in its text, to the number or from it; None where it has none."""
    found = _hedge_words(one.figure, text)
    return found.span if found else None


def unit_span(one: QualifiedFigure, text: str, units: Units) -> tuple[int, int] | None:
    """Where a number's unit stands as a word after it; None where it has none there."""
    after = _unit_after(one.figure, text, units)
    if after:
        return after.span("word")
    inside = _INSIDE.search(one.figure.text)
    if inside and units.canonical(inside[0]) and inside.start():
        return one.figure.start + inside.start(), one.figure.end
    return None


def _unit_after(figure: Figure, text: str, units: Units) -> re.Match[str] | None:
    """The unit in the words after a number: the first, or the second after a name in capitals, as in `3 FTE days`."""
    first = _WORD_AFTER.match(text, figure.end)
    if first is None or units.canonical(first["word"]):
        return first
    second = _WORD_AFTER.match(text, first.end()) if first["word"].isupper() else None
    return second if second and units.canonical(second["word"]) else None


class _HedgeWords(NamedTuple):
    hedge: Hedge
    span: tuple[int, int]


def _hedge_words(figure: Figure, text: str) -> _HedgeWords | None:
    """A number's own hedge and where its words stand: before the number, else after it."""
    offset = max(0, figure.start - _REACH)
    before = _BEFORE.search(text[offset : figure.start])
    found = before or _AFTER.match(text, figure.end)
    if found is None:
        return None
    name = next(name for name, part in found.groupdict().items() if part)
    span = (offset + before.start(), offset + before.end(name)) if before else found.span()
    return _HedgeWords(_NAMED[name], span)


def _unit_of(figure: Figure, text: str, units: Units) -> str:
    if not isinstance(figure.meaning, Amount) or figure.meaning.sort != "plain":
        return ""
    sign = _SIGN_BEFORE.search(text[max(0, figure.start - 5) : figure.start])
    if sign:
        return units.canonical(sign["sign"])
    after = _unit_after(figure, text, units)
    found = units.canonical(after["word"]) if after else ""
    inside = _INSIDE.search(figure.text)
    return found or (units.canonical(inside[0]) if inside else "")
