"""All that is computed about a Site, each answer worked out once and kept."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from build_tools.judging.conflicts import find_conflicts
from build_tools.judging.coverage import coverage_of
from build_tools.judging.items import items_of
from build_tools.judging.naming import carried_names, names_with_numbers
from build_tools.judging.origins import origin_tree
from build_tools.judging.record_grounds import RecordGrounds
from build_tools.judging.status import status_of
from build_tools.judging.values import all_observations, value_of
from build_tools.judging.witnesses import count_witnesses
from build_tools.records.disagreement import Disagreement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.graph.site import Site
    from build_tools.judging.arithmetic import Interval
    from build_tools.judging.conflicts import Conflict
    from build_tools.judging.coverage import SourceCoverage
    from build_tools.judging.items import Item
    from build_tools.judging.names_in_text import Names
    from build_tools.judging.origins import OriginNode
    from build_tools.judging.statistics.mutated import Mutated
    from build_tools.judging.status import Status
    from build_tools.judging.values import ObservationAt
    from build_tools.records.claim import Claim
    from build_tools.records.source import Source


class Answers:
    """The computed answers about one Site; asking twice costs nothing.

    `mutated` is measured apart, since it takes longer than a build may; None where nobody has.
    """

    def __init__(self, site: Site, mutated: Mutated | None = None) -> None:
        self.site = site
        self.mutated = mutated
        self._items: dict[str, tuple[Item, ...]] = {}
        self._status: dict[str, Status] = {}
        self._coverage: dict[str, SourceCoverage] = {}
        self._values: dict[tuple[str, int], Interval | None] = {}

    def items(self, claim: Claim) -> tuple[Item, ...]:
        """The evidence of a claim with its weights."""
        if claim.id not in self._items:
            self._items[claim.id] = items_of(self.site, claim)
        return self._items[claim.id]

    def status(self, claim: Claim) -> Status:
        """The status of a claim."""
        if claim.id not in self._status:
            self._status[claim.id] = status_of(self.site, claim)
        return self._status[claim.id]

    def witnesses(self, claim: Claim) -> int:
        """How many independent origins the passages that support a claim go back to; a weakly seen one never counts."""
        return count_witnesses([item.roots for item in self._supporting(claim) if item.seen != "weak"])

    def full_witnesses(self, claim: Claim) -> int:
        """How many of those origins weigh as witnesses, being neither a party to the claim nor thin."""
        return count_witnesses([item.roots for item in self._supporting(claim) if item.weight == "witness"])

    def articles(self, claim: Claim) -> int:
        """How many documents have a passage that supports a claim."""
        return len({item.source_id for item in self._supporting(claim)})

    def origins(self, claim: Claim) -> tuple[OriginNode, ...]:
        """The tree of who has a claim from whom, among the documents that support it."""
        return origin_tree(self._supporting(claim), self.site)

    def coverage(self, source: Source) -> SourceCoverage:
        """What becomes of each paragraph of a source."""
        if source.id not in self._coverage:
            self._coverage[source.id] = coverage_of(self.site, source)
        return self._coverage[source.id]

    def value(self, at: ObservationAt) -> Interval | None:
        """The interval of an observation, derived ones worked out."""
        key = (at.record_id, at.index)
        if key not in self._values:
            self._values[key] = value_of(self.site, at)
        return self._values[key]

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Every conflict and variation among observations."""
        return find_conflicts(self.site)

    def observations_citing(self, ref: str) -> tuple[ObservationAt, ...]:
        """The observations of all records that cite a passage, or that are written in a record."""
        return self._citing.get(ref, ())

    @cached_property
    def _citing(self) -> Mapping[str, tuple[ObservationAt, ...]]:
        found: dict[str, list[ObservationAt]] = {}
        for at in all_observations(self.site):
            for ref in dict.fromkeys((at.record_id, *(one.passage for one in at.observation.evidence))):
                found.setdefault(ref, []).append(at)
        return {ref: tuple(ats) for ref, ats in found.items()}

    @cached_property
    def observations(self) -> Mapping[str, tuple[ObservationAt, ...]]:
        """Every observation by the id of what was measured."""
        found: dict[str, list[ObservationAt]] = {}
        for at in all_observations(self.site):
            found.setdefault(at.subject, []).append(at)
        return {subject: tuple(items) for subject, items in found.items()}

    @cached_property
    def disagreements(self) -> Mapping[str, tuple[Disagreement, ...]]:
        """The disagreements that list a claim, by the claim's id."""
        found: dict[str, list[Disagreement]] = {}
        for one in self.site.of(Disagreement):
            for claim_id in sorted({name for position in one.positions for name in position.claims}):
                found.setdefault(claim_id, []).append(one)
        return {claim_id: tuple(items) for claim_id, items in found.items()}

    @cached_property
    def names(self) -> Names:
        """The names with numbers in them, which no sentence's numbers are looked for in."""
        return names_with_numbers(self.site)

    @cached_property
    def carried_names(self) -> frozenset[str]:
        """Every name that some record carries, as `plain_name` makes it."""
        return carried_names(self.site)

    @cached_property
    def grounds(self) -> RecordGrounds:
        """What each record's sentences may state."""
        return RecordGrounds(self.site, self.names, self.observations)

    def _supporting(self, claim: Claim) -> list[Item]:
        return [item for item in self.items(claim) if item.direction == "supports"]
