"""Values as data: an observation as its record has it, and the observations of a page as a CSV file beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.figures.figure import Table
from build_tools.judging.values import evidence_behind
from build_tools.pages.plain_words import plain_words
from build_tools.pages.specification import in_conflict
from build_tools.pages.values import STATE_WORDS, measure_name, unit_of, value_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from build_tools.judging.values import ObservationAt
    from build_tools.pages.here import Here

NUMBERS_FILE = "numbers.csv"
VALUE_COLUMNS = (
    "value",
    "low",
    "high",
    "unit",
    "state",
    "conflict",
    "conditions",
    "when",
    "variant",
    "reporter",
    "derived",
    "passages",
    "note",
)


@dataclass(frozen=True, slots=True)
class DataValue:
    """One value as its record has it; `low` and `high` are None where there is no such bound."""

    value: str
    low: Fraction | None = None
    high: Fraction | None = None
    unit: str = ""
    conditions: tuple[str, ...] = ()
    when: str = ""
    variant: str = ""
    reporter: str = ""
    derived: bool = False
    passages: tuple[str, ...] = ()

    def cells(self, state: str, note: str, *, conflict: bool) -> tuple[str, ...]:
        """The value under `VALUE_COLUMNS`, with what is said of it, or in its place."""
        return (
            self.value,
            "" if self.low is None else str(bound_number(self.low)),
            "" if self.high is None else str(bound_number(self.high)),
            self.unit,
            state,
            "conflict" if conflict else "",
            "; ".join(self.conditions),
            self.when,
            self.variant,
            self.reporter,
            "derived" if self.derived else "",
            " ".join(self.passages),
            note,
        )


def data_value(here: Here, at: ObservationAt) -> DataValue:
    """The value of an observation; empty where a state stands for it."""
    one, interval = at.observation, here.answers.value(at)
    return DataValue(
        value=value_words(here, at) if one.state is None else "",
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        unit=unit_of(here, one),
        conditions=one.conditions,
        when=one.when.text if one.when else "",
        variant=one.variant or "",
        reporter=here.to(one.reporter).words if one.reporter else "",
        derived=one.derived is not None,
        passages=tuple(dict.fromkeys(item.passage for item in evidence_behind(here.site, at))),
    )


def bound_number(value: Fraction) -> int | float:
    """A bound as JSON and CSV have it."""
    return value.numerator if value.denominator == 1 else float(value)


def numbers_files(here: Here, ats: Sequence[ObservationAt]) -> tuple[tuple[str, bytes], ...]:
    """The observations of the page at which `here` is, as CSV beside it; nothing where there are none."""
    if not ats:
        return ()
    table = Table(("subject", "measure", *VALUE_COLUMNS, "record"), tuple(_rows(here, ats)))
    return ((here.address + NUMBERS_FILE, table.to_csv().encode()),)


def _rows(here: Here, ats: Sequence[ObservationAt]) -> Iterator[tuple[str, ...]]:
    for at in ats:
        one = at.observation
        state = STATE_WORDS[one.state] if one.state else ""
        said = data_value(here, at).cells(state, plain_words(one.why or ""), conflict=in_conflict(here, at))
        yield at.subject, measure_name(here, one.measure), *said, at.record_id
