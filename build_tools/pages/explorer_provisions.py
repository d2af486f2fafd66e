"""Every provision of every rule on the explorer: when it was in force, what it tests or names, what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from build_tools.citations.date_words import date_words
from build_tools.judging.named import named_in
from build_tools.judging.periods import spans_of
from build_tools.pages.covers import covers_view
from build_tools.pages.here import Anchor
from build_tools.pages.limits import FORCE_WORDS, test_words
from build_tools.records.dates import read_date
from build_tools.records.rule import Rule
from build_tools.records.system import System

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.judging.in_force import InForce
    from build_tools.judging.named import Named
    from build_tools.judging.periods import Span
    from build_tools.pages.covers import CoversView
    from build_tools.pages.here import Here
    from build_tools.pages.limits import TestView
    from build_tools.pages.notebook import Mark, NoteBook, Piece
    from build_tools.records.rule import Provision

NAMED_WORDS: dict[Named, str] = {"thing": "names", "line": "names the line of", "maker": "names the maker of"}


@dataclass(frozen=True, slots=True)
class SpanView:
    """Days of one answer: ISO days of its ends, empty where there is none, and the step the answer follows from."""

    first: str
    last: str
    word: Literal["yes", "no", "unknown"]
    words: str
    when: str
    by: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class PracticeView:
    """What was done for a time: the ISO days it may reach over, empty where it is open."""

    first: str
    last: str
    when: str
    line: tuple[Piece, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class NamedView:
    """The things a provision names in one way, each by id and as a link."""

    how: Named
    words: str
    things: tuple[tuple[str, Anchor], ...]


@dataclass(frozen=True, slots=True)
class ProvisionRow:
    """One provision; `key` is `rule#provision`."""

    key: str
    rule: Anchor
    provision: Anchor
    marks: tuple[Mark, ...]
    spans: tuple[SpanView, ...]
    test: TestView | None
    covers: CoversView | None
    named: tuple[NamedView, ...]
    practice: tuple[PracticeView, ...]


def provisions_by_time(here: Here) -> tuple[tuple[Rule, Provision], ...]:
    """Every provision with its rule, in the order of their first steps."""
    found = [(rule, one) for rule in here.site.of(Rule) for one in rule.provisions]
    return tuple(sorted(found, key=lambda pair: (_first(pair[0].provisions), pair[0].id, _first((pair[1],)))))


def provision_row(here: Here, book: NoteBook, rule: Rule, one: Provision) -> ProvisionRow:
    """The row of one provision, its text cited before its steps and what was done."""
    return ProvisionRow(
        key=f"{rule.id}#{one.id}",
        rule=here.to(rule.id),
        provision=Anchor(one.title, f"{here.target(rule.id)}#{one.id}"),
        marks=book.marks(one.evidence),
        spans=tuple(_span(book, span) for span in spans_of(one)),
        test=test_words(here, one.test) if one.test else None,
        covers=covers_view(here, book, one.covers),
        named=() if one.test else tuple(_named(here, one)),
        practice=tuple(_practice(book, one)),
    )


def _first(provisions: tuple[Provision, ...]) -> date:
    return min(step.when.sort_key for one in provisions for step in one.steps)[0]


def _span(book: NoteBook, span: Span) -> SpanView:
    step = span.answer.step
    first, last = _iso(span.first), _iso(span.last)
    return SpanView(
        first=first,
        last=last,
        word=span.answer.word,
        words=FORCE_WORDS[span.answer.word],
        when=_when(first, last),
        by=_by(span.answer),
        marks=book.marks(step.evidence) if step else (),
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _when(first: str, last: str) -> str:
    if not first and not last:
        return "on any day"
    return date_words(read_date(first if first == last else f"{first or '..'}/{last or '..'}"))


def _by(answer: InForce) -> str:
    if answer.step is None:
        return "no step says when it took effect"
    when, comes = answer.step.when, answer.word == "no" and answer.step.type == "effective"
    # A step whose beginning is open was taken at some time up to its end, not all the time.
    days = f"by {date_words(read_date(when.end.text))}" if when.start is None and when.end else date_words(when)
    return f"{'takes effect' if comes else answer.step.type} {days}"


def _named(here: Here, one: Provision) -> Iterator[NamedView]:
    systems = sorted(here.site.of(System), key=lambda system: system.name.casefold())
    ways = {system.id: named_in(here.site, one, system) for system in systems}
    for how, words in NAMED_WORDS.items():
        things = tuple((name, here.to(name)) for name, way in ways.items() if way == how)
        if things:
            yield NamedView(how, words, things)


def _practice(book: NoteBook, one: Provision) -> Iterator[PracticeView]:
    for part in sorted(one.practice, key=lambda part: part.when.sort_key):
        first, last = part.when.reach
        line = book.line(part.says)
        cited = {mark for piece in line for mark in piece.marks}
        yield PracticeView(
            first="" if first == date.min else first.isoformat(),
            last="" if last == date.max else last.isoformat(),
            when=date_words(part.when),
            line=line,
            marks=tuple(mark for mark in book.marks(part.evidence) if mark not in cited),
        )
