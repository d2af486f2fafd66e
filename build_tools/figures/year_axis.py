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
BREAK = (-2.5, 2.5)
"""How far the two lines stand, in px, from where years are left out."""
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
        days = self.span.ordinal((x - self.left) / (self.right - self.left))
        moment = datetime.min.replace(tzinfo=UTC) + timedelta(days=max(days, 1) - 1)
        return moment.replace(tzinfo=None).isoformat(" ", "seconds")

    def years(self) -> list[tuple[date, str]]:
        """The first day and the label of each year, or of every few where labels would touch."""
        shown = self.span.years
        room = (self.right - self.left) / len(shown)
        widest = width_of(self._label(self.span.last), AXIS_SIZE) + _GAP
        step = next(step for step in _STEPS if step * room >= widest)
        back = self.span.gap[1].year if self.span.gap else None
        # After a break its first year is always named: none of those before says it.
        years = [year for year in shown if year == back or (year % step == 0 and not self._hides(year, back, widest))]
        return [(date(year, 1, 1), self._label(year)) for year in years]

    def _hides(self, year: int, back: int | None, widest: float) -> bool:
        return back is not None and 0 <= self.x(date(back, 1, 1)) - self.x(date(year, 1, 1)) < widest

    def draw_years(self, bottom: float) -> list[str]:
        """The years: a line and a label each; two lines where years are left out before one."""
        parts = []
        for day, label in self.years():
            x = self.x(day)
            for aside in BREAK if self.is_break(day) else (0,):
                kind = "figure-break" if aside else "figure-grid"
                parts.append(element("line", x1=x + aside, y1=TOP - 6, x2=x + aside, y2=bottom, class_=kind))
            parts.append(element("text", words(label), x=x + LABEL_AFTER, y=TOP - 10, class_="figure-axis"))
        return parts

    def is_break(self, day: date) -> bool:
        """Whether the axis is broken just before a day."""
        return self.span.gap is not None and self.span.gap[1] == day

    def draw_as_of(self, day: date, bottom: float) -> tuple[str, ...]:
        """The dotted line of the day the drawing is made for; nothing where the axis ends before."""
        if not self.holds(day):
            return ()
        x = self.x(day)
        return (element("line", x1=x, y1=TOP - 6, x2=x, y2=bottom, class_="figure-today"),)

    def write_as_of(self, day: date, bottom: float) -> tuple[str, ...]:
        """The words under that line; nothing where the axis ends before."""
        if not self.holds(day):
            return ()
        anchor = {"left": "start", "right": "end", "center": "middle"}[self.as_of_anchor(day)]
        place = {"x": self.x(day), "y": bottom + 15}
        return (element("text", as_of_words(day), **place, text_anchor=anchor, class_="figure-axis"),)

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
