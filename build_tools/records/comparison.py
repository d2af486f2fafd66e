"""Comparisons: a query over observations, rows by columns."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from build_tools.records.dates import EdtfDate
from build_tools.records.fields import ActorRef, Measure, Prose, Slug, SubjectRef, Text, TopicRef
from build_tools.records.record import Frozen, Record


class Column(Frozen):
    """Which observations go into one column."""

    id: Slug
    """Unique within the comparison."""
    title: Text | None = None
    """Heading, where the measure's name does not do."""
    measure: Measure
    """The measure."""
    when: EdtfDate | None = None
    """Only values for this time."""
    conditions: tuple[Text, ...] = ()
    """Only values under these conditions."""
    variant: Text | None = None
    """Only this variant."""
    reporter: ActorRef | None = None
    """Only values from this reporter."""


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
    rows: tuple[SubjectRef, ...] = Field(min_length=2)
    """The subjects, in the order of the table."""
    columns: tuple[Column, ...] = Field(min_length=1)
    """The columns, from left to right."""
    why: Prose
    """Who chose rows and columns, by what rule."""
    caveats: tuple[Prose, ...] = ()
    """What cannot be compared."""
    chart: Slug | None = None
    """The column to draw."""
    chart_title: Text | None = None
    """The finding the chart shows."""
    topics: tuple[TopicRef, ...] = ()
    """The topics it belongs to."""

    @property
    def label(self) -> str:
        """The heading."""
        return self.title
