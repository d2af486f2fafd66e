"""Reads charts back: where marks stand in a drawing and in Plotly, and which values the rows of a chart allow."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from build_tools.figures.date_marks import parts_of
from build_tools.records.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Callable

    Place = dict[str, Any]
    Fits = Callable[[dict[str, Any], int], bool]

HALF_A_PIXEL = 0.5
SMALLEST = 9.01
"""Up to so many px, as a drawing rounds them, a mark may be drawn wider than it is, so that it is seen."""
DAY, TINY = 86_400_000, 1e-6
KNOWN = len(("From", "To", "Known"))

DRAWN_PLACES = """figure => {
  const svg = [...figure.querySelectorAll('.figure-drawing')].find(one => one.getClientRects().length > 0);
  const moved = one => svg.getCTM().inverse().multiply(one.getCTM()).f;
  const number = (one, name) =>
    Number(one.getAttribute(name)) + (['y', 'y1', 'cy'].includes(name) ? moved(one) : 0);
  const shown = title => title.parentNode !== svg && !title.closest('[hidden], [display=none]');
  return [...svg.querySelectorAll('title')].filter(shown).flatMap(title =>
    [...title.parentNode.children].flatMap(one => {
      const says = title.textContent;
      if (one.matches('circle:not(.figure-notch)'))
        return [{says, left: number(one, 'cx'), right: number(one, 'cx'), y: number(one, 'cy')}];
      if (one.getAttribute('class') === 'strip-no')
        return [{says, left: number(one, 'x1'), right: number(one, 'x2'), y: number(one, 'y1')}];
      if (one.tagName === 'use') {
        const middle = number(one, 'x') + number(one, 'width') / 2;
        return [{says, left: middle, right: middle, y: number(one, 'y') + number(one, 'height') / 2}];
      }
      if (one.tagName !== 'rect') return [];
      const left = number(one, 'x'), high = number(one, 'height');
      return [{says, left, right: left + number(one, 'width'), y: number(one, 'y') + high / 2, high}];
    }));
}"""

PLOTTED_PLACES = """figure => {
  const plot = figure.querySelector('.js-plotly-plot');
  const {xaxis, yaxis} = plot._fullLayout;
  const across = value => xaxis._offset + xaxis.l2p(xaxis.d2l(value));
  const down = value => yaxis._offset + yaxis.d2p(value);
  return plot.data.filter(trace => trace.hoverinfo !== 'skip').flatMap(trace => trace.text.map((says, i) => {
    const base = trace.base?.[i] ?? 0, wide = [trace.width ?? 0].flat();
    const half = (wide[i] ?? wide[0]) / 2;
    if (trace.type !== 'bar') return {says, left: across(trace.x[i]), right: across(trace.x[i]), y: down(trace.y[i])};
    const ends = trace.orientation === 'h'
      ? [across(base), xaxis._offset + xaxis.l2p(xaxis.d2l(base) + Number(trace.x[i]))]
      : [across(trace.x[i] - half), across(trace.x[i] + half)];
    const heights = trace.orientation === 'h'
      ? [down(trace.y[i] - half), down(trace.y[i] + half)]
      : [down(base), down(base + trace.y[i])];
    const y = (heights[0] + heights[1]) / 2, high = Math.abs(heights[0] - heights[1]);
    return {says, left: ends[0], right: ends[1], y, high};
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
    if abs(drawn.get("high", 0) - plotted.get("high", 0)) > HALF_A_PIXEL and "high" in drawn and "high" in plotted:
        return False
    ends = [abs(drawn[end] - plotted[end]) <= HALF_A_PIXEL for end in ("left", "right")]
    middle = abs(drawn["left"] + drawn["right"] - plotted["left"] - plotted["right"]) / 2 <= HALF_A_PIXEL
    return all(ends) or (drawn["right"] - drawn["left"] <= SMALLEST and (any(ends) or middle))


def is_crowd(place: Place) -> bool:
    """Whether what stands there counts events, which a list of them says apart."""
    return re.match(r"\d+ events, ", place["says"]) is not None


def says_of(row: dict[str, str]) -> tuple[str, Fits]:
    """What is said of the mark of a row, and whether a point of a trace has a value that the row gives."""
    if "Became" in row:
        name = ", ".join(filter(None, (row["Paragraph"], row["Role"])))
        return f"{name}: {row['Became']}", _fits_records(row)
    if "Rests on" in row:
        return f"{row['Document']}: {row['How']}", lambda trace, _: trace["name"] == _CITED[row["Cited here"]]
    if "Printed" in row:
        return f"{row['What']}, {row['Time']}: {row['Printed']}", _fits_value(row)
    if "EDTF" in row:
        return f"{row['Event']}, {row['When']}", _fits_date(row["EDTF"])
    if "State" in row:
        return f"{row['Row']}: {row['State']}, {row['When']}", _fits_days(row["From"], row["To"])
    *about, printed = list(row.values())[:-KNOWN]
    values = [float(row[name]) for name in ("From", "To") if row[name]]
    return f"{', '.join(filter(None, about))}: {printed}", lambda trace, place: end_of(trace, place) in values


_CITED = {"yes": "cited", "no": "not cited"}


def _fits_records(row: dict[str, str]) -> Fits:
    heights = {
        "weighing": sum(int(row[name]) for name in ("For", "Partly", "Against")),
        "beside": sum(int(row[name]) for name in ("Context", "Only named")),
    }

    def fits(trace: dict[str, Any], place: int) -> bool:
        if trace["name"] in heights:
            return bool(abs(-trace["y"][place] / trace["meta"]["unit"] - heights[trace["name"]]) < TINY)
        return trace["name"] == "place" or int(row["Records"]) == 0

    return fits


def _fits_value(row: dict[str, str]) -> Fits:
    when, value = read_date(row["Date"]), (float(row["From"]) + float(row["To"])) / 2

    def fits(trace: dict[str, Any], place: int) -> bool:
        if abs(trace["y"][place] - value) > TINY:
            return False
        if trace["type"] == "bar":
            days = (when.last - when.first).days
            return bool(trace["base"][place] == when.first.isoformat() and trace["x"][place] == days * DAY)
        return when.first <= date.fromisoformat(trace["x"][place][:10]) <= when.last

    return fits


def end_of(trace: dict[str, Any], place: int) -> float:
    """The value that a mark ends at."""
    base = trace["base"][place] if trace["type"] == "bar" else 0
    return float(base + trace["x"][place])


def miscounted(plotly: dict[str, Any], columns: list[str], rows: list[list[str]]) -> list[str]:
    """The rows of a table of claims by topic and status that a figure has another number of marks for."""
    drawn = {
        trace["name"]: Counter(says.rpartition(": ")[2].partition(", ")[0] for says in trace["text"])
        for trace in plotly["data"]
    }
    return [row[0] for row in rows if [str(drawn[row[0]][word]) for word in columns[1:-1]] != row[1:-1]]


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
