"""Facets: what the rows of a list can be filtered by, counted over the rows that have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Value = tuple[str, str]
"""A facet's value as a word without spaces, and in words for a reader."""
Tags = tuple[tuple[str, str], ...]
"""The values of a row by facet, several separated by spaces: its data attributes."""


@dataclass(frozen=True, slots=True)
class FacetOf:
    """What one row has of one facet."""

    key: str
    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a facet, and how many rows have it."""

    value: str
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class Facet:
    """What rows can be filtered by; `key` is the name of the data attribute and of the address's parameter."""

    key: str
    name: str
    options: tuple[Option, ...]


def tags_of(facets: Iterable[FacetOf]) -> Tags:
    """The values of one row, as its attributes hold them."""
    return tuple((facet.key, " ".join(value for value, _ in facet.values)) for facet in facets)


def facets_of(rows: Iterable[Iterable[FacetOf]]) -> tuple[Facet, ...]:
    """The facets of all rows in the order they first come, without those that have only one value.

    A value that every row has chooses nothing, and is left out as well.
    """
    names: dict[str, str] = {}
    counts: dict[str, dict[Value, int]] = {}
    total = 0
    for row in rows:
        total += 1
        for facet in row:
            names[facet.key] = facet.name
            for value in facet.values:
                counter = counts.setdefault(facet.key, {})
                counter[value] = counter.get(value, 0) + 1
    told_apart = {key: name for key, name in names.items() if len(counts.get(key, {})) > 1}
    facets = (Facet(key, name, _options(counts[key], total)) for key, name in told_apart.items())
    return tuple(facet for facet in facets if facet.options)


def _options(counts: dict[Value, int], total: int) -> tuple[Option, ...]:
    ordered = sorted(counts.items(), key=lambda pair: pair[0][1].casefold())
    return tuple(Option(value, words, number) for (value, words), number in ordered if number < total)
