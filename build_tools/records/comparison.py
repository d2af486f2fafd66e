"""Comparisons: a query over observations, rows by columns."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from build_tools.records.dates import EdtfDate
from build_tools.records.fields import ActorRef, Measure, Prose, Slug, SubjectRef, Text, TopicRef
from build_tools.records.record import Frozen, Record


class Column(Frozen):
    """Which observations go into one column."""

    id: Slug
    """Unique within the comparison."""
    title: Text | None = None
    """Heading, where the measure's name does not do."""
    measure: Measure | None = None
    """The measure."""
    of: Literal["status", "type", "when", "said-by", "witnesses", "disagreements"] | None = None
    """Instead of a measure, for rows that are claims: what is computed of them, or stands in them."""
    when: EdtfDate | None = None
    """Only values for this time."""
    conditions: tuple[Text, ...] = ()
    """Only values under these conditions."""
    variant: Text | None = None
    """Only this variant."""
    reporter: ActorRef | None = None
    """Only values from this reporter."""

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if (self.measure is None) == (self.of is None):
            hint = "give `measure`, or `of` for what is computed of claims"
            raise PydanticCustomError("bad-value", "a column of nothing, or of two things", {"hint": hint})
        return self


class ComparedThing(Frozen):
    """What one row is about."""

    subject: SubjectRef
    """The actor, system, rule, event or claim compared."""
    title: Text | None = None
    """What the row is called, where the subject's name does not do."""
    conditions: tuple[Text, ...] = ()
    """Only values under these conditions."""
    variant: Text | None = None
    """Only values of this variant."""


class Comparison(Record):
    """A table of subjects by measures, with the question it answers."""

    kind: ClassVar[str] = "comparison"
    plural: ClassVar[str] = "comparisons"

    title: Text
    """The heading: what the table shows."""
    question: Prose
    """The question it answers."""
    not_answered: Prose
    """What it does not answer."""
    rows: tuple[ComparedThing, ...] = Field(min_length=2)
    """The subjects, in the order of the table."""
    columns: tuple[Column, ...] = Field(min_length=1)
    """The columns, from left to right."""
    why: Prose
    """Who chose rows and columns, by what rule."""
    caveats: tuple[Prose, ...] = ()
    """What cannot be compared."""
    chart: Slug | None = None
    """The column to draw."""
    chart_with: tuple[Slug, ...] = ()
    """Further columns in its unit to draw with it, each a group of bars; for one value from zero in each cell."""
    chart_title: Text | None = None
    """The finding the chart shows."""
    topics: tuple[TopicRef, ...] = ()
    """The topics it belongs to."""

    @field_validator("chart", "chart_with")
    @classmethod
    def _have_values(cls, chart: str | tuple[str, ...] | None, info: ValidationInfo) -> str | tuple[str, ...] | None:
        columns = info.data.get("columns")
        measured = [column.id for column in columns or () if column.measure]
        named = (chart,) if isinstance(chart, str) else chart or ()
        if columns and not set(named) <= set(measured):
            hint = f"name one of {', '.join(measured)}" if measured else "leave `chart` out"
            raise PydanticCustomError("bad-value", "no column with a measure", {"hint": hint})
        return chart

    @property
    def label(self) -> str:
        """The heading."""
        return self.title
