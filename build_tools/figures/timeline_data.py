"""What a timeline shows, and the years its axis runs over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.records.dates import EdtfDate

LONGEST_PAST, LONGEST_FUTURE = 10, 5
FEWEST_LEFT_OUT, MONTHS_KEPT = 2, 3
KEY_LENGTH = 6


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """One event: its few words, and the rest of them, which is not drawn; its date, lane, and where it leads.

    `when_words` is the date as printed.

    `lasted` is false where an interval means some time within it. `row` is where it stands in a list of events;
    empty where it is in none.
    """

    label: str
    when: EdtfDate
    when_words: str
    lane: str
    href: str = ""
    lasted: bool = True
    row: str = ""
    more: str = ""

    @property
    def key(self) -> str:
        """What tells it from every other mark: several may lead to one page."""
        return sha256(f"{self.lane} {self.href} {self.says}".encode()).hexdigest()[:KEY_LENGTH]

    @property
    def says(self) -> str:
        """What is said of it where a reader points at it."""
        return f"{self.what}, {self.when_words}"

    @property
    def what(self) -> str:
        """All its words."""
        return f"{self.label}{self.more}"


@dataclass(frozen=True, slots=True)
class TimelineLane:
    """One lane: its key, its name, and whether its marks take the accent colour."""

    key: str
    name: str
    accent: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """The years the axis shows, first to last; `left_out` are the first and the last of those it is broken at."""

    first: int
    last: int
    left_out: tuple[int, int] | None = None

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day of the axis."""
        return date(self.first, 1, 1), date(self.last, 12, 31)

    @property
    def gap(self) -> tuple[date, date] | None:
        """The first day left out, and the first shown again; months before stay, to keep the break apart from today."""
        if self.left_out is None:
            return None
        first, last = self.left_out
        return date(first, MONTHS_KEPT + 1, 1), date(last + 1, 1, 1)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that are shown."""
        first, last = self.left_out or (self.last + 1, self.last)
        return tuple(year for year in range(self.first, self.last + 1) if not first <= year <= last)

    def holds(self, when: EdtfDate) -> bool:
        """Whether a date touches the axis; one that is a doubt of decades must begin on it."""
        begins = when.is_interval or when.first.year >= self.first
        return begins and when.first.year <= self.last and when.last.year >= self.first

    def held(self, day: date) -> date:
        """The day, or the end of the axis that it lies beyond."""
        start, end = self.days
        return min(max(day, start), end + timedelta(days=1))

    def position(self, day: date) -> float:
        """A day as a share of the axis, 0 at its left end and 1 at its right; outside days at the ends."""
        start, end = (edge.toordinal() for edge in self.days)
        from_start, whole = (self._shown_until(number) - start for number in (day.toordinal(), end + 1))
        return min(1.0, max(0.0, from_start / whole))

    def ordinal(self, share: float) -> float:
        """The day, counted as `date.toordinal` does, at a share of the axis, also beside it."""
        start, end = (edge.toordinal() for edge in self.days)
        number = start + (self._shown_until(end + 1) - start) * share
        begin, back = (edge.toordinal() for edge in self.gap or (date.max, date.max))
        return number if number < begin else number + back - begin

    def _shown_until(self, ordinal: int) -> int:
        """A day's number less the days left out before it."""
        begin, back = (edge.toordinal() for edge in self.gap or (date.max, date.max))
        return ordinal - min(max(ordinal - begin, 0), back - begin)


@dataclass(frozen=True, slots=True)
class Timeline:
    """What a timeline shows: lanes from top to bottom, marks, the years of its axis, and the day it is drawn for."""

    lanes: tuple[TimelineLane, ...]
    marks: tuple[TimelineMark, ...]
    span: Span
    as_of: date

    def marks_of(self, lane: TimelineLane) -> tuple[TimelineMark, ...]:
        """The marks of one lane, earliest first."""
        return tuple(mark for mark in self.marks if mark.lane == lane.key)


def choose_span(marks: Sequence[TimelineMark], as_of: date, until: date | None = None) -> Span:
    """The years of the axis: the ten before the newest beginning, as far as marks begin in them, to the day or after.

    What lies ahead is shown for five years; an open end reaches the day the timeline is drawn for. `until` is a day
    in whose year the axis ends, whatever lies after it.
    """
    if until:
        as_of = min(as_of, until)
    begun = [mark.when.first.year for mark in marks if mark.when.start]
    newest = min(max(begun, default=as_of.year), as_of.year)
    first = min((year for year in begun if newest - LONGEST_PAST <= year), default=newest)
    ends = [mark.when.last.year for mark in marks if mark.when.end]
    ahead = [year for year in ends if year <= as_of.year + LONGEST_FUTURE]
    last = max([as_of.year, *ahead])
    last = min(last, until.year) if until else last
    return Span(min(first, as_of.year), last, _left_out(marks, as_of.year, last))


def _left_out(marks: Sequence[TimelineMark], now: int, last: int) -> tuple[int, int] | None:
    """The first years to come, at least so many in a row, in which no mark lies; none where the axis ends before."""
    touched = {year for mark in marks for year in range(max(mark.when.first.year, now), mark.when.last.year + 1)}
    taken = [now, *sorted(year for year in touched if now < year <= last)]
    return next(
        ((year + 1, after - 1) for year, after in pairwise(taken) if after - year > FEWEST_LEFT_OUT),
        None,
    )
