"""Rules' tests in words, and what each says of the things that have the values it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from build_tools.citations.date_words import date_words
from build_tools.figures.figure import Table
from build_tools.judging.caught import caught_by, measures_of, values_for
from build_tools.judging.in_force import in_force
from build_tools.pages.explorer_links import explorer_href, first_day
from build_tools.pages.here import Anchor
from build_tools.pages.specification import grouped_cell
from build_tools.pages.values import NO_UNIT, measure_name, number_words, with_unit
from build_tools.records.rule import Rule
from build_tools.records.system import System

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.judging.caught import Caught
    from build_tools.pages.here import Here
    from build_tools.pages.notebook import NoteBook
    from build_tools.pages.values import ValueCell
    from build_tools.records.rule import Provision, RuleTest

CAUGHT_WORDS: dict[Caught, str] = {
    "caught": "yes",
    "not caught": "no",
    "depends": "depends on the value",
    "unknown": "not known",
    "not applicable": "does not apply",
}
FORCE_WORDS: dict[Literal["yes", "no", "unknown"], str] = {
    "yes": "in force",
    "no": "not in force",
    "unknown": "not known whether in force",
}


@dataclass(frozen=True, slots=True)
class TestView:
    """A test in words: one limit, or a heading with the tests under it."""

    words: str
    parts: tuple[TestView, ...] = ()


@dataclass(frozen=True, slots=True)
class ReachRow:
    """A thing, its values for the measures of the test, what the test says of it, and where it says so by day.

    `order` is what the answer sorts by, empty where it is not known.
    """

    id: str
    subject: Anchor
    cells: tuple[ValueCell, ...]
    units: tuple[str, ...]
    answer: str
    order: str
    explore: str


@dataclass(frozen=True, slots=True)
class Reach:
    """What a test says of every thing with a value for it; `columns` are the measures with their units.

    `csv` is the name of the file beside the page that has the same.
    """

    columns: tuple[tuple[str, str], ...]
    rows: tuple[ReachRow, ...]
    csv: str

    def to_csv(self) -> bytes:
        """The table as data: what stands in each cell, competing values with a semicolon between."""
        names = tuple(f"{name}, {unit}" if unit else name for name, unit in self.columns)
        rows = tuple(
            (row.id, row.subject.words, *(cell.state or "; ".join(_said(cell)) for cell in row.cells), row.answer)
            for row in self.rows
        )
        return Table(("id", "system", *names, "caught"), rows).to_csv().encode()


@dataclass(frozen=True, slots=True)
class TestOf:
    """One rule's test of one thing: the provision, since when, the values, the answer, and where it stands by day."""

    provision: Anchor
    since: str
    measured: tuple[tuple[str, str, ValueCell], ...]
    answer: str
    explore: str


def test_words(here: Here, test: RuleTest) -> TestView:
    """The test as a reader says it, made from its measures."""
    if test.measure is not None:
        return TestView(_limit_words(here, test))
    heading = "all of these:" if test.all_of else "any of these:"
    return TestView(heading, tuple(test_words(here, part) for part in (*test.all_of, *test.any_of)))


def _limit_words(here: Here, test: RuleTest) -> str:
    measure, unit = test.measure or "", _unit(here, test.measure or "")
    limits = [f"at least {with_unit(number_words(test.at_least), unit)}"] if test.at_least is not None else []
    limits += [f"under {with_unit(number_words(test.below), unit)}"] if test.below is not None else []
    return f"{measure_name(here, measure)} {' and '.join(limits)}"


def reach_of(here: Here, book: NoteBook, provision: Provision, test: RuleTest) -> Reach:
    """Every system with a value for one of the measures of a provision's test, by name."""
    measures, day = measures_of(test), first_day(provision)
    rows = []
    for system in sorted(here.site.of(System), key=lambda system: system.name.casefold()):
        found = [values_for(here.answers, system.id, measure) for measure in measures]
        if any(at.observation.state is None for ats in found for at in ats):
            cells = tuple(grouped_cell(here, book, ats) for ats in found)
            caught = caught_by(here.answers, test, system.id, provision.covers)
            units = tuple(_unit(here, measure) for measure in measures)
            words, order = CAUGHT_WORDS[caught], "" if caught == "unknown" else caught
            explore = explorer_href(here, system.id, day)
            rows.append(ReachRow(system.id, here.to(system.id), cells, units, words, order, explore))
    columns = tuple((measure_name(here, measure), _unit(here, measure)) for measure in measures)
    return Reach(columns, tuple(rows), f"caught-{provision.id}.csv")


def _said(cell: ValueCell) -> Iterator[str]:
    for line in cell.lines:
        yield f"{line.words} ({line.note})" if line.note else line.words


def tests_of(here: Here, book: NoteBook, system_id: str) -> tuple[TestOf, ...]:
    """The tests of rules that ask for values the thing has."""
    return tuple(_tests(here, book, system_id))


def _tests(here: Here, book: NoteBook, system_id: str) -> Iterator[TestOf]:
    for rule in here.site.of(Rule):
        for provision in rule.provisions:
            measures = measures_of(provision.test) if provision.test else ()
            found = {measure: values_for(here.answers, system_id, measure) for measure in measures}
            if provision.test and any(at.observation.state is None for ats in found.values() for at in ats):
                yield TestOf(
                    Anchor(f"{rule.name}: {provision.title}", f"{here.target(rule.id)}#{provision.id}"),
                    force_words(here, provision),
                    tuple(
                        (measure_name(here, measure), _unit(here, measure), grouped_cell(here, book, ats))
                        for measure, ats in found.items()
                    ),
                    CAUGHT_WORDS[caught_by(here.answers, provision.test, system_id, provision.covers)],
                    explorer_href(here, system_id, first_day(provision)),
                )


def force_words(here: Here, provision: Provision) -> str:
    """Whether a provision was in force on the day of the site's answers, and by which step."""
    answer = in_force(provision, here.site.as_of)
    words = f"{FORCE_WORDS[answer.word]} on {date_words(here.site.as_of)}"
    if answer.step is None:
        return f"{words}: no step says when it took effect"
    return f"{words}: {answer.step.type} {date_words(answer.step.when)}"


def _unit(here: Here, measure: str) -> str:
    known = here.site.vocabulary.measures.get(measure)
    return known.unit if known and known.unit not in NO_UNIT else ""
