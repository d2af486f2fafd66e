"""A timeline for Plotly, mark on mark with the SVG of one width, each date as well as it is known and no better."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from build_tools.figures.date_marks import BAR, BRIEF, PILL, RADIUS, STUB, DatePart, parts_of
from build_tools.figures.plotly_layout import BOLD, PlotlyLayout, coloured, pointed_at
from build_tools.figures.timeline_crowds import CROWD_RADIUS, Crowd
from build_tools.figures.year_axis import TOP
from build_tools.figures.year_axis_plotly import DAY_IN_MILLISECONDS, add_as_of, add_break, years_plotly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.figures.figure import PlotlyValue
    from build_tools.figures.timeline_data import Timeline, TimelineMark
    from build_tools.figures.timeline_drawing import TimelineDrawing

    Dict: TypeAlias = dict[str, PlotlyValue]

# Plotly sets words at the very place; spaces as wide as the gap keep them off the mark.
_GAP = "\N{NO-BREAK SPACE}" * 4
_APART = 12
"""So many px must lie between the marks of a crowd for it to part into them."""


class _Piece(NamedTuple):
    part: DatePart
    mark: TimelineMark
    y: float
    is_crowded: bool


class _Look(NamedTuple):
    width: float
    line: float
    least: float
    bar: Dict
    disc: Dict


_LOOKS = {
    "within": _Look(PILL, 1.5, PILL, {"cornerradius": PILL / 2}, {"symbol": "circle"}),
    "part": _Look(BAR, 1.2, BAR, {}, {"symbol": "square"}),
    "lasted": _Look(BAR, 0, BRIEF, {}, {"symbol": "square"}),
}


class _Stretch:
    """A time from one day to another, as far as the axis holds it, in the milliseconds of Plotly."""

    def __init__(self, drawing: TimelineDrawing, piece: _Piece, least: float) -> None:
        held = drawing.axis.span.held
        self.first, last, self.y = held(piece.part.first), held(piece.part.last), piece.y
        self.length = float((last - self.first).days * DAY_IN_MILLISECONDS)
        self.middle = drawing.axis.moment((drawing.x(self.first) + drawing.x(last)) / 2)
        self.is_crowded = piece.is_crowded
        self.is_short = drawing.x(last) - drawing.x(self.first) < least


def timeline_plotly(timeline: Timeline, drawing: TimelineDrawing) -> Dict:
    """The figure as `drawing` has it: a trace for each shape and colour, the labels in a trace of their own."""
    layout = PlotlyLayout(drawing.plot_left, TOP - 6, drawing.bottom, drawing.height)
    data: list[PlotlyValue] = []
    for is_accent in (False, True):
        colour = "accent" if is_accent else "ink"
        pieces = list(_pieces(drawing, accent=is_accent))
        data += _bars(pieces, drawing, colour)
        data += _discs(timeline, pieces, colour)
        for piece in pieces:
            if piece.part.shape == "about":
                day = timeline.span.held(piece.part.first).isoformat()
                layout.add_stub(day, piece.y, piece.part.direction * STUB, colour, piece.mark.key)
        data += _crowds(drawing, colour, accent=is_accent)
    data += _labels(timeline, drawing)
    _furnish(layout, timeline, drawing)
    return {"data": data, "layout": layout.finished(years_plotly(drawing.axis, drawing.plot_left))}


def _pieces(drawing: TimelineDrawing, *, accent: bool) -> Iterator[_Piece]:
    for lane, top in drawing.lanes():
        if lane.accent == accent:
            for placed, y in drawing.marks_of(lane, top):
                is_crowd = isinstance(placed.mark, Crowd)
                for mark in placed.mark.marks if isinstance(placed.mark, Crowd) else (placed.mark,):
                    yield from (_Piece(part, mark, y, is_crowd) for part in parts_of(mark.when, lasted=mark.lasted))


def _bars(pieces: Sequence[_Piece], drawing: TimelineDrawing, colour: str) -> Iterator[Dict]:
    """Pills and bars, each as long as its time; in place of one too short to be seen, a small mark at its middle."""
    for shape, look in _LOOKS.items():
        found = [piece for piece in pieces if piece.part.shape == shape]
        if not found:
            continue
        spans = [_Stretch(drawing, piece, look.least) for piece in found]
        colours = coloured(marker_color=colour if shape == "lasted" else "paper", marker_line_color=colour)
        yield {
            "type": "bar",
            "orientation": "h",
            "name": shape,
            "base": [one.first.isoformat() for one in spans],
            "x": [one.length for one in spans],
            "y": [one.y for one in spans],
            "width": look.width,
            "marker": {
                "line": {"width": look.line},
                "opacity": [float(not (one.is_short or one.is_crowded)) for one in spans],
                **look.bar,
            },
            "textposition": "none",
            "meta": {**colours, "least": look.least, "lengths": [one.length for one in spans]},
            **_told(found),
        }
        if short := [one for one in spans if one.is_short]:
            yield {
                "type": "scatter",
                "mode": "markers",
                "name": f"{shape}, short",
                "x": [one.middle for one in short],
                "y": [one.y for one in short],
                "marker": {
                    "size": look.least,
                    "line": {"width": look.line},
                    "opacity": [float(not one.is_crowded) for one in short],
                    **look.disc,
                },
                **_told([piece for piece, one in zip(found, spans, strict=True) if one.is_short]),
                "meta": {**colours, "most": look.least, "lengths": [one.length for one in short]},
            }


def _discs(timeline: Timeline, pieces: Sequence[_Piece], colour: str) -> Iterator[Dict]:
    """Days that are known, and the pointed ends of what went on."""
    looks: tuple[tuple[str, int, Dict], ...] = (
        ("day", 0, {"size": RADIUS * 2}),
        ("open", -1, {"symbol": "triangle-left", "size": BAR * 2}),
        ("open", 1, {"symbol": "triangle-right", "size": BAR * 2}),
    )
    for shape, direction, look in looks:
        found = [piece for piece in pieces if (piece.part.shape, piece.part.direction) == (shape, direction)]
        if not found:
            continue
        yield {
            "type": "scatter",
            "mode": "markers",
            "name": shape,
            "x": [timeline.span.held(piece.part.first).isoformat() for piece in found],
            "y": [piece.y for piece in found],
            "marker": {**look, "opacity": [float(not piece.is_crowded) for piece in found]},
            "meta": coloured(marker_color=colour),
            **_told(found),
        }


def _told(pieces: Sequence[_Piece]) -> Dict:
    told = pointed_at((piece.mark.says for piece in pieces), (piece.mark.href for piece in pieces))
    return {**told, "ids": [piece.mark.key for piece in pieces]}


def _crowds(drawing: TimelineDrawing, colour: str, *, accent: bool) -> Iterator[Dict]:
    """Discs with a count; `meta` says of each what it stands for, and from which scale on it parts."""
    found = [
        (placed.mark, y)
        for lane, top in drawing.lanes()
        if lane.accent == accent
        for placed, y in drawing.marks_of(lane, top)
        if isinstance(placed.mark, Crowd)
    ]
    if not found:
        return
    members: list[PlotlyValue] = [
        [{"says": mark.says, "href": mark.href, "key": mark.key} for mark in crowd.marks] for crowd, _ in found
    ]
    place: Dict = {
        "type": "scatter",
        "x": [drawing.axis.moment(drawing.middle(crowd)) for crowd, _ in found],
        "y": [y for _, y in found],
    }
    parting: Dict = {
        "members": members,
        "gaps": [float(crowd.gap * DAY_IN_MILLISECONDS) for crowd, _ in found],
        "apart": _APART,
    }
    yield {
        **place,
        "mode": "markers",
        "name": "crowd",
        "marker": {"size": CROWD_RADIUS * 2, "line": {"width": 1.5}},
        "meta": {**coloured(marker_color="paper", marker_line_color=colour), **parting},
        **pointed_at((crowd.says for crowd, _ in found), (crowd.href for crowd, _ in found)),
    }
    yield {
        **place,
        "mode": "text",
        "name": "counts",
        "text": [str(len(crowd.marks)) for crowd, _ in found],
        "textposition": "middle center",
        "textfont": {"weight": BOLD},
        "hoverinfo": "skip",
        "meta": parting,
    }


def _labels(timeline: Timeline, drawing: TimelineDrawing) -> Iterator[Dict]:
    found = [
        (placed, placed.mark, y)
        for lane, top in drawing.lanes()
        for placed, y in drawing.marks_of(lane, top)
        if not isinstance(placed.mark, Crowd) and placed.label
    ]
    if not found:
        return
    yield {
        "type": "scatter",
        "mode": "text",
        "name": "labels",
        "x": [_end(timeline, mark, is_first=one.is_left) for one, mark, _ in found],
        "y": [y for _, _, y in found],
        "text": [f"{one.label}{_GAP}" if one.is_left else f"{_GAP}{one.label}" for one, _, _ in found],
        "textposition": [f"middle {'left' if one.is_left else 'right'}" for one, _, _ in found],
        "customdata": [mark.href for _, mark, _ in found],
        "ids": [mark.key for _, mark, _ in found],
        "hoverinfo": "skip",
    }


def _end(timeline: Timeline, mark: TimelineMark, *, is_first: bool) -> str:
    return timeline.span.held(mark.when.first if is_first else mark.when.last).isoformat()


def _furnish(layout: PlotlyLayout, timeline: Timeline, drawing: TimelineDrawing) -> None:
    for lane, top in drawing.lanes():
        layout.add_rule(top, drawing.width)
        for name, y in drawing.name_lines(lane, top):
            layout.add_label(name, y - 4)
    layout.add_rule(drawing.bottom, drawing.width)
    add_break(layout, drawing.axis)
    add_as_of(layout, drawing.axis, timeline.as_of)
