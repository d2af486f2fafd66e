"""Observations as table rows and cells: numbers as written, the arithmetic of derived ones, conflicts side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.judging.values import find_observation
from build_tools.pages.marker_room import marker_room, widest_room
from build_tools.pages.plain_words import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from fractions import Fraction

    from build_tools.judging.arithmetic import Interval
    from build_tools.judging.values import ObservationAt
    from build_tools.pages.badge import StatusBadge
    from build_tools.pages.here import Anchor, Here
    from build_tools.pages.notebook import Mark, NoteBook
    from build_tools.records.observation import Observation

STATE_WORDS = {
    "unknown": "not known",
    "withheld": "withheld",
    "not-applicable": "does not apply",
    "not-checked": "not checked",
}
MOST_ROOM = 9
"""The room for markers that a table of two columns may take, in steps of ten pixels; wider ones stand below."""
NO_UNIT = frozenset({"", "—", "-"})
_DECIMALS, _TWO = 2, 2
_DIFFERENCE = frozenset("+-")
_NAME = re.compile(r"[A-Za-z_]\w*")
_SIGNS = {"**": " to the power ", "*": " × ", "/": " ÷ ", "-": " − ", "+": " + "}
_SIGN = re.compile(r"\s*(\*\*|[*/+-])\s*")


@dataclass(frozen=True, slots=True)
class ValueLine:
    """One value in a cell: its words, markers, and a second line such as *derived* or the variant."""

    words: str
    marks: tuple[Mark, ...] = ()
    derived: bool = False
    note: str = ""

    @property
    def room(self) -> int:
        """How much room its markers need to hang behind it, in steps of the style sheet."""
        return marker_room(self.marks)


@dataclass(frozen=True, slots=True)
class ValueCell:
    """A cell: values, links or a status, or the state that stands for them; `order` sorts, empty where it cannot."""

    lines: tuple[ValueLine, ...] = ()
    links: tuple[Anchor, ...] = ()
    badge: StatusBadge | None = None
    state: str = ""
    why: str = ""
    conflict: bool = False
    is_number: bool = True
    order: str = ""


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A row: what was measured, of what and when, and the cell."""

    measure: str
    unit: str
    about: str
    cell: ValueCell


@dataclass(frozen=True, slots=True)
class ValueConflict:
    """Values that differ under equal conditions (or by variant), each with where it stands."""

    subject: Anchor
    measure: str
    kind: str
    lines: tuple[tuple[ValueLine, Anchor], ...]


@dataclass(frozen=True, slots=True)
class ValuesTable:
    """All observations of a record, the arithmetic behind the derived ones, and what conflicts with them."""

    rows: tuple[ValueRow, ...]
    arithmetic: tuple[str, ...] = ()
    conflicts: tuple[ValueConflict, ...] = ()

    @property
    def room(self) -> int:
        """How far markers hang behind its numbers, in steps of the style sheet."""
        return widest_room((line.room for row in self.rows for line in row.cell.lines), MOST_ROOM)


def values_table(here: Here, book: NoteBook, ats: Sequence[ObservationAt]) -> ValuesTable:
    """The table of these observations, in their order."""
    rows = tuple(value_row(here, book, at) for at in ats)
    arithmetic = sums(here, ats)
    return ValuesTable(rows, arithmetic, conflicts_with(here, book, ats))


def by_measure(ats: Sequence[ObservationAt]) -> tuple[ObservationAt, ...]:
    """The observations of one measure together, the measures in the order in which they first come."""
    measures = list(dict.fromkeys(at.observation.measure for at in ats))
    return tuple(sorted(ats, key=lambda at: measures.index(at.observation.measure)))


def value_row(here: Here, book: NoteBook, at: ObservationAt) -> ValueRow:
    """One observation as a row."""
    unit = unit_of(here, at.observation)
    return ValueRow(observed_name(here, at), unit, _about(here, at), value_cell(here, book, (at,)))


def value_cell(here: Here, book: NoteBook, ats: Sequence[ObservationAt], *, conflict: bool = False) -> ValueCell:
    """A cell for observations of one thing: one value, several side by side, or the state that stands for them."""
    if not ats:
        return ValueCell(state=STATE_WORDS["not-checked"])
    valued = [at for at in ats if at.observation.state is None]
    if not valued:
        first = ats[0].observation
        return ValueCell(state=STATE_WORDS[first.state or "not-checked"], why=here.markdown(first.why or ""))
    lines = tuple(value_line(here, book, at) for at in valued)
    interval = here.answers.value(valued[0])
    return ValueCell(
        lines=lines,
        conflict=conflict,
        is_number=all(at.observation.text is None for at in valued),
        order=_order(interval) or valued[0].observation.text or "",
    )


def value_line(here: Here, book: NoteBook, at: ObservationAt) -> ValueLine:
    """One value with its markers; a derived one carries no marker of its own but those of its terms' rows."""
    one = at.observation
    words = value_words(here, at)
    return ValueLine(words, book.marks(one.evidence), one.derived is not None, told_variant(here, one, words))


def told_variant(here: Here, one: Observation, words: str) -> str:
    """The variant a value, as printed, is of; empty where the variant is named after the value itself."""
    return "" if one.variant == with_unit(words, unit_of(here, one)) else one.variant or ""


def value_words(here: Here, at: ObservationAt) -> str:
    """The value as printed, without its unit: `312`, `about 40`, `64–128`, `at least 130`, `40 or 80`."""
    one = at.observation
    if one.derived is not None:
        return interval_words(here.answers.value(at), one.derived.rounds_to)
    if one.text is not None:
        return one.text
    about = "about " if one.about else ""
    return about + _plain_value(one)


def interval_words(interval: Interval | None, decimals: int | None) -> str:
    """A worked-out interval as printed; `not known` where it cannot be worked out."""
    if interval is None:
        return STATE_WORDS["unknown"]
    places = _DECIMALS if decimals is None else decimals
    low = None if interval.low is None else _fraction(interval.low, places)
    high = None if interval.high is None else _fraction(interval.high, places)
    about = "about " if interval.about else ""
    if low is None or high is None:
        return f"{about}at most {high}" if low is None else f"{about}at least {low}"
    return about + (low if low == high else f"{low}–{high}")


def sums(here: Here, ats: Iterable[ObservationAt]) -> tuple[str, ...]:
    """The arithmetic of the derived ones among observations; one that two records write alike stands once."""
    return tuple(dict.fromkeys(words for at in ats if (words := arithmetic_words(here, at))))


def arithmetic_words(here: Here, at: ObservationAt) -> str:
    """What was measured and the sum of a derived observation; empty where it is not derived."""
    words = sum_words(here, at)
    return f"{observed_name(here, at)}: {with_unit(words, unit_of(here, at.observation))}" if words else ""


def sum_words(here: Here, at: ObservationAt) -> str:
    """The arithmetic of a derived observation with numbers in place of names; empty where it is not derived."""
    derived = at.observation.derived
    if derived is None:
        return ""
    terms = {name: _term(here, at, target) for name, target in derived.given.items()}
    shown = _SIGN.sub(lambda sign: _SIGNS[sign[1]], derived.formula)
    shown = _NAME.sub(lambda name: terms.get(name[0], name[0]), shown)
    return f"{shown} = {interval_words(here.answers.value(at), derived.rounds_to)}"


def conflicts_with(here: Here, book: NoteBook, ats: Sequence[ObservationAt]) -> tuple[ValueConflict, ...]:
    """Conflicts and variations that one of these observations is part of."""
    keys = {(at.record_id, at.index) for at in ats}
    found = (
        one
        for one in here.answers.conflicts
        if not keys.isdisjoint((at.record_id, at.index) for at in one.observations)
    )
    return tuple(
        ValueConflict(
            here.to(one.subject),
            measure_name(here, one.measure),
            one.kind,
            tuple((value_line(here, book, at), here.to(at.record_id)) for at in one.observations),
        )
        for one in found
    )


def measure_name(here: Here, measure: str) -> str:
    """What the vocabulary calls a measure."""
    known = here.site.vocabulary.measures.get(measure)
    return known.name if known else measure


def observed_name(here: Here, at: ObservationAt) -> str:
    """What the measure is called; where a value is divided by the same of another thing, which of which."""
    derived = at.observation.derived
    if derived and "/" in derived.formula and _DIFFERENCE.isdisjoint(derived.formula):
        found = [find_observation(here.site, at.record_id, target) for target in derived.given.values()]
        subjects = {term.subject for term in found if term}
        measures = {term.observation.measure for term in found if term}
        if None not in found and len(subjects) == _TWO and at.subject in subjects and len(measures) == 1:
            (other,) = subjects - {at.subject}
            return f"{measure_name(here, measures.pop())} against {here.to(other).words}"
    return measure_name(here, at.observation.measure)


def unit_of(here: Here, one: Observation) -> str:
    """The unit printed after a value; empty for a plain count."""
    known = here.site.vocabulary.measures.get(one.measure)
    unit = one.unit or (known.unit if known else "")
    return "" if unit in NO_UNIT else unit


def with_unit(words: str, unit: str) -> str:
    """The value and its unit; a percent sign stands close."""
    if not unit:
        return words
    return f"{words}%" if unit == "%" else f"{words} {unit}"


def _plain_value(one: Observation) -> str:
    if one.value is not None:
        return number_words(one.value)
    if one.low is not None and one.high is not None:
        return f"{number_words(one.low)}–{number_words(one.high)}"
    if one.at_least is not None:
        upper = f", at most {number_words(one.at_most)}" if one.at_most is not None else ""
        return f"at least {number_words(one.at_least)}{upper}"
    if one.at_most is not None:
        return f"at most {number_words(one.at_most)}"
    return joined([number_words(value) for value in one.one_of], "or")


def number_words(value: Decimal) -> str:
    """Digits as written, in groups of three; a true minus sign."""
    return f"{value:,f}".replace("-", "−")


def _fraction(value: Fraction, places: int) -> str:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return number_words(round(exact, places) if places else Decimal(round(exact)))


def _order(interval: Interval | None) -> str:
    end = None if interval is None else interval.low if interval.low is not None else interval.high
    return "" if end is None else f"{float(end):.12g}"


def _term(here: Here, at: ObservationAt, target: str) -> str:
    found = find_observation(here.site, at.record_id, target)
    return value_words(here, found) if found else target


def _about(here: Here, at: ObservationAt) -> str:
    """Of what, when, under which conditions, by whom: the second line of a row's name."""
    one = at.observation
    parts = [
        here.to(one.subject).words if one.subject else "",
        date_words(one.when) if one.when else "",
        *one.conditions,
        one.variant or "",
        f"given by {here.to(one.reporter).words}" if one.reporter else "",
    ]
    return ", ".join(part for part in parts if part)
