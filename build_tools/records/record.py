"""What all records share: frozen, no unknown fields, field docstrings as the schema's descriptions."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from build_tools.records.fields import Day, Slug


class Frozen(BaseModel):
    """A part of a record: immutable once read, and closed to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Entry(Frozen):
    """One file of content: its id is the file name, its kind the folder."""

    kind: ClassVar[str]
    plural: ClassVar[str]

    id: Slug = Field(exclude=True)
    """The file name without its ending; never written in the file."""


class Record(Entry):
    """What the site asserts or describes: it has a page, is counted, and may be referred to."""

    checked: Day | None = None
    """The day someone last held this record against its sources."""

    @property
    def label(self) -> str:
        """What the record is called in a list or a heading."""
        raise NotImplementedError
