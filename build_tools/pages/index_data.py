"""The list of a kind as data: the rows of its index, in its order, as JSON and as CSV beside it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from build_tools.figures.figure import Table
from build_tools.pages.addresses import address_of, twin_of
from build_tools.pages.export.record_csv import csv_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.pages.grouping import Tagged
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListItem

OWN = ("id", "title", "status", "marks", "group", "about", "page", "data")
"""What every list has of a record; behind these stand what its kind can be filtered by."""
_BETWEEN = "; "


def index_files(here: Here, kind: str, listed: Iterable[tuple[Tagged, ListItem]]) -> Iterator[tuple[str, bytes]]:
    """The list of a kind, at whose index `here` is, as JSON and as CSV, bytes by path in the site."""
    rows = [_row(one, entry) for one, entry in listed]
    told = {"kind": kind, "page": here.address, "as_of": str(here.site.as_of), "records": rows}
    yield twin_of(here.address), (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
    columns = tuple(dict.fromkeys((*OWN, *(name for row in rows for name in row))))
    cells = tuple(tuple(_cell(row.get(name, "")) for name in columns) for row in rows)
    yield csv_of(here.address), Table(columns, cells).to_csv().encode()


def _row(one: Tagged, entry: ListItem) -> dict[str, str | list[str]]:
    address = address_of(one.record)
    own = (
        one.record.id,
        entry.words,
        entry.badge.word if entry.badge else "",
        list(entry.badge.marks) if entry.badge else [],
        one.group_title,
        entry.under,
        address,
        twin_of(address),
    )
    facets = {facet.key: [words for _, words in facet.values] for facet in one.facets if facet.key not in OWN}
    return {**dict(zip(OWN, own, strict=True)), **facets}


def _cell(value: str | list[str]) -> str:
    return value if isinstance(value, str) else _BETWEEN.join(value)
