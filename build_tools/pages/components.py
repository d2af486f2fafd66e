"""Components of hand-written pages as their templates see them: what each shows, and why one would show nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from build_tools.pages.badge import badge_of
from build_tools.pages.charts import event_chart
from build_tools.pages.cited_rows import event_row
from build_tools.pages.comparison_table import comparison_table
from build_tools.pages.component_figures import figures_of
from build_tools.pages.heads import KIND_WORDS
from build_tools.pages.ledger import ledger_of
from build_tools.pages.plain_words import counted
from build_tools.pages.positions import differ_view
from build_tools.records.actor import Actor
from build_tools.records.claim import Claim
from build_tools.records.comparison import Comparison
from build_tools.records.components import (
    FIGURE_KINDS,
    ClaimComponent,
    CompareComponent,
    DisagreementComponent,
    FigureComponent,
    TimelineComponent,
)
from build_tools.records.disagreement import Disagreement
from build_tools.records.event import Event
from build_tools.records.faults import did_you_mean
from build_tools.records.rule import Rule
from build_tools.records.source import Source
from build_tools.records.system import System
from build_tools.records.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.pages.badge import StatusBadge
    from build_tools.pages.charts import Chart
    from build_tools.pages.cited_rows import CitedRow
    from build_tools.pages.comparison_table import ComparisonTable
    from build_tools.pages.here import Anchor, Here
    from build_tools.pages.ledger import Paragraph
    from build_tools.pages.notebook import NoteBook
    from build_tools.pages.positions import DifferView
    from build_tools.records.components import Component
    from build_tools.records.marks import Path


WIDEST = 1076
"""The text column with the margin, in px."""


@dataclass(frozen=True, slots=True)
class ClaimBox:
    """A claim: its statement as a link, its type, its status with the reason and what would change it."""

    part: ClassVar[str] = "claim"

    statement: Anchor
    type: str
    badge: StatusBadge
    reason: str
    derivation: tuple[str, ...]
    would_change: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompareBox:
    """A comparison's table, or a part of it; `rest` says of how many rows and columns, empty where it is whole."""

    part: ClassVar[str] = "compare"

    title: Anchor
    label: str
    table: ComparisonTable
    rest: str


@dataclass(frozen=True, slots=True)
class DisagreementBox:
    """A disagreement in short."""

    part: ClassVar[str] = "disagreement"

    differs: DifferView


@dataclass(frozen=True, slots=True)
class FigureBox:
    """Drawings of a record, or the paragraphs of a source as a strip, and the record they are about."""

    part: ClassVar[str] = "figure"

    about: Anchor
    charts: tuple[Chart, ...]
    summary: str = ""
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineBox:
    """Events, drawn where there are two or more, and as rows; `title` where it is not the drawing's."""

    part: ClassVar[str] = "timeline"

    title: str
    chart: Chart | None
    rows: tuple[CitedRow, ...]


Box: TypeAlias = ClaimBox | CompareBox | DisagreementBox | FigureBox | TimelineBox


@dataclass(frozen=True, slots=True)
class EmptyOption:
    """Why a component has nothing to show: the option at fault, and what a `Problem` needs beside a place."""

    path: Path
    message: str
    hint: str


def box_of(here: Here, book: NoteBook, component: Component, key: str) -> Box | tuple[EmptyOption, ...]:
    """What a component shows, or why it shows nothing; no reasons where its record has a fault of its own.

    `key` begins the ids in it, unique on the page.
    """
    if isinstance(component, TimelineComponent):
        return _timeline(here, book, component, key)
    if isinstance(component, FigureComponent):
        return _figure(here, component, key)
    if isinstance(component, CompareComponent):
        return _compare(here, book, component)
    if isinstance(component, ClaimComponent):
        return _claim(here, component)
    return _disagreement(here, component) if isinstance(component, DisagreementComponent) else ()


def _claim(here: Here, component: ClaimComponent) -> ClaimBox | tuple[()]:
    claim = here.site.find(Claim, component.id)
    if claim is None:
        return ()
    status = here.answers.status(claim)
    return ClaimBox(
        here.to(claim.id),
        claim.type,
        badge_of(claim, status, here.site.as_of),
        here.markdown(status.reason),
        tuple(here.markdown(words) for words in status.derivation),
        tuple(here.markdown(words) for words in status.would_change),
    )


def _disagreement(here: Here, component: DisagreementComponent) -> DisagreementBox | tuple[()]:
    found = here.site.find(Disagreement, component.id)
    return DisagreementBox(differ_view(here, found)) if found else ()


def _compare(here: Here, book: NoteBook, component: CompareComponent) -> CompareBox | tuple[EmptyOption, ...]:
    comparison = here.site.find(Comparison, component.id)
    if comparison is None:
        return ()
    columns = {column.id: column for column in comparison.columns}
    subjects = tuple(dict.fromkeys(row.subject for row in comparison.rows))
    missing = (
        *_missing("columns", component.columns, tuple(columns), comparison.id),
        *_missing("rows", component.rows, subjects, comparison.id),
    )
    if missing:
        return missing
    wanted = component.rows or subjects
    rows = tuple(row for subject in wanted for row in comparison.rows if row.subject == subject)
    shown = tuple(columns[name] for name in component.columns) or comparison.columns
    part = comparison.model_copy(update={"rows": rows if component.rows else comparison.rows, "columns": shown})
    title, rest = here.to(comparison.id), _rest(comparison, part)
    label = f"{title.words}, {rest}" if rest else title.words
    return CompareBox(title, label, comparison_table(here, book, part), rest)


def _missing(option: str, given: Sequence[str], known: Sequence[str], comparison: str) -> Iterator[EmptyOption]:
    for place, name in enumerate(given):
        if name not in known:
            hint = did_you_mean(name, list(known)) or f"choose from: {', '.join(known)}"
            yield EmptyOption((option, place), f"`{name}` is not among the {option} of `{comparison}`", hint)


def _rest(whole: Comparison, part: Comparison) -> str:
    """How much of the table is shown, where some is not."""
    parts = [
        f"{len(shown)} of {counted(len(all_of), name)}"
        for name, shown, all_of in (("row", part.rows, whole.rows), ("column", part.columns, whole.columns))
        if len(shown) < len(all_of)
    ]
    return ", ".join(parts)


def _figure(here: Here, component: FigureComponent, key: str) -> FigureBox | tuple[EmptyOption, ...]:
    record = here.site.get(component.of)
    if record is None or record.kind not in FIGURE_KINDS:
        return ()
    about = here.to(record.id, KIND_WORDS[record.kind][0].lower())
    if isinstance(record, Source):
        ledger = ledger_of(here, record)
        if ledger.paragraphs:
            return FigureBox(about, (), ledger.summary, ledger.paragraphs)
    charts = figures_of(here, record, key)
    if charts:
        return FigureBox(about, tuple(_set_in(chart) for chart in charts))
    hint = "name another record, or show it in words"
    return (EmptyOption(("of",), f"the page of `{record.id}` draws nothing", hint),)


def _timeline(
    here: Here, book: NoteBook, component: TimelineComponent, key: str
) -> TimelineBox | tuple[EmptyOption, ...]:
    named = ((Actor, component.actor), (System, component.system), (Rule, component.rule), (Topic, component.topic))
    if any(name is not None and here.site.find(model, name) is None for model, name in named):
        return ()
    events = sorted(_chosen(here, component), key=lambda event: (event.when.sort_key, event.id))
    if not events:
        hint = "widen the time, or leave one option out"
        return (EmptyOption((), "no event on record fits all of these options", hint),)
    until = component.end.last if component.end else None
    chart = event_chart(here, key, events, component.title or "", until=until)
    shown = "" if chart else component.title or ""
    return TimelineBox(
        shown, _set_in(chart) if chart else None, tuple(event_row(here, book, event) for event in events)
    )


def _set_in(chart: Chart) -> Chart:
    """The chart without drawings that need all columns of the page, of which the rail holds something else."""
    return replace(chart, drawings=tuple(one for one in chart.drawings if one.width <= WIDEST))


def _chosen(here: Here, asked: TimelineComponent) -> Iterator[Event]:
    """The events that every option of the timeline fits."""
    for event in here.site.of(Event):
        if (
            (asked.actor is None or any(one.actor == asked.actor for one in event.actors))
            and asked.system in {None, *event.systems}
            and asked.rule in {None, *event.rules}
            and asked.topic in {None, *event.topics}
            and asked.kind in {None, event.type}
            and (asked.begin is None or event.when.last >= asked.begin.first)
            and (asked.end is None or event.when.first <= asked.end.last)
        ):
            yield event
