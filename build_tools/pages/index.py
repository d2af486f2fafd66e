"""The index of a kind: every record in groups, with facets by which a script filters; a plain list without one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.pages.addresses import markdown_of, twin_of
from build_tools.pages.export.record_csv import csv_of
from build_tools.pages.facets import facets_of, tags_of
from build_tools.pages.grouping import grouping_of
from build_tools.pages.heads import CITE, KIND_WORDS, home_crumb, page_cite
from build_tools.pages.here import Anchor
from build_tools.pages.index_data import index_files
from build_tools.pages.index_entry import heading_meaning, index_entry
from build_tools.pages.listing import list_item
from build_tools.pages.plain_words import counted
from build_tools.pages.seed_block import seed_block_of_list
from build_tools.pages.status_chart import topic_chart
from build_tools.pages.view import Head, MetaRow, PageView
from build_tools.records.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.pages.charts import Chart
    from build_tools.pages.facets import Facet, Tags
    from build_tools.pages.grouping import Tagged
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListItem
    from build_tools.records.record import Record

_MOST_IN_ONE_COLUMN = 60
_FEWEST_TO_FILTER = 6


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One record: what the list shows, and its values by facet, several separated by spaces."""

    entry: ListItem
    tags: Tags


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Records under one heading; no heading where the title is empty. `means` says what the heading does."""

    id: str
    title: str
    rows: tuple[IndexRow, ...]
    means: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView(PageView):
    """An index page; `notes` in inline Markdown, `nothing` is what it says where there are no records.

    `in_columns` sets a list too long for one column in several.
    """

    lead: str
    notes: tuple[str, ...]
    chart: Chart | None
    groups: tuple[IndexGroup, ...]
    facets: tuple[Facet, ...]
    jumps: tuple[Anchor, ...]
    nothing: str
    in_columns: bool


def index_view(here: Here, model: type[Record]) -> IndexView:
    """The index of a kind; `here` is at the index's address, `claims/`."""
    records = here.site.of(model)
    grouping = grouping_of(model)
    tagged = tuple(grouping.tagged(here, records))
    groups = _groups(here, tagged)
    listed = ((one, list_item(here, one.record)) for one in tagged)
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
            meta=(MetaRow("In this list", (Anchor(counted(len(records), *KIND_WORDS[model.kind]).lower()),)),),
            tools=_tools(here),
        ),
        seeds=seed_block_of_list(here, [record.id for record in records]),
        cite=page_cite(here, title),
        lead=grouping.lead,
        notes=grouping.notes(here),
        chart=topic_chart(here, "topics-by-status") if model is Topic else None,
        groups=groups,
        facets=facets_of(one.facets for one in tagged) if len(records) >= _FEWEST_TO_FILTER else (),
        jumps=_jumps(groups),
        nothing="None yet.",
        in_columns=len(records) > _MOST_IN_ONE_COLUMN,
        twin=here.href(twin_of(here.address)),
        files=tuple(index_files(here, model.kind, listed)),
    )


def _tools(here: Here) -> tuple[Anchor, ...]:
    beside = (("JSON", twin_of), ("CSV", csv_of), ("Markdown", markdown_of))
    return (CITE, *(Anchor(words, here.href(of(here.address))) for words, of in beside))


def _groups(here: Here, tagged: Iterable[Tagged]) -> tuple[IndexGroup, ...]:
    found: dict[tuple[str, str, str], list[IndexRow]] = {}
    for one in tagged:
        row = IndexRow(index_entry(here, one.record), tags_of(one.facets))
        found.setdefault((one.group, one.group_title, heading_meaning(one.record)), []).append(row)
    return tuple(IndexGroup(f"group-{key}", title, tuple(rows), means) for (key, title, means), rows in found.items())


def _jumps(groups: tuple[IndexGroup, ...]) -> tuple[Anchor, ...]:
    titled = [group for group in groups if group.title]
    return (
        tuple(Anchor(group.title, f"#{group.id}", str(len(group.rows))) for group in titled) if len(titled) > 1 else ()
    )


def index_address(model: type[Record]) -> str:
    """Where the index of a kind stands."""
    return f"{model.plural}/"
