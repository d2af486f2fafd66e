"""The one form of a number, for claims, systems, events and comparisons."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from build_tools.records.dates import EdtfDate
from build_tools.records.evidence import Evidence
from build_tools.records.fields import (
    ActorRef,
    Decimals,
    Formula,
    Measure,
    Number,
    Prose,
    Slug,
    SubjectRef,
    Text,
    YesNo,
)
from build_tools.records.record import Frozen

State = Literal["unknown", "withheld", "not-applicable", "not-checked"]


class Derivation(Frozen):
    """Arithmetic over named observations; intervals are carried through."""

    formula: Formula
    """Sums over the names below, such as `(new - old) / old * 100`."""
    given: dict[str, Text] = Field(min_length=1)
    """Name in the formula to observation: `name` in this record, or `record/name` in another."""
    rounds_to: Decimals | None = None
    """Decimals kept."""


class Observation(Frozen):
    """A measured value, an interval, one of several values, or the reason why there is none."""

    name: Slug | None = None
    """A name for use in `derived`, unique within the record."""
    subject: SubjectRef | None = None
    """What was measured, where that is not the record itself."""
    measure: Measure
    """What is measured, a key of the vocabulary's measures."""
    value: Number | None = None
    """The value."""
    low: Number | None = None
    """Lower end of an interval; needs `high`."""
    high: Number | None = None
    """Upper end of an interval; needs `low`."""
    at_least: Number | None = None
    """A lower bound: the source says «over» or «at least»."""
    at_most: Number | None = None
    """An upper bound: the source says «under» or «at most»."""
    one_of: tuple[Number, ...] = ()
    """Several values between which the source leaves the choice open or which are variants."""
    text: Text | None = None
    """A value in words, such as a licence or a process."""
    about: YesNo = False
    """True where the source says «about»."""
    unit: Text | None = None
    """The unit, where it is not the measure's own."""
    when: EdtfDate | None = None
    """The time the value holds for."""
    conditions: tuple[Text, ...] = ()
    """What must be equal for two values to be comparable, such as `dense` or `16-bit`."""
    variant: Text | None = None
    """The variant measured."""
    reporter: ActorRef | None = None
    """Who measured or reports it."""
    evidence: tuple[Evidence, ...] = ()
    """Where the value stands; not needed with `derived` or `state`."""
    derived: Derivation | None = None
    """The arithmetic that yields it, instead of a value."""
    state: State | None = None
    """Why there is no value."""
    why: Prose | None = None
    """The reason behind `state`."""

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        forms = [
            self.value is not None,
            self.low is not None or self.high is not None,
            self.at_least is not None or self.at_most is not None,
            bool(self.one_of),
            self.text is not None,
            self.derived is not None,
            self.state is not None,
        ]
        hint = "give one of: value, low with high, at_least or at_most, one_of, text, derived, state"
        if sum(forms) != 1:
            found = "no value" if not any(forms) else "several kinds of value"
            raise PydanticCustomError("bad-observation", "an observation with {found}", {"found": found, "hint": hint})
        self._check_details()
        return self

    def _check_details(self) -> None:
        if (self.low is None) != (self.high is None):
            raise PydanticCustomError("bad-observation", "an interval with one end", {"hint": "give both low and high"})
        if self.low is not None and self.high is not None and self.low > self.high:
            raise PydanticCustomError("bad-observation", "low is greater than high", {"hint": "swap them"})
        if self.state is not None and self.why is None:
            raise PydanticCustomError("bad-observation", "no value and no reason", {"hint": "say `why`"})
        if self.state is None and self.derived is None and not self.evidence:
            raise PydanticCustomError("bad-observation", "a value without evidence", {"hint": "add `evidence`"})
