"""Crowds: marks of a lane too close together to be told apart, counted in one disc that opens their list."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from build_tools.figures.timeline_data import TimelineMark

CROWD_RADIUS = 10.0
"""How large the disc with the count is drawn, in px."""
MOST_OF_A_MONTH = 4
"""So many marks of a lane and month are drawn apart where marks have labels; more are a crowd."""
FEWEST_UNNAMED, NEAR = 3, 22.0
"""Where marks have no labels, so many within so many px, or more, are a crowd."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """Marks of one lane that stand for themselves only in a list; earliest first."""

    marks: tuple[TimelineMark, ...]

    @property
    def first(self) -> date:
        """The first day that any of them may have begun on."""
        return min(mark.when.first for mark in self.marks)

    @property
    def last(self) -> date:
        """The last day that any of them may have ended on."""
        return max(mark.when.last for mark in self.marks)

    @property
    def says(self) -> str:
        """What is said of it where a reader points at it: `7 events, March to June 2024`."""
        first, last = f"{self.first:%B %Y}", f"{self.last:%B %Y}"
        if self.first.year == self.last.year:
            first = first.removesuffix(f" {self.first.year}")
        return f"{len(self.marks)} events, {last if f'{self.first:%B %Y}' == last else f'{first} to {last}'}"

    @property
    def href(self) -> str:
        """Where the first of them stands in the list."""
        return self.marks[0].row

    @property
    def gap(self) -> int:
        """The fewest days between one and the next; none where two touch."""
        ordered = sorted(self.marks, key=lambda mark: (mark.when.first, mark.when.last))
        return max(0, min((later.when.first - earlier.when.last).days for earlier, later in pairwise(ordered)))


Gathered = tuple["TimelineMark | Crowd", ...]


def gather(marks: Sequence[TimelineMark], x: Callable[[date], float], *, named: bool) -> Gathered:
    """The marks of a lane, earliest first, those too close together as crowds; `named` where marks have labels.

    A mark that stands in no list stays by itself, as does one that is longer than a crowd.
    """
    short = [mark for mark in marks if mark.row and x(mark.when.last) - x(mark.when.first) <= NEAR]
    crowds = list(_of_months(short) if named else _within_reach(short, x))
    crowded = {id(mark) for crowd in crowds for mark in crowd.marks}
    alone = [mark for mark in marks if id(mark) not in crowded]
    return tuple(sorted((*alone, *crowds), key=_begins))


def _begins(one: TimelineMark | Crowd) -> date:
    return one.first if isinstance(one, Crowd) else one.when.first


def _of_months(marks: Sequence[TimelineMark]) -> Iterator[Crowd]:
    for _, group in groupby(marks, key=lambda mark: (mark.when.first.year, mark.when.first.month)):
        found = tuple(group)
        if len(found) > MOST_OF_A_MONTH:
            yield Crowd(found)


def _within_reach(marks: Sequence[TimelineMark], x: Callable[[date], float]) -> Iterator[Crowd]:
    """Runs of marks none of which lies further than `NEAR` from the first."""

    def middle(mark: TimelineMark) -> float:
        return (x(mark.when.first) + x(mark.when.last)) / 2

    run: list[TimelineMark] = []
    for mark in sorted(marks, key=middle):
        if run and middle(mark) - middle(run[0]) > NEAR:
            yield from _if_enough(run)
            run = []
        run.append(mark)
    yield from _if_enough(run)


def _if_enough(run: list[TimelineMark]) -> Iterator[Crowd]:
    if len(run) >= FEWEST_UNNAMED:
        yield Crowd(tuple(sorted(run, key=lambda mark: mark.when.sort_key)))
