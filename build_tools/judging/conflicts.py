"""Observations of one thing that differ: a conflict under equal conditions, a variation where the variant differs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from build_tools.judging.values import all_observations, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.values import ObservationAt


@dataclass(frozen=True, slots=True)
class Conflict:
    """Observations of equal subject, measure, unit, time and conditions that differ.

    `conflict` where values of one variant differ; `varies` where only values of different variants do. Both are shown,
    never averaged.
    """

    subject: str
    measure: str
    kind: Literal["conflict", "varies"]
    observations: tuple[ObservationAt, ...]


_Key = tuple[str, str, str, str, tuple[str, ...]]


def find_conflicts(site: Site) -> tuple[Conflict, ...]:
    """Every conflict and variation among the observations of the site, by subject and measure."""
    groups: dict[_Key, list[ObservationAt]] = {}
    for at in all_observations(site):
        if at.observation.state is None:
            groups.setdefault(_key(site, at), []).append(at)
    return tuple(found for key in sorted(groups) for found in _in_group(site, groups[key]))


def differ(site: Site, one: ObservationAt, other: ObservationAt) -> bool:
    """Whether no value satisfies both observations."""
    choices, others = one.observation.one_of, other.observation.one_of
    if choices and others:
        return not set(choices) & set(others)
    first, second = value_of(site, one), value_of(site, other)
    if first is None or second is None:
        words, other_words = one.observation.text, other.observation.text
        return words is not None and other_words is not None and words.casefold() != other_words.casefold()
    return not first.overlaps(second)


def _in_group(site: Site, group: list[ObservationAt]) -> Iterator[Conflict]:
    pairs = [pair for pair in combinations(group, 2) if differ(site, *pair)]
    same = [pair for pair in pairs if pair[0].observation.variant == pair[1].observation.variant]
    other = [pair for pair in pairs if pair not in same]
    first = group[0]
    if same:
        yield Conflict(first.subject, first.observation.measure, "conflict", _ordered(same))
    if other:
        yield Conflict(first.subject, first.observation.measure, "varies", _ordered(other))


def _ordered(pairs: Iterable[tuple[ObservationAt, ObservationAt]]) -> tuple[ObservationAt, ...]:
    found = {(at.record_id, at.index): at for pair in pairs for at in pair}
    return tuple(found[key] for key in sorted(found))


def _key(site: Site, at: ObservationAt) -> _Key:
    one = at.observation
    measure = site.vocabulary.measures.get(one.measure)
    unit = one.unit or (measure.unit if measure else "")
    when = one.when.text if one.when else ""
    return (at.subject, one.measure, unit, when, tuple(sorted(one.conditions)))
