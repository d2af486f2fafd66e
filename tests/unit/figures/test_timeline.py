from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from build_tools.figures.text_width import width_of
from build_tools.figures.timeline import draw_timeline
from build_tools.figures.timeline_data import TimelineLane, TimelineMark, choose_span
from build_tools.figures.year_axis import as_of_words
from build_tools.records.dates import read_date
from tests.drawn import HALF_A_PIXEL, SVG, by_class, drawings, laid, number, read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from build_tools.figures.figure import Figure

TODAY = date(2024, 6, 1)
LANES = (TimelineLane("a", "Rules", accent=True), TimelineLane("b", "Chips"), TimelineLane("c", "Unused"))
DAYS = st.dates(date(2012, 1, 1), date(2026, 12, 31)).map(lambda day: day.isoformat())
EDTF = st.one_of(
    DAYS,
    DAYS.map(lambda day: day[:7]),
    DAYS.map(lambda day: day[:4]),
    DAYS.map(lambda day: f"{day[:7]}~"),
    DAYS.map(lambda day: f"{day}/.."),
    DAYS.map(lambda day: f"../{day}"),
    st.tuples(DAYS, DAYS).map(lambda days: "/".join(sorted(days))),
    st.sampled_from(("18XX", "201X", "2050")),
)
MARKS = st.lists(
    st.builds(
        lambda label, text, lane: TimelineMark(label, read_date(text), text, lane, "events/x/"),
        st.text("abc WM", min_size=1, max_size=60),
        EDTF,
        st.sampled_from(("a", "b")),
    ),
    max_size=12,
)


def drawn(marks: Iterable[TimelineMark]) -> Figure:
    return draw_timeline("one", "What happened", "By lane", LANES, tuple(marks), TODAY)


def mark(text: str, label: str = "It", lane: str = "a", href: str = "") -> TimelineMark:
    return TimelineMark(label, read_date(text), text, lane, href)


def listed(*texts: str) -> list[TimelineMark]:
    """Marks that stand in a list."""
    return [
        TimelineMark(f"E{place}", read_date(text), text, "a", f"e/{place}/", row=f"#e{place}")
        for place, text in enumerate(texts)
    ]


def others() -> list[TimelineMark]:
    """Marks far from others, so many that a phone has no room for labels."""
    return [mark(f"2017-0{month}-01", f"Other {month}", "b") for month in range(1, 10)] + [
        mark(f"2017-{month}-15", f"Other {month}", "b") for month in (10, 11, 12)
    ]


def shapes(root: Element) -> list[Element]:
    return by_class(root, "figure-mark")


def label_of(one: Element) -> Element:
    return next(one.iter(f"{SVG}text"))


def scale_of(root: Element, first: int, last: int) -> tuple[float, float]:
    """Where the axis begins, and how wide a day is, read from the grid lines of two years."""
    lines = by_class(root, "figure-grid")
    century = str(last // 100)
    labels = [
        int(str(one.text).replace("’", century))
        for one in by_class(root, "figure-axis")
        if "today" not in str(one.text)
    ]
    assert labels[0] >= first
    assert labels[-1] <= last
    places = [number(one, "x1") for one in lines]
    days = [date(year, 1, 1).toordinal() for year in labels]
    if len(labels) == 1:
        end = number(root, "width") - 12
        return places[0], (end - places[0]) / (date(last + 1, 1, 1).toordinal() - days[0])
    width = (places[-1] - places[0]) / (days[-1] - days[0])
    return places[0] - (days[0] - date(first, 1, 1).toordinal()) * width, width


@given(MARKS)
def test_days_stand_where_the_years_say_and_the_same_each_time(marks: list[TimelineMark]) -> None:
    figure = drawn(marks)
    assert figure == drawn(reversed(marks))
    span = choose_span(marks, TODAY)
    ordered = sorted(marks, key=lambda one: (one.when.sort_key, one.label))
    held = [one for lane in "ab" for one in ordered if one.lane == lane and span.holds(one.when)]
    for width, root in drawings(figure):
        left, day = scale_of(root, span.first, span.last)
        found = shapes(root)
        assert len(found) == len(held)
        titles = sorted(str(one.findtext(f"{SVG}title")) for one in found)
        assert titles == sorted(f"{one.label}, {one.when_words}" for one in held)
        for one in found:
            words = str(one.findtext(f"{SVG}title")).rsplit(", ", 1)[1]
            for disc in by_class(one, "date-day"):
                days = read_date(words).first.toordinal() - date(span.first, 1, 1).toordinal()
                assert abs(number(disc, "cx") - (left + days * day)) < HALF_A_PIXEL
            assert all(0 <= number(part, "x") <= width for part in one.iter(f"{SVG}rect"))


@given(MARKS)
def test_no_two_marks_of_a_row_run_into_each_other(marks: list[TimelineMark]) -> None:
    for _, drawing in drawings(drawn(marks)):
        root = laid(drawing)
        rows: dict[float, list[tuple[float, float]]] = {}
        for one in shapes(root):
            bodies = [(number(part, "x"), number(part, "x") + number(part, "width")) for part in one.iter(f"{SVG}rect")]
            bodies += [(number(part, "cx") - 4.5, number(part, "cx") + 4.5) for part in one.iter(f"{SVG}circle")]
            labels = list(one.iter(f"{SVG}text"))
            assert len(labels) == 1
            for part in labels:
                at = number(part, "x")
                bodies.append((at, at + width_of(str(part.text), 12.5)))
            body = next(part for part in one if part.get("class", "").startswith("date-"))
            middle = (
                number(body, "cy") if body.tag == f"{SVG}circle" else number(body, "y") + number(body, "height") / 2
            )
            rows.setdefault(round(middle, 1), []).append((min(a for a, _ in bodies), max(b for _, b in bodies)))
        for taken in rows.values():
            taken.sort()
            assert all(one[1] <= other[0] + HALF_A_PIXEL for one, other in pairwise(taken))


def test_lanes_without_a_mark_are_left_out_and_the_accent_marks_one() -> None:
    figure = drawn([mark("2020-01-01", href="events/it/"), mark("2021", lane="b"), mark("2021", lane="nowhere")])
    for _, root in drawings(figure):
        assert [one.text for one in by_class(root, "figure-label")] == ["Rules", "Chips"]
        assert [one.get("class") for one in by_class(root, "figure-lane")] == [
            "figure-lane figure-accent",
            "figure-lane",
        ]
        assert [one.get("href") for one in shapes(root)] == ["events/it/", None]
    assert [row[2] for row in figure.table.rows] == ["Rules", "Chips", "nowhere"]


def test_what_lies_outside_the_axis_is_named_and_in_the_table() -> None:
    figure = drawn([mark("18XX", "Early"), mark("2020", "Now"), mark("2050", "Late")])
    assert figure.notes == (
        "Before 2020, and not drawn: Early (18XX).",
        "After 2024, and not drawn: Late (2050).",
    )
    assert [row[3] for row in figure.table.rows] == ["Early", "Now", "Late"]
    assert drawn([mark("2020")]).notes == ()


def test_the_axis_says_where_it_is_broken() -> None:
    notes = drawn([mark("2020", "Now"), mark("2027", "Late")]).notes
    assert notes == ("Nothing here falls in 2025 and 2026: the axis is broken there, at the double line.",)
    figure = drawn([mark("2020", "Now"), mark("2029", "Late")])
    assert "2025 to 2028" in figure.notes[0]
    for one in figure.drawings:
        assert len(by_class(read(one.svg), "figure-break")) == 2
        layout: Any = (one.plotly or {})["layout"]
        assert layout["xaxis"]["rangebreaks"] == [{"bounds": ["2025-04-01", "2029-01-01"]}]
        assert [shape["line"]["width"] for shape in layout["shapes"] if shape.get("layer") == "between"] == [5, 1, 1]
    whole: Any = drawn([mark("2020")]).plotly["layout"]
    assert "rangebreaks" not in whole["xaxis"]


def test_labels_stand_right_of_a_mark_and_left_where_they_would_pass_the_day() -> None:
    figure = drawn([mark("2020-01-01", "early"), mark("2024-04-10", "late"), mark("2022", "a " * 80, "b")])
    _, root = next(iter(drawings(figure)))
    early, late, long = shapes(root)
    assert number(label_of(early), "x") > number(by_class(early, "date-day")[0], "cx")
    assert number(label_of(late), "x") < number(by_class(late, "date-day")[0], "cx")
    assert str(label_of(long).text).endswith("…")


def test_the_day_it_is_drawn_for_is_marked() -> None:
    for width, root in drawings(drawn([mark("2020-01-01"), mark("2026-01-01")])):
        (line,) = by_class(root, "figure-today")
        left, day = scale_of(root, 2020, 2026)
        assert abs(number(line, "x1") - (left + (TODAY.toordinal() - date(2020, 1, 1).toordinal()) * day)) < 0.5
        words = [one for one in by_class(root, "figure-axis") if one.text == as_of_words(TODAY)]
        assert [one.get("text-anchor") for one in words] == ["middle"]
        assert width in {1272, 720, 328}
    late = draw_timeline("one", "T", "S", LANES, [mark("2024-01-01")], date(2024, 12, 31))
    said = as_of_words(date(2024, 12, 31))
    words = [one for _, root in drawings(late) for one in by_class(root, "figure-axis") if one.text == said]
    assert {one.get("text-anchor") for one in words} == {"end"}


def test_years_too_narrow_for_their_labels_are_left_out() -> None:
    old = drawn([mark("0001", "first")])
    for _, root in drawings(old):
        labels = [one.text for one in by_class(root, "figure-axis") if "today" not in str(one.text)]
        assert 2 <= len(labels) <= 60


def test_nothing_to_draw_is_still_a_drawing() -> None:
    figure = drawn([])
    for _, root in drawings(figure):
        assert shapes(root) == []
    assert figure.table.rows == ()


def test_plotly_has_a_trace_for_each_shape_and_colour() -> None:
    marks = [mark("2020-02", href="e/"), mark("2021-01-01~", lane="b"), mark("2021-05-01"), mark("2022-03-04/..", "On")]
    figure = drawn(marks)
    assert figure.plotly == figure.drawings[0].plotly
    for drawing in figure.drawings:
        traces: Any = (drawing.plotly or {})["data"]
        found = {(one["name"], one.get("meta", {}).get("colours", {}).get("marker.line.color")): one for one in traces}
        names = {name for name, _ in found if name != "labels"}
        assert names == {"within", "within, short", "lasted", "day", "open"}
        pill = found["within", "accent"]
        assert (pill["base"], pill["x"]) == (["2020-02-01"], [28 * 86_400_000])
        assert (pill["text"], pill["customdata"]) == (["It, 2020-02"], ["e/"])
        assert found["within", "ink"]["meta"]["colours"]["marker.color"] == "paper"
        assert ("labels", None) in found or drawing.width == 328
        shapes: Any = drawing.plotly["layout"]["shapes"]  # type: ignore[index,call-overload]
        assert sorted(one["x1"] for one in shapes if one.get("xanchor") == "2021-01-01") == [-14, 14]


def test_marks_that_a_phone_cannot_tell_apart_are_counted_and_lead_to_their_list() -> None:
    near = ("2021-03", "2021-05-01", "2021-08-09")
    figure = drawn([*listed("2018-02-01", *near, "2024-01-01"), mark("2021-04-01"), *others()])
    found = dict(drawings(figure))
    assert [len(by_class(found[width], "figure-crowd")) for width in (1272, 720, 328)] == [0, 0, 1]
    assert len(shapes(found[328])) == 3 + len(others())
    assert list(found[328].iter(f"{SVG}text"))
    assert not [text for one in shapes(found[328]) for text in one.iter(f"{SVG}text")]
    (crowd,) = by_class(found[328], "figure-crowd")
    assert crowd.findtext(f"{SVG}title") == "3 events, March to August 2021"
    assert (crowd.findtext(f"{SVG}text"), crowd.get("href")) == ("3", "#e1")
    assert crowd.get("data-of") == "e/1/ e/2/ e/3/"
    unseen = by_class(found[328], "in-crowd")
    assert [(one.get("href"), one.get("display")) for one in unseen] == [(f"e/{n}/", "none") for n in (1, 2, 3)]
    assert [row[3] for row in figure.table.rows][-6:] == ["E0", "E1", "It", "E2", "E3", "E4"]


def test_plotly_counts_the_same_and_parts_them_where_there_is_room() -> None:
    known = listed("2018-02-01", "2021-03-01", "2021-05-01", "2021-08-09/2021-08-10", "2024-01-01")
    figure = drawn([*known, *others()])
    phone: Any = next(one.plotly for one in figure.drawings if one.width == 328)
    traces = {one["name"]: one for one in phone["data"]}
    crowd, counts = traces["crowd"], traces["counts"]
    assert (crowd["text"], crowd["customdata"]) == (["3 events, March to August 2021"], ["#e1"])
    assert counts["text"] == ["3"]
    assert (counts["x"], counts["y"]) == (crowd["x"], crowd["y"])
    assert [one["href"] for one in crowd["meta"]["members"][0]] == ["e/1/", "e/2/", "e/3/"]
    assert crowd["meta"]["gaps"] == [61 * 86_400_000]
    assert traces["day"]["marker"]["opacity"][-4:] == [1, 0, 0, 1]
    assert traces["lasted, short"]["marker"]["opacity"] == [0]
    assert "crowd" not in {one["name"] for one in figure.plotly["data"]}  # type: ignore[union-attr,index,call-overload]


def test_a_name_too_long_for_one_line_stands_in_two() -> None:
    lanes = (TimelineLane("a", "They slowed the country and did not stop it"),)
    figure = draw_timeline("one", "T", "S", lanes, [mark("2020-01-01"), mark("2021-01-01")], TODAY)
    found = dict(drawings(figure))
    assert [len(by_class(found[width], "figure-label")) for width in (1272, 720, 328)] == [2, 1, 1]


def test_the_axis_ends_in_the_year_asked_for() -> None:
    figure = draw_timeline(
        "one", "T", "S", LANES, [mark("2020-01-01"), mark("2023-01-01")], TODAY, until=date(2021, 5, 1)
    )
    for _, root in drawings(figure):
        assert by_class(root, "figure-today") == []
        assert len(shapes(root)) == 1
    assert figure.notes == ("After 2021, and not drawn: It (2023-01-01).",)
    layout: Any = figure.plotly["layout"]
    assert "today" not in str(layout["annotations"])
