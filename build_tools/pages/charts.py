"""Figures as pages show them: finished drawings, one of which a style sheet shows, with a key and notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.figures.timeline import draw_timeline
from build_tools.figures.timeline_data import TimelineLane, TimelineMark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.figures.figure import Figure
    from build_tools.pages.here import Anchor, Here
    from build_tools.records.event import Event

DATE_KEY = (
    ("date-day", "day known"),
    ("date-within", "some time within"),
    ("date-lasted", "lasted"),
    ("date-about", "known only about"),
    ("date-open", "went on, end open"),
)
DOT_KEY = (
    ("key-value", "one value"),
    ("key-interval", "between two values"),
    ("key-about", "about, or a bound"),
    ("key-conflict", "sources conflict, every value drawn"),
)
STRIP_KEY = (
    ("date-lasted", "in force"),
    ("date-part", "not known whether"),
    ("strip-no", "not in force"),
    ("date-open", "still so on the day shown"),
)
FEWEST_MARKS = 2
FEWEST_EVENTS = 4
"""Fewer events than this say no more drawn than in the list beside them."""


@dataclass(frozen=True, slots=True)
class ChartDrawing:
    """A drawing and the width in px it is made for."""

    width: int
    svg: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure: what it shows, what it measures, its drawings, shapes to explain, notes, and where it leads.

    `figure` is what it was made of, from which its data is published beside the page.
    """

    id: str
    finding: str
    measure: str
    drawings: tuple[ChartDrawing, ...]
    key: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    links: tuple[Anchor, ...] = ()
    figure: Figure | None = None

    @property
    def data(self) -> str:
        """The file with the chart's data, in the folder of the page; empty where there is none."""
        return f"{self.id}.json" if self.figure else ""

    @property
    def csv(self) -> str:
        """The same for its table."""
        return f"{self.id}.csv" if self.figure else ""


def chart_of(figure: Figure, key: tuple[tuple[str, str], ...], links: tuple[Anchor, ...] = ()) -> Chart:
    """The figure for a page; of the key only the shapes that its drawings use, none where only the plainest is."""
    drawings = tuple(ChartDrawing(drawing.width, drawing.svg) for drawing in figure.drawings)
    used = tuple((shape, words) for shape, words in key if _uses(drawings[0].svg, shape))
    shown = () if used == key[:1] else used
    return Chart(figure.id, figure.title, figure.subtitle, drawings, shown, figure.notes, links, figure)


def event_chart(
    here: Here, figure_id: str, events: Iterable[Event], title: str = "", *, fewest: int = FEWEST_EVENTS
) -> Chart | None:
    """A timeline of events in the lanes of their types; None where there are not enough to be worth drawing."""
    vocabulary = here.site.vocabulary
    lanes = [TimelineLane(key, lane.name, lane.accent) for key, lane in vocabulary.lanes.items()]
    marks = [event_mark(here, event) for event in events]
    if sum(mark.lane in vocabulary.lanes for mark in marks) < fewest:
        return None
    as_of = here.site.as_of
    measure = f"Each event at its date, by lane, as of {date_words(as_of)}."
    figure = draw_timeline(figure_id, title or "What happened, and when", measure, lanes, marks, as_of.first)
    return chart_of(figure, DATE_KEY)


def event_mark(here: Here, event: Event) -> TimelineMark:
    """An event as a mark that leads to its page."""
    known = here.site.vocabulary.event_types.get(event.type)
    words = date_words(event.when)
    return TimelineMark(
        event.title, event.when, words, known.lane if known else event.type, here.target(event.id), not event.within
    )


_MARKS = {
    "date-open": ("date-open",),
    "date-lasted": ("date-lasted", "date-part"),
    "date-part": ("date-part",),
    "key-value": ("figure-dot",),
    "key-interval": ("figure-range",),
    "key-about": ("figure-about",),
    "key-conflict": ("figure-range figure-conflict",),
}


def _uses(svg: str, shape: str) -> bool:
    return any(f'class="{name}"' in svg for name in _MARKS.get(shape, (shape,)))
