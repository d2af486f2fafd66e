"""What becomes of each paragraph of a source: used by records, excused by its role, or missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from build_tools.records.evidence import Evidence

if TYPE_CHECKING:
    from build_tools.graph.site import Link, Site
    from build_tools.records.source import Passage, Source

State = Literal["used", "excused", "missing"]

EXCUSING_ROLES = frozenset({"chrome", "byline", "reference", "note", "heading"})
"""What a paragraph may be without having to serve a record."""
STATE_MEANINGS: dict[State, str] = {
    "used": "a record rests on it or speaks of it",
    "excused": "it serves no record, and its role or a reason in words says why not",
    "missing": "it should serve a record and does not; the program reports each",
}
"""What each state means, as published."""


@dataclass(frozen=True, slots=True)
class ParagraphUse:
    """One paragraph and the records that use it: id, and the direction of the evidence or else the field's role."""

    passage: Passage
    records: tuple[tuple[str, str], ...]
    state: State


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """What becomes of the paragraphs of a source, in order, and how many are in each state."""

    source: Source
    paragraphs: tuple[ParagraphUse, ...]

    @property
    def used(self) -> int:
        """How many paragraphs serve a record."""
        return self._count("used")

    @property
    def excused(self) -> int:
        """How many serve none and need not."""
        return self._count("excused")

    @property
    def missing(self) -> int:
        """How many should serve a record and do not."""
        return self._count("missing")

    def _count(self, state: State) -> int:
        return sum(one.state == state for one in self.paragraphs)


def coverage_of(site: Site, source: Source) -> SourceCoverage:
    """What becomes of each paragraph of a source."""
    return SourceCoverage(source, tuple(_use(site, source, passage) for passage in source.passages))


def uses_of(site: Site, source_id: str, passage_id: str) -> tuple[Link, ...]:
    """The links by which records use a passage: not those of its own source, not `same_as`, not hand-written pages."""
    links = site.links_to(f"{source_id}#{passage_id}")
    return tuple(
        link
        for link in links
        if link.source in site.files and link.source != source_id and not link.role.endswith("same_as")
    )


def _use(site: Site, source: Source, passage: Passage) -> ParagraphUse:
    links = uses_of(site, source.id, passage.id)
    records = dict.fromkeys((link.source, _direction(site, link)) for link in links)
    state: State = "missing"
    if records:
        state = "used"
    elif passage.excused or passage.role in EXCUSING_ROLES:
        state = "excused"
    return ParagraphUse(passage, tuple(records), state)


def _direction(site: Site, link: Link) -> str:
    value: object = site.get(link.source)
    for step in link.path[:-1]:
        if isinstance(step, str):
            value = getattr(value, step, None)
        elif isinstance(value, tuple):
            value = value[step]
    return value.direction if isinstance(value, Evidence) else link.role
