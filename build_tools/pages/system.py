"""The page of a system: what was measured of it, when it appeared, which tests it meets, what is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.pages.actor_ties import claims_about, in_time
from build_tools.pages.charts import event_chart
from build_tools.pages.cited_rows import CitedRow, alias_views, every_passage, ordered
from build_tools.pages.claim_series import series_charts
from build_tools.pages.covers import no_test_covers
from build_tools.pages.dated import date_view
from build_tools.pages.event_timeline import EVENTS_DRAWN, event_timeline
from build_tools.pages.explorer import CSV_PATH, has_answers
from build_tools.pages.explorer_links import explorer_href, left_out_href
from build_tools.pages.here import Anchor
from build_tools.pages.limits import tests_of
from build_tools.pages.listing import list_items, users_of
from build_tools.pages.named_in_seeds import named_in_seeds
from build_tools.pages.notebook import NoteBook
from build_tools.pages.record_parts import record_parts
from build_tools.pages.referring import referring
from build_tools.pages.specification import specification
from build_tools.pages.value_data import numbers_files
from build_tools.pages.view import MetaRow, PageView
from build_tools.records.comparison import Comparison
from build_tools.records.event import Event
from build_tools.records.rule import Rule
from build_tools.records.system import System

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.pages.charts import Chart
    from build_tools.pages.cited_rows import AliasView, Dated
    from build_tools.pages.event_timeline import EventTimeline
    from build_tools.pages.here import Here
    from build_tools.pages.limits import TestOf
    from build_tools.pages.listing import ListGroup, ListItem
    from build_tools.pages.named_in_seeds import NamedIn
    from build_tools.pages.notebook import Piece, Unit
    from build_tools.pages.passage_list import PassageGroup
    from build_tools.pages.specification import Specification


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemView(PageView):
    """A system's page."""

    brief: tuple[Unit, ...]
    aliases: tuple[AliasView, ...]
    spec: Specification
    series: tuple[Chart, ...]
    dates: tuple[CitedRow, ...]
    lineage: tuple[ListItem, ...]
    tests: tuple[TestOf, ...]
    explorer_csv: str
    claims: tuple[ListItem, ...]
    timeline: EventTimeline
    chart: Chart | None
    comparisons: tuple[ListItem, ...]
    not_known: tuple[tuple[Piece, ...], ...]
    named: tuple[NamedIn, ...]
    passages: tuple[PassageGroup, ...]
    used: tuple[ListGroup, ...]


def system_view(here: Here, system: System) -> SystemView:
    """The view of a system's page; `here` is at the system's address."""
    book = NoteBook(here)
    brief = book.units(system.brief)
    spec = specification(here, book, system.id)
    dates = ordered(_dates(book, system))
    tests = tests_of(here, book, system.id)
    events = in_time(referring(here, Event, system.id, "systems"))
    chart = event_chart(here, EVENTS_DRAWN, events, is_listed=True)
    timeline = event_timeline(here, book, [(event, "") for event in events], system, is_drawn=chart is not None)
    not_known = tuple(book.line(words) for words in system.not_known)
    return SystemView(
        **record_parts(here, system, system.brief[0] if system.brief else "", rows=tuple(_rows(here, system))),
        brief=brief,
        aliases=alias_views(here, system.aliases),
        spec=spec,
        series=series_charts(here, spec.observations),
        dates=dates,
        lineage=_lineage(here, system),
        tests=tests,
        explorer_csv=here.href(CSV_PATH),
        files=numbers_files(here, spec.observations),
        claims=claims_about(here, system.id),
        timeline=timeline,
        chart=chart,
        comparisons=list_items(here, [one.id for one in referring(here, Comparison, system.id, "rows.subject")]),
        not_known=not_known,
        named=named_in_seeds(here, system.name, (alias.name for alias in system.aliases)),
        passages=every_passage(here, book, system),
        used=users_of(here, system.id),
    )


def _rows(here: Here, system: System) -> Iterator[MetaRow]:
    known = here.site.vocabulary.system_types.get(system.type)
    yield MetaRow("What", (Anchor(known.name if known else system.type),))
    parts = (("Maker", system.maker), ("Designer", system.designer), ("Made by", system.foundry))
    for name, who in parts:
        if who:
            yield MetaRow(name, (here.to(who),))
    if system.line:
        yield MetaRow("Line", (here.to(system.line),))
    for one in sorted(system.dates, key=lambda one: one.when.sort_key):
        yield MetaRow(one.type.capitalize(), (Anchor(date_view(one.when).words),))
    if has_answers(here, system):
        yield MetaRow("Rules", (Anchor("which catch it, day by day", explorer_href(here, system.id)),))
    elif here.site.of(Rule):
        for_others = no_test_covers(here, system)
        none = "no test is for things of its kind" if for_others else "no value on record that a rule tests"
        yield MetaRow("Rules", (Anchor(none, left_out_href(here)),))


def _dates(book: NoteBook, system: System) -> Iterator[Dated]:
    for one in system.dates:
        line = book.line(one.note) if one.note else ()
        marks = book.marks(one.evidence)
        yield one.when, CitedRow(date_view(one.when), one.type.capitalize(), marks=marks, line=line)


def _lineage(here: Here, system: System) -> tuple[ListItem, ...]:
    """The line it belongs to, its own members, and the others of its line."""
    line = list_items(here, (system.line,), "belongs to") if system.line else ()
    members = list_items(here, [one.id for one in referring(here, System, system.id, "line")], "includes")
    siblings = referring(here, System, system.line, "line") if system.line else ()
    others = [one.id for one in siblings if one.id != system.id]
    return (*line, *members, *list_items(here, others, "of the same line"))
