"""The vocabulary: what the subject brings, so that the generator need not name it."""

from __future__ import annotations

from typing import ClassVar

from build_tools.records.fields import Decimals, Prose, Slug, Text
from build_tools.records.record import Frozen, Record


class TypeName(Frozen):
    """One type of actor or system."""

    name: Text
    """Singular, as a label."""
    plural: Text
    """Plural, as a heading."""
    means: Prose | None = None
    """What it covers."""


class EventTypeName(TypeName):
    """One type of event, with its lane on the timeline."""

    lane: Slug
    """A key of `lanes`."""


class Lane(Frozen):
    """One lane of the timeline."""

    name: Text
    """The label."""
    accent: bool = False
    """Whether its marks take the accent colour."""


class MeasureName(Frozen):
    """One measure, with its unit."""

    name: Text
    """As a column heading or a row label."""
    unit: Text
    """The unit as printed after a value, or an empty mark such as `—` for a plain count."""
    means: Prose
    """What is measured and how."""
    decimals: Decimals | None = None
    """Decimals shown in charts."""


class WordToAvoid(Frozen):
    """A word that judges or claims false certainty."""

    word: Text
    """The word or phrase, as it would be used."""
    also: tuple[Text, ...] = ()
    """Its other forms."""
    instead: Text
    """What to write instead."""


class Vocabulary(Record):
    """The lists that records choose their types, measures and lanes from."""

    kind: ClassVar[str] = "vocabulary"
    plural: ClassVar[str] = "vocabulary"

    actor_types: dict[Slug, TypeName]
    """Types of actor."""
    system_types: dict[Slug, TypeName]
    """Types of system."""
    event_types: dict[Slug, EventTypeName]
    """Types of event."""
    lanes: dict[Slug, Lane]
    """Lanes of the timeline, from top to bottom."""
    measures: dict[Slug, MeasureName]
    """Measures of observations."""
    languages: dict[Text, Text] = {}
    """Names of the languages that sources are written in, by language tag."""
    avoid: tuple[WordToAvoid, ...] = ()
    """Words our sentences do without."""

    @property
    def label(self) -> str:
        """Its name."""
        return "Vocabulary"
