"""The page of a rule: its provisions with their tests, steps and practice, and what each test says of things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.figures.strips import StripPart, StripRow, draw_strips
from build_tools.figures.timeline import draw_timeline
from build_tools.figures.timeline_data import TimelineLane, TimelineMark
from build_tools.judging.in_force import in_force
from build_tools.judging.periods import periods_of
from build_tools.pages.actor_ties import claims_about
from build_tools.pages.addresses import address_of
from build_tools.pages.charts import DATE_KEY, STRIP_KEY, are_apart, chart_of
from build_tools.pages.cited_rows import CitedRow, alias_views, event_row, every_passage, ordered
from build_tools.pages.covers import covers_view
from build_tools.pages.dated import date_view
from build_tools.pages.explorer_links import explorer_href, first_day
from build_tools.pages.here import Anchor
from build_tools.pages.limits import FORCE_WORDS, force_words, reach_of, test_words
from build_tools.pages.listing import list_items, users_of
from build_tools.pages.notebook import NoteBook
from build_tools.pages.record_parts import record_parts
from build_tools.pages.referring import referring
from build_tools.pages.view import MetaRow, PageView
from build_tools.records.dates import read_date
from build_tools.records.event import Event
from build_tools.records.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.judging.periods import Period
    from build_tools.pages.charts import Chart
    from build_tools.pages.cited_rows import AliasView, Dated
    from build_tools.pages.covers import CoversView
    from build_tools.pages.here import Here
    from build_tools.pages.limits import Reach, TestView
    from build_tools.pages.listing import ListGroup, ListItem
    from build_tools.pages.notebook import Mark, Piece, Unit
    from build_tools.pages.passage_list import PassageGroup
    from build_tools.records.rule import Provision


@dataclass(frozen=True, slots=True)
class ProvisionView:
    """One part of a rule; `says` and `applies_to` with their markers, `in_force` in words for the site's day."""

    id: str
    title: str
    says: tuple[Piece, ...]
    applies_to: tuple[Piece, ...]
    marks: tuple[Mark, ...]
    names: tuple[Anchor, ...]
    in_force: str
    test: TestView | None
    covers: CoversView | None
    reach: Reach | None
    steps: tuple[CitedRow, ...]
    practice: tuple[CitedRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView(PageView):
    """A rule's page."""

    brief: tuple[Unit, ...]
    aliases: tuple[AliasView, ...]
    provisions: tuple[ProvisionView, ...]
    strips: Chart | None
    chart: Chart | None
    events: tuple[CitedRow, ...]
    amended_by: tuple[ListItem, ...]
    claims: tuple[ListItem, ...]
    passages: tuple[PassageGroup, ...]
    used: tuple[ListGroup, ...]


def rule_view(here: Here, rule: Rule) -> RuleView:
    """The view of a rule's page; `here` is at the rule's address."""
    book = NoteBook(here)
    brief = book.units(rule.brief)
    provisions = tuple(_provision(here, book, one) for one in rule.provisions)
    events = ((event.when, event_row(here, book, event)) for event in referring(here, Event, rule.id, "rules"))
    rows = ordered(events)
    return RuleView(
        **record_parts(here, rule, rule.brief[0] if rule.brief else "", rows=tuple(_rows(here, rule))),
        brief=brief,
        aliases=alias_views(here, rule.aliases),
        provisions=provisions,
        files=tuple((here.address + one.reach.csv, one.reach.to_csv()) for one in provisions if one.reach),
        strips=strips_chart(here, rule),
        chart=_chart(here, rule),
        events=rows,
        amended_by=list_items(here, [other.id for other in referring(here, Rule, rule.id, "amends")]),
        claims=claims_about(here, rule.id),
        passages=every_passage(here, book, rule),
        used=users_of(here, rule.id),
    )


def _rows(here: Here, rule: Rule) -> Iterator[MetaRow]:
    yield MetaRow("Instrument", (Anchor(rule.instrument),))
    yield MetaRow("Issued by", (here.to(rule.issuer),))
    if rule.addressee:
        yield MetaRow("Binds", (Anchor(rule.addressee),))
    if rule.amends:
        yield MetaRow("Amends", tuple(here.to(name) for name in rule.amends))
    days = sorted(day for day in map(first_day, rule.provisions) if day)
    words = "what was caught on the day it took effect" if days else "what is caught on any day"
    yield MetaRow("Explore", (Anchor(words, explorer_href(here, day=days[0] if days else "")),))


def _provision(here: Here, book: NoteBook, one: Provision) -> ProvisionView:
    return ProvisionView(
        id=one.id,
        title=one.title,
        says=book.line(one.says),
        applies_to=book.line(one.applies_to) if one.applies_to else (),
        marks=book.marks(one.evidence),
        names=tuple(here.to(name) for name in one.names),
        in_force=force_words(here, one),
        test=test_words(here, one.test) if one.test else None,
        covers=covers_view(here, book, one.covers),
        steps=ordered(_steps(book, one)),
        practice=ordered(_practice(book, one)),
        reach=reach_of(here, book, one, one.test) if one.test else None,
    )


def _steps(book: NoteBook, one: Provision) -> Iterator[Dated]:
    for step in one.steps:
        # Two days in a step are the days its sources give, not a time it lasted.
        when = date_view(step.when, lasted=False)
        line = book.line(step.note) if step.note else ()
        yield step.when, CitedRow(when, step.type.capitalize(), marks=book.marks(step.evidence), line=line)


def _practice(book: NoteBook, one: Provision) -> Iterator[Dated]:
    for part in one.practice:
        line = book.line(part.says)
        cited = {mark for piece in line for mark in piece.marks}
        marks = tuple(mark for mark in book.marks(part.evidence) if mark not in cited)
        yield part.when, CitedRow(date_view(part.when), "", marks=marks, line=line)


def strips_chart(here: Here, rule: Rule, figure_id: str = "in-force-drawn") -> Chart | None:
    """When each provision was in force; nothing where none ever was, for all that is known."""
    page = address_of(rule)
    rows = tuple(
        StripRow(one.title, tuple(_part(period) for period in periods_of(one)), here.href(f"{page}#{one.id}"))
        for one in rule.provisions
    )
    if not any(part.state == "yes" for row in rows for part in row.parts):
        return None
    measure = "In force is not the same as “could not be sold”: practice stands with each provision."
    as_of = here.site.as_of.first
    return chart_of(draw_strips(figure_id, _force_finding(here, rule), measure, rows, as_of, FORCE_WORDS), STRIP_KEY)


def _force_finding(here: Here, rule: Rule) -> str:
    """How many provisions are in force on the site's day, and of how many that is not known."""
    answers = [in_force(one, here.site.as_of).word for one in rule.provisions]
    day = date_words(here.site.as_of)
    if len(answers) == 1:
        return f"{FORCE_WORDS[answers[0]].capitalize()} on {day}"
    unknown = f"; of {answers.count('unknown')} it is not known" if "unknown" in answers else ""
    return f"{answers.count('yes')} of {len(answers)} provisions in force on {day}{unknown}"


def _part(period: Period) -> StripPart:
    first = period.first.isoformat()
    text = f"{first}/{period.last.isoformat() if period.last else '..'}"
    words = date_words(read_date(first if period.last == period.first else text))
    return StripPart(period.first, period.last, period.word, words)


def _chart(here: Here, rule: Rule) -> Chart | None:
    """The steps of all provisions, one lane a provision; nothing where the list says it as well."""
    lanes = [TimelineLane(one.id, one.title) for one in rule.provisions]
    marks = [
        TimelineMark(step.type, step.when, date_words(step.when), one.id, f"#{one.id}", lasted=False)
        for one in rule.provisions
        for step in one.steps
    ]
    if not are_apart([mark.when for mark in marks]):
        return None
    as_of = here.site.as_of
    measure = f"Each step at its date, one lane a provision, as of {date_words(as_of)}."
    first, *_, last = sorted(marks, key=lambda mark: mark.when.sort_key)
    title = f"{len(marks)} steps: first {first.label} {first.when_words}, last {last.label} {last.when_words}"
    figure = draw_timeline("steps-drawn", title, measure, lanes, marks, as_of.first)
    return chart_of(figure, DATE_KEY)
