"""An axis of years from left to right, with the day that it is drawn for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from build_tools.figures.figure import PHONE
from build_tools.figures.svg import element, words
from build_tools.figures.text_width import width_of

if TYPE_CHECKING:
    from build_tools.figures.timeline_data import Span

TOP = 26
"""Room above the first row, for the years."""
BELOW = 20
"""Room under the last row, for the words at the day."""
AXIS_SIZE, LABEL_AFTER = 12.0, 3
_GAP = 8
_ONE_CENTURY = 100
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class YearAxis:
    """The years of `span` between `left` and `right` px of a drawing `width` px wide."""

    span: Span
    left: float
    right: float
    width: float

    def x(self, day: date) -> float:
        """Where a day stands, in px."""
        return self.left + (self.right - self.left) * self.span.position(day)

    def moment(self, x: float) -> str:
        """The time at a place in px, to the second, also beside the axis."""
        first, last = (day.toordinal() for day in self.span.days)
        days = first + (last + 1 - first) * (x - self.left) / (self.right - self.left)
        moment = datetime.min.replace(tzinfo=UTC) + timedelta(days=max(days, 1) - 1)
        return moment.replace(tzinfo=None).isoformat(" ", "seconds")

    def years(self) -> list[tuple[date, str]]:
        """The first day and the label of each year, or of every few where labels would touch."""
        room = (self.right - self.left) / (self.span.last - self.span.first + 1)
        widest = width_of(self._label(self.span.last), AXIS_SIZE) + _GAP
        step = next(step for step in _STEPS if step * room >= widest)
        years = range(-(-self.span.first // step) * step, self.span.last + 1, step)
        return [(date(year, 1, 1), self._label(year)) for year in years]

    def draw_years(self, bottom: float) -> list[str]:
        """The years: a line and a label each."""
        parts = []
        for day, label in self.years():
            x = self.x(day)
            parts.append(element("line", x1=x, y1=TOP - 6, x2=x, y2=bottom, class_="figure-grid"))
            parts.append(element("text", words(label), x=x + LABEL_AFTER, y=TOP - 10, class_="figure-axis"))
        return parts

    def draw_as_of(self, day: date, bottom: float) -> tuple[str, ...]:
        """The dotted line of the day the drawing is made for, with its words; nothing where the axis ends before."""
        if not self.holds(day):
            return ()
        x = self.x(day)
        anchor = {"left": "start", "right": "end", "center": "middle"}[self.as_of_anchor(day)]
        return (
            element("line", x1=x, y1=TOP - 6, x2=x, y2=bottom, class_="figure-today"),
            element("text", as_of_words(day), x=x, y=bottom + 15, text_anchor=anchor, class_="figure-axis"),
        )

    def holds(self, day: date) -> bool:
        """Whether the axis has the day."""
        first, last = self.span.days
        return first <= day <= last

    def as_of_anchor(self, day: date) -> Literal["left", "right", "center"]:
        """Which part of the words at the day stands at it: their middle, or the end for which there is room."""
        half, x = width_of(as_of_words(day), AXIS_SIZE) / 2, self.x(day)
        if x + half > self.width:
            return "right"
        return "left" if x < half else "center"

    def _label(self, year: int) -> str:
        is_short = self.width <= PHONE and self.span.last - self.span.first < _ONE_CENTURY
        return f"’{year % _ONE_CENTURY:02d}" if is_short else str(year)


def as_of_words(day: date) -> str:
    """What stands at the line of the day that a drawing is made for."""
    return f"today, {day.day} {day:%b} {day.year}"
