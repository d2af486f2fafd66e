"""What a timeline shows, in a sentence: the year and the lane with most of its marks, or its first and its last."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from build_tools.pages.plain_words import counted

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from build_tools.figures.timeline_data import TimelineLane, TimelineMark
    from build_tools.records.dates import EdtfDate

FEWEST_TO_COUNT = 3
"""Fewer marks of one year or lane than this are nothing to begin with."""


def timeline_finding(marks: Sequence[TimelineMark], lanes: Iterable[TimelineLane], what: str = "event") -> str:
    """The title of a timeline of these marks, each of which is a `what`."""
    number = len(marks)
    year, in_year = _most(mark.when.first.year for mark in marks if mark.when.start)
    lane, in_lane = _most(mark.lane for mark in marks)
    name = next((one.name for one in lanes if one.key == lane), "")
    if in_lane == number:
        name = ""
    if in_year:
        share = f"All {counted(number, what)}" if in_year == number else f"{in_year} of {counted(number, what)}"
        beside = f"; {in_lane} stand under “{name}”" if name else _others(marks, year)
        return f"{share} fall in {year}{beside}"
    if name:
        return f"{in_lane} of {counted(number, what)} stand under “{name}”{_span(marks)}"
    return _ends(marks, what)


def same_time_words(marks: Sequence[TimelineMark]) -> str:
    """What is said in place of a timeline whose marks are of one time or close together; empty for a single mark."""
    if len(marks) < len(("one", "other")):
        return ""
    ordered = sorted(marks, key=lambda mark: mark.when.sort_key)
    first, last = ordered[0].when_words, ordered[-1].when_words
    told = (
        f"of one time, {first}"
        if len({(mark.when.first, mark.when.last) for mark in marks}) == 1
        else f"from {first} to {last}"
    )
    return f"All that is dated here is {told}, so that there is nothing to draw."


def _most(values: Iterable[Hashable]) -> tuple[object, int]:
    """The most frequent value and how often it is there; never, where another is as frequent or all are few."""
    (value, most), (_, second) = (*Counter(values).most_common(2), (None, 0), (None, 0))[:2]
    return (value, most) if most > second and most >= FEWEST_TO_COUNT else (None, 0)


def _others(marks: Sequence[TimelineMark], year: object) -> str:
    others = [mark for mark in marks if mark.when.first.year != year]
    if not others or not _all_begin(others):
        return ""
    first, last = _years(others)
    return f"; the others {f'in {first}' if first == last else f'between {first} and {last}'}"


def _span(marks: Sequence[TimelineMark]) -> str:
    if not _all_begin(marks):
        return ""
    first, last = _years(marks)
    return f", all in {first}" if first == last else f", {first} to {last}"


def _all_begin(marks: Sequence[TimelineMark]) -> bool:
    return all(mark.when.start for mark in marks)


def _years(marks: Sequence[TimelineMark]) -> tuple[str, str]:
    """The first and the last year in which marks begin, as their dates say them."""
    ordered = sorted(marks, key=lambda mark: mark.when.sort_key)
    return year_words(ordered[0].when), year_words(ordered[-1].when)


def year_words(when: EdtfDate) -> str:
    """The year that a date begins in, or its decade or century: `2019`, `1800s`."""
    is_wide = when.start is not None and when.start.precision in {"decade", "century"}
    return f"{when.first.year}s" if is_wide else str(when.first.year)


def _ends(marks: Sequence[TimelineMark], what: str) -> str:
    """The first and the last mark; a single one by itself."""
    ordered = sorted(marks, key=lambda mark: (mark.when.sort_key, mark.label))
    told = [f"{mark.label} ({mark.when_words})" for mark in ordered]
    if len(told) <= 1:
        return ", ".join([counted(len(told), what), *told])
    if len(told) > len(("first", "last")):
        return f"{counted(len(told), what)}, from {told[0]} to {told[-1]}"
    first, last = ordered
    return f"{told[0]}{', then' if first.when.last < last.when.first else ' and'} {told[1]}"
