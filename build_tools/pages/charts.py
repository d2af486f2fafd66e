"""Figures as pages show them: finished drawings, one of which a style sheet shows, with a key and notes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.figures.timeline import draw_timeline
from build_tools.figures.timeline_data import TimelineLane, TimelineMark, choose_span
from build_tools.pages.addresses import TIMELINE_ADDRESS
from build_tools.pages.timeline_finding import timeline_finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from build_tools.figures.figure import Figure, PlotlyValue
    from build_tools.pages.here import Anchor, Here
    from build_tools.pages.number_table import NumberTable
    from build_tools.records.dates import EdtfDate
    from build_tools.records.event import Event

DATE_KEY = (
    ("date-day", "day known"),
    ("date-within", "some time within"),
    ("date-lasted", "lasted"),
    ("date-brief", "lasted, too briefly to be drawn to scale"),
    ("date-about", "known only about"),
    ("date-open", "went on, end open"),
    ("date-crowd", "several close together; see the list"),
)
DOT_KEY = (
    ("key-value", "one value"),
    ("key-interval", "between two values"),
    ("key-about", "about, at least or at most"),
    ("key-conflict", "sources conflict, every value drawn"),
)
BAR_KEY = (
    ("key-bar", "one value"),
    ("key-bar-hollow", "about, or at most"),
    ("key-about", "known only to be about there, or beyond"),
)
STRIP_KEY = (
    ("date-lasted", "in force"),
    ("date-part", "not known whether"),
    ("strip-no", "not in force"),
    ("date-open", "still so on the day shown"),
)
SERIES_KEY = (
    ("series-value", "one value"),
    ("series-hollow", "less than one known value"),
    ("series-step", "joins values of one definition, and says nothing of the time between"),
    ("key-about", "about, at least or at most"),
    ("key-conflict", "sources conflict, every value drawn"),
)
COVERAGE_KEY = (
    ("coverage-weighing", "records it is evidence for, partly or against"),
    ("coverage-beside", "records that take it as context or only name it"),
    ("coverage-apart", "serves none and need not"),
    ("coverage-missing", "should serve one and does not"),
)
TREE_KEY = (
    ("tree-cited", "cited here"),
    ("tree-uncited", "not cited itself, read through others"),
    ("tree-named", "names what it has this from"),
    ("tree-unnamed", "does not name it"),
)
FEWEST_MARKS = 2
MONTH = 31
"""Days. What lies closer together is told, since an axis of years would show one heap."""


@dataclass(frozen=True, slots=True)
class ChartDrawing:
    """A drawing and the width in px it is made for."""

    width: int
    svg: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure: what it shows, what it measures, its drawings, shapes to explain, notes, and where it leads.

    `figure` is what it was made of, from which its data is published beside the page; `table` is for the page itself,
    where its numbers stand nowhere else on it. `counts` names what a list beside it filters; empty where none does.
    """

    id: str
    finding: str
    measure: str
    drawings: tuple[ChartDrawing, ...]
    key: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    links: tuple[Anchor, ...] = ()
    figure: Figure | None = None
    table: NumberTable | None = None
    counts: str = ""

    @property
    def data(self) -> str:
        """The file with the chart's data, in the folder of the page; empty where there is none."""
        return f"{self.id}.json" if self.figure else ""

    @property
    def csv(self) -> str:
        """The same for its table."""
        return f"{self.id}.csv" if self.figure else ""

    @property
    def is_still(self) -> bool:
        """Whether it has no axis to come nearer to."""
        axis = _layout_of(self.figure).get("xaxis") if self.figure else None
        return isinstance(axis, dict) and axis.get("visible") is False


def _layout_of(figure: Figure) -> dict[str, PlotlyValue]:
    layout = figure.plotly.get("layout")
    return layout if isinstance(layout, dict) else {}


def chart_of(figure: Figure, key: tuple[tuple[str, str], ...], links: tuple[Anchor, ...] = ()) -> Chart:
    """The figure for a page; of the key only the shapes that its drawings use, none where only the plainest is."""
    drawings = tuple(ChartDrawing(drawing.width, drawing.svg) for drawing in figure.drawings)
    used = tuple((shape, words) for shape, words in key if any(_uses(one.svg, shape) for one in drawings))
    shown = () if used == key[:1] else used
    return Chart(figure.id, figure.title, figure.subtitle, drawings, shown, figure.notes, links, figure)


def event_chart(  # a page, what the chart is called, what it shows, and where it ends
    here: Here,
    figure_id: str,
    events: Iterable[Event],
    title: str = "",
    *,
    until: date | None = None,
    is_listed: bool = False,
) -> Chart | None:
    """A timeline of events in the lanes of their types; None where they are not `are_apart`.

    `until` is a day in whose year the axis ends; `is_listed` says that the events stand on the page by their ids.
    """
    marks = [event_mark(here, event, is_listed=is_listed) for event in events]
    return marks_chart(here, figure_id, marks, title or timeline_finding(marks, event_lanes(here)), until=until)


def marks_chart(  # the same
    here: Here,
    figure_id: str,
    marks: Sequence[TimelineMark],
    title: str,
    *,
    more_lanes: Sequence[TimelineLane] = (),
    until: date | None = None,
) -> Chart | None:
    """A timeline of marks in `more_lanes` and the lanes of events; None where they are not `are_apart`."""
    lanes = [*more_lanes, *event_lanes(here)]
    known = {lane.key for lane in lanes}
    as_of = here.site.as_of
    span = choose_span(marks, as_of.first, until)
    drawn = [mark.when for mark in marks if mark.lane in known and span.holds(mark.when)]
    if not are_apart(drawn):
        return None
    what = "statement and event" if more_lanes else "event"
    measure = f"Each {what} at its date, by lane, as of {date_words(as_of)}."
    figure = draw_timeline(figure_id, title, measure, lanes, marks, as_of.first, until=until)
    return replace(chart_of(figure, DATE_KEY), counts="statements and events" if more_lanes else "events")


def are_apart(times: Collection[EdtfDate]) -> bool:
    """Whether there are two times or more, with more than a month from the first's begin to the last's end."""
    if len({(when.first, when.last) for when in times}) < FEWEST_MARKS:
        return False
    return (max(when.last for when in times) - min(when.first for when in times)).days > MONTH


def event_lanes(here: Here) -> tuple[TimelineLane, ...]:
    """The lanes of events, from top to bottom."""
    return tuple(TimelineLane(key, lane.name, lane.accent) for key, lane in here.site.vocabulary.lanes.items())


def event_mark(here: Here, event: Event, *, is_listed: bool = False) -> TimelineMark:
    """An event as a mark that leads to its page, and the place where it is listed: on this page or the timeline's."""
    known = here.site.vocabulary.event_types.get(event.type)
    return TimelineMark(
        event.title,
        event.when,
        date_words(event.when),
        known.lane if known else event.type,
        here.target(event.id),
        not event.within,
        row=f"{'' if is_listed else here.href(TIMELINE_ADDRESS)}#{event.id}",
    )


_MARKS = {
    "date-open": ("date-open",),
    "date-lasted": ("date-lasted", "date-part"),
    "date-part": ("date-part",),
    "date-crowd": ("figure-crowd",),
    "key-value": ("figure-dot",),
    "key-interval": ("figure-range",),
    "key-about": ("figure-about",),
    "key-conflict": ("figure-range figure-conflict",),
    "key-bar": ("figure-bar",),
    "key-bar-hollow": ("figure-bar-hollow",),
}


def _uses(svg: str, shape: str) -> bool:
    return any(f'class="{name}"' in svg for name in _MARKS.get(shape, (shape,)))
