"""The index of a kind: every record in groups, with facets by which a script filters; a plain list without one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.pages.grouping import grouping_of
from build_tools.pages.heads import KIND_WORDS, home_crumb, page_cite
from build_tools.pages.here import Anchor
from build_tools.pages.listing import list_item
from build_tools.pages.seed_block import seed_block
from build_tools.pages.view import Head, MetaRow, PageView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.pages.grouping import Tagged
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListItem
    from build_tools.records.record import Record

_MOST_IN_ONE_COLUMN = 60
_FEWEST_TO_FILTER = 6


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a facet, and how many records have it."""

    value: str
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class Facet:
    """What records can be filtered by; `key` is the name of the data attribute and of the address's parameter."""

    key: str
    name: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One record: what the list shows, and its values by facet, several separated by spaces."""

    entry: ListItem
    tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Records under one heading; no heading where the title is empty."""

    id: str
    title: str
    rows: tuple[IndexRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView(PageView):
    """An index page; `notes` in inline Markdown, `nothing` is what it says where there are no records.

    `in_columns` sets a list too long for one column in several.
    """

    lead: str
    notes: tuple[str, ...]
    groups: tuple[IndexGroup, ...]
    facets: tuple[Facet, ...]
    jumps: tuple[Anchor, ...]
    nothing: str
    in_columns: bool


def index_view(here: Here, model: type[Record]) -> IndexView:
    """The index of a kind; `here` is at the index's address, `claims/`."""
    records = here.site.of(model)
    grouping = grouping_of(model)
    tagged = grouping.tagged(here, records)
    groups = _groups(here, tagged)
    title = KIND_WORDS[model.kind][1]
    return IndexView(
        address=here.address,
        frame=here.address,
        template="index.html",
        title=title,
        description=grouping.lead,
        crumbs=(home_crumb(here), Anchor(title)),
        head=Head(
            "Index",
            "",
            title,
            meta=(MetaRow("Records", (Anchor(str(len(records))),)),),
            tools=(Anchor("Cite", "#cite"),),
        ),
        seeds=seed_block(here, [record.id for record in records]),
        cite=page_cite(here, title),
        lead=grouping.lead,
        notes=grouping.notes(here),
        groups=groups,
        facets=_facets(tagged) if len(records) >= _FEWEST_TO_FILTER else (),
        jumps=_jumps(groups),
        nothing="None yet.",
        in_columns=len(records) > _MOST_IN_ONE_COLUMN,
    )


def _groups(here: Here, tagged: Iterable[Tagged]) -> tuple[IndexGroup, ...]:
    found: dict[tuple[str, str], list[IndexRow]] = {}
    for one in tagged:
        tags = tuple((facet.key, " ".join(value for value, _ in facet.values)) for facet in one.facets)
        found.setdefault((one.group, one.group_title), []).append(IndexRow(list_item(here, one.record), tags))
    return tuple(IndexGroup(f"group-{key}", title, tuple(rows)) for (key, title), rows in found.items())


def _jumps(groups: tuple[IndexGroup, ...]) -> tuple[Anchor, ...]:
    titled = [group for group in groups if group.title]
    return (
        tuple(Anchor(group.title, f"#{group.id}", str(len(group.rows))) for group in titled) if len(titled) > 1 else ()
    )


def _facets(tagged: tuple[Tagged, ...]) -> tuple[Facet, ...]:
    names: dict[str, str] = {}
    counts: dict[str, dict[tuple[str, str], int]] = {}
    for one in tagged:
        for facet in one.facets:
            names[facet.key] = facet.name
            for value in facet.values:
                counter = counts.setdefault(facet.key, {})
                counter[value] = counter.get(value, 0) + 1
    return tuple(
        Facet(
            key,
            name,
            tuple(
                Option(value, words, number)
                for (value, words), number in sorted(
                    counts.get(key, {}).items(), key=lambda pair: pair[0][1].casefold()
                )
            ),
        )
        for key, name in names.items()
        if len(counts.get(key, {})) > 1
    )


def index_address(model: type[Record]) -> str:
    """Where the index of a kind stands."""
    return f"{model.plural}/"
