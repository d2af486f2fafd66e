"""Timeline: lanes of events, each date drawn as well as it is known and no better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.figures.figure import PHONE, WIDE, Drawing, Figure, Table
from build_tools.figures.timeline_data import Span, Timeline, TimelineLane, TimelineMark, choose_span
from build_tools.figures.timeline_drawing import TimelineDrawing
from build_tools.figures.timeline_plotly import timeline_plotly

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

MIDDLE = 720


def draw_timeline(  # noqa: PLR0913  # what a figure says, what it shows, and two days
    figure_id: str,
    title: str,
    subtitle: str,
    lanes: Sequence[TimelineLane],
    marks: Sequence[TimelineMark],
    as_of: date,
    *,
    until: date | None = None,
) -> Figure:
    """A figure of all marks by lane; marks outside the axis are named in its notes and stand in its table.

    A mark whose lane is not among `lanes` stands in the table only. `until` is a day in whose year the axis ends.
    """
    ordered = tuple(sorted(marks, key=lambda mark: (mark.when.sort_key, mark.label, mark.lane, mark.href)))
    span = choose_span(ordered, as_of, until)
    drawn = tuple(mark for mark in ordered if span.holds(mark.when))
    used = tuple(lane for lane in lanes if any(mark.lane == lane.key for mark in drawn))
    timeline = Timeline(used, drawn, span, as_of)
    names = {lane.key: lane.name for lane in lanes}
    rows = tuple((mark.when.text, mark.when_words, names.get(mark.lane, mark.lane), mark.what) for mark in ordered)
    laid_out = [TimelineDrawing(timeline, width) for width in (WIDE, MIDDLE, PHONE)]
    drawings = [
        Drawing(one.width, one.draw(figure_id, title, subtitle), timeline_plotly(timeline, one)) for one in laid_out
    ]
    hrefs = tuple(mark.href for mark in ordered)
    return Figure(
        figure_id,
        title,
        subtitle,
        Table(("EDTF", "When", "Lane", "Event"), rows, hrefs),
        tuple(drawings),
        timeline_plotly(timeline, laid_out[0]),
        _notes(ordered, drawn, span),
    )


def _notes(ordered: Sequence[TimelineMark], drawn: Sequence[TimelineMark], span: Span) -> tuple[str, ...]:
    outside = [mark for mark in ordered if mark not in drawn]
    early = [mark for mark in outside if mark.when.first.year < span.first]
    late = [mark for mark in outside if mark not in early]
    sides = ((f"Before {span.first}", early), (f"After {span.last}", late))
    return _broken(span) + tuple(
        f"{side}, and not drawn: {'; '.join(f'{mark.label} ({mark.when_words})' for mark in marks)}."
        for side, marks in sides
        if marks
    )


def _broken(span: Span) -> tuple[str, ...]:
    if span.left_out is None:
        return ()
    first, last = span.left_out
    years = f"{first} {'and' if last - first == 1 else 'to'} {last}"
    return (f"Nothing here falls in {years}: the axis is broken there, at the double line.",)
