"""Reads charts back: where marks stand in a drawing and in Plotly, and which values the rows of a chart allow."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from build_tools.figures.date_marks import parts_of
from build_tools.records.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Callable

    Place = dict[str, Any]
    Fits = Callable[[dict[str, Any], int], bool]

HALF_A_PIXEL = 0.5
SMALLEST = 9
"""Up to so many px a mark may be drawn wider than it is, so that it is seen."""
DAY = 86_400_000

DRAWN_PLACES = """figure => {
  const svg = [...figure.querySelectorAll('.figure-drawing')].find(one => one.getClientRects().length > 0);
  const number = (one, name) => Number(one.getAttribute(name));
  return [...svg.querySelectorAll('title')].filter(title => title.parentNode !== svg).flatMap(title =>
    [...title.parentNode.children].flatMap(one => {
      const says = title.textContent;
      if (one.tagName === 'circle')
        return [{says, left: number(one, 'cx'), right: number(one, 'cx'), y: number(one, 'cy')}];
      if (one.getAttribute('class') === 'strip-no')
        return [{says, left: number(one, 'x1'), right: number(one, 'x2'), y: number(one, 'y1')}];
      if (one.tagName !== 'rect') return [];
      const left = number(one, 'x');
      return [{says, left, right: left + number(one, 'width'), y: number(one, 'y') + number(one, 'height') / 2}];
    }));
}"""

PLOTTED_PLACES = """figure => {
  const plot = figure.querySelector('.js-plotly-plot');
  const {xaxis, yaxis} = plot._fullLayout;
  return plot.data.filter(trace => trace.hoverinfo !== 'skip').flatMap(trace => trace.text.map((says, i) => {
    const isBar = trace.type === 'bar';
    const from = xaxis.d2l(isBar ? trace.base?.[i] ?? 0 : trace.x[i]);
    const px = value => xaxis._offset + xaxis.l2p(value);
    return {
      says,
      left: px(from),
      right: px(from + (isBar ? Number(trace.x[i]) : 0)),
      y: yaxis._offset + yaxis.d2p(trace.y[i]),
    };
  }));
}"""


def off_by_more(drawn: list[Place], plotted: list[Place]) -> list[str]:
    """The marks of a drawing that Plotly does not draw within half a pixel, and those that only Plotly draws."""
    missing = [one for one in drawn if not any(_is_same(one, other) for other in plotted)]
    only = {one["says"] for one in plotted} - {one["says"] for one in drawn}
    return [f"{one['says']} at {one['left']:.1f}, {one['y']:.1f}" for one in missing] + sorted(only)


def _is_same(drawn: Place, plotted: Place) -> bool:
    if drawn["says"] != plotted["says"] or abs(drawn["y"] - plotted["y"]) > HALF_A_PIXEL:
        return False
    ends = [abs(drawn[end] - plotted[end]) <= HALF_A_PIXEL for end in ("left", "right")]
    middle = abs(drawn["left"] + drawn["right"] - plotted["left"] - plotted["right"]) / 2 <= HALF_A_PIXEL
    return all(ends) or (drawn["right"] - drawn["left"] <= SMALLEST and (any(ends) or middle))


def says_of(row: dict[str, str]) -> tuple[str, Fits]:
    """What is said of the mark of a row, and whether a point of a trace has a value that the row gives."""
    if "EDTF" in row:
        return f"{row['Event']}, {row['When']}", _fits_date(row["EDTF"])
    if "State" in row:
        return f"{row['Row']}: {row['State']}, {row['When']}", _fits_days(row["From"], row["To"])
    label, printed = list(row.values())[:2]
    values = [float(row[name]) for name in ("From", "To", "Value") if row.get(name)]
    return f"{label}: {printed}", lambda trace, place: trace["x"][place] in values


def _fits_days(first: str, last: str) -> Fits:
    def fits(trace: dict[str, Any], place: int) -> bool:
        if trace["type"] == "bar":
            length = (date.fromisoformat(last) - date.fromisoformat(first)).days * DAY if last else trace["x"][place]
            return bool(trace["base"][place] == first and trace["x"][place] == length)
        return not last

    return fits


def _fits_date(edtf: str) -> Fits:
    when = read_date(edtf)
    parts = [part for lasted in (True, False) for part in parts_of(when, lasted=lasted)]

    def is_at(drawn: date, known: date, away: int) -> bool:
        # An end beyond the axis is drawn where the axis ends, which is the first day of a year.
        return drawn == known or ((known - drawn).days * away > 0 and (drawn.month, drawn.day) == (1, 1))

    def fits(trace: dict[str, Any], place: int) -> bool:
        if trace["type"] == "bar":
            first = date.fromisoformat(trace["base"][place])
            last = first + timedelta(milliseconds=trace["x"][place])
            return any(is_at(first, part.first, -1) and is_at(last, part.last, 1) for part in parts)
        at = date.fromisoformat(trace["x"][place][:10])
        return when.first <= at <= when.last

    return fits
