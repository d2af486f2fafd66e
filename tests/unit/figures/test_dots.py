from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.figures.dots import Dot, DotChart, DotRow, Reference, draw_dots
from tests.drawn import HALF_A_PIXEL, SVG, axis_of, by_class, drawings, number, text_of, words_in

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from build_tools.figures.figure import Figure

ENDS = st.tuples(st.integers(-5000, 20000), st.integers(0, 3000))
DOTS = st.builds(
    lambda ends, about, beyond: Dot(ends[0], ends[0] + ends[1], about, beyond),
    ENDS,
    st.booleans(),
    st.sampled_from(("", "above", "below")),
)
ROWS = st.lists(
    st.builds(
        lambda label, dots, conflict: DotRow(
            label, tuple(dots), " or ".join(str(dot.low) for dot in dots), "", conflict
        ),
        st.text("abc W", min_size=1, max_size=40),
        st.lists(DOTS, max_size=3),
        st.booleans(),
    ),
    max_size=5,
).map(tuple)


def drawn(*rows: DotRow, reference: Reference | None = None) -> Figure:
    chart = DotChart(rows, (reference,) if reference else ())
    return draw_dots("one", "A finding", "TFLOPS", chart, ("What", "How much"))


def row_of(figure: Figure, place: int = 0, drawing: int = 0) -> Element:
    _, root = list(drawings(figure))[drawing]
    return [one for one in root if one.tag in {f"{SVG}g", f"{SVG}a"}][place]


@given(ROWS)
def test_every_value_stands_where_the_axis_says(rows: tuple[DotRow, ...]) -> None:
    figure = drawn(*rows)
    assert figure == drawn(*rows)
    for width, root in drawings(figure):
        zero, scale = axis_of(root)
        groups = [one for one in root if one.tag == f"{SVG}g"]
        assert len(groups) == len(rows)
        for row, group in zip(rows, groups, strict=True):
            expected = {zero + end * scale for dot in row.dots for end in (dot.low, dot.high)}
            places = {number(one, "cx") for one in group.iter(f"{SVG}circle")}
            assert all(min(abs(place - one) for one in places) < HALF_A_PIXEL for place in expected)
            assert all(min(abs(place - one) for one in expected) < HALF_A_PIXEL for place in places)
            assert all(0 <= place <= width for place in places)


@given(ROWS, st.integers(-5000, 30000))
def test_a_reference_is_on_the_axis_and_in_the_picture(rows: tuple[DotRow, ...], value: int) -> None:
    for width, root in drawings(drawn(*rows, reference=Reference(value, "limit of a long-named rule"))):
        (line,) = by_class(root, "figure-reference")
        zero, scale = axis_of(root)
        assert abs(number(line, "x1") - (zero + value * scale)) < HALF_A_PIXEL
        assert 0 <= number(line, "x1") <= width


def test_one_value_is_a_filled_dot_on_a_stem() -> None:
    row = row_of(drawn(DotRow("A", (Dot(5, 5),), "5")))
    assert [one.get("class") for one in row.iter(f"{SVG}circle")] == ["figure-dot"]
    (stem,) = by_class(row, "figure-stem")
    (dot,) = by_class(row, "figure-dot")
    assert number(stem, "x2") == number(dot, "cx")
    assert text_of(row) == "A5"


def test_about_is_hollow_with_whiskers_on_both_sides_and_a_bound_on_one() -> None:
    about, least, most = (
        row_of(drawn(DotRow("A", (dot,), "5"), DotRow("B", (Dot(9, 9),), "9")))
        for dot in (Dot(5, 5, about=True), Dot(5, 5, beyond="above"), Dot(5, 5, beyond="below"))
    )
    for row, sides in ((about, {-16.0, 16.0}), (least, {16.0}), (most, {-16.0})):
        (dot,) = by_class(row, "figure-dot-hollow")
        at = number(dot, "cx")
        ends = {end for one in by_class(row, "figure-about") for end in (number(one, "x1"), number(one, "x2"))}
        assert {round(end - at, 1) for end in ends} == {*sides, 0.0}


@pytest.mark.parametrize(
    ("dot", "ends"),
    [
        (Dot(50, 50, about=True), ("0", "60")),
        (Dot(50, 50), ("0", "50")),
        (Dot(50, 50, beyond="above"), ("0", "60")),
        (Dot(50, 50, beyond="below"), ("0", "50")),
        (Dot(-50, -50, about=True), ("−60", "0")),
        (Dot(41, 41, about=True), ("0", "50")),
    ],
)
def test_the_axis_reaches_as_far_as_a_value_may(dot: Dot, ends: tuple[str, str]) -> None:
    for _, root in drawings(drawn(DotRow("A", (dot,), "so many"))):
        labels = [one.text for one in by_class(root, "figure-axis")]
        assert (labels[0], labels[-1]) == ends


def test_what_is_said_of_a_value_has_its_unit_and_what_is_drawn_has_not() -> None:
    figure = drawn(DotRow("A", (Dot(5, 5),), "5", said="5 metres"), DotRow("B", (), "not known"))
    assert row_of(figure).findtext(f"{SVG}title") == "A: 5 metres"
    assert text_of(row_of(figure)) == "A5"
    assert [row[1] for row in figure.table.rows] == ["5 metres", "not known"]


def test_an_interval_is_two_hollow_dots_joined() -> None:
    row = row_of(drawn(DotRow("A", (Dot(2, 8),), "2–8")))
    assert len(by_class(row, "figure-dot-hollow")) == 2
    (join,) = by_class(row, "figure-range")
    assert [number(join, "x1"), number(join, "x2")] == [number(one, "cx") for one in by_class(row, "figure-dot-hollow")]
    assert not by_class(row, "figure-conflict")


def test_a_conflict_draws_every_value_joined_and_several_values_alone_do_not() -> None:
    dots = (Dot(2, 2), Dot(8, 8))
    clash = row_of(drawn(DotRow("A", dots, "2 or 8", is_conflict=True)))
    assert len(by_class(clash, "figure-conflict")) == 3
    assert by_class(clash, "figure-conflict-words")
    either = row_of(drawn(DotRow("A", dots, "2 or 8")))
    assert not by_class(either, "figure-conflict")
    assert len(by_class(either, "figure-dot")) == 2


def test_a_row_without_a_value_says_so_where_zero_is() -> None:
    figure = drawn(DotRow("A", (Dot(5, 5),), "5"), DotRow("B", (), "not known", "systems/b/"))
    row = row_of(figure, 1)
    assert row.get("href") == "systems/b/"
    assert text_of(row) == "Bnot known"
    assert not list(row.iter(f"{SVG}circle"))


def test_words_stand_left_of_a_value_at_the_right_edge() -> None:
    left = row_of(drawn(DotRow("A", (Dot(100, 100),), "as much as the other one, more or less")), 0, 0)
    (words,) = by_class(left, "figure-value")
    (dot,) = by_class(left, "figure-dot")
    assert words.get("text-anchor") == "end"
    assert number(words, "x") < number(dot, "cx")


def test_words_without_room_beside_their_marks_stand_below_them_in_lines() -> None:
    long = "a value in a great many words that do not fit at all beside their mark"
    figure = drawn(DotRow("A", (Dot(50, 50),), long), DotRow("B", (Dot(90, 90),), "90"))
    row = row_of(figure, 0, 1)
    lines = by_class(row, "figure-value")
    assert " ".join(one.text or "" for one in lines) == long
    assert len(lines) > 1
    (dot,) = by_class(row, "figure-dot")
    heights = [number(dot, "cy"), *(number(one, "y") for one in lines)]
    assert heights == sorted(set(heights))
    (below,) = by_class(row_of(figure, 1, 1), "figure-dot")
    assert number(below, "cy") - heights[-1] > 12


def test_the_words_of_a_reference_stand_on_the_side_with_room() -> None:
    row = DotRow("A", (Dot(100, 100),), "100")
    low, high = (drawn(row, reference=Reference(value, "limit of a rule")) for value in (1, 100))
    anchors = [
        by_class(root, "figure-reference-name")[0].get("text-anchor")
        for figure in (low, high)
        for _, root in drawings(figure)
    ]
    assert anchors == ["start", "start", "end", "end"]
    assert high.plotly["layout"]["shapes"][0]["x0"] == 100  # type: ignore[call-overload,index]
    assert drawn().plotly["layout"]["shapes"] == []  # type: ignore[call-overload,index]


def test_a_label_of_two_lines_stands_beside_its_mark_and_a_longer_one_above_it() -> None:
    twice = row_of(drawn(DotRow("A thing of wood and iron", (Dot(5, 5),), "5")), 0, 1)
    lines = by_class(twice, "figure-label")
    assert len(lines) == 2
    (dot,) = by_class(twice, "figure-dot")
    assert number(lines[0], "y") - 4 < number(dot, "cy") < number(lines[1], "y") - 4
    label = "A thing with a name so long that it would take the whole of a small screen"
    above = row_of(drawn(DotRow(label, (Dot(5, 5),), "5")), 0, 1)
    assert " ".join(one.text or "" for one in by_class(above, "figure-label")) == label
    (dot,) = by_class(above, "figure-dot")
    assert all(number(one, "y") < number(dot, "cy") for one in by_class(above, "figure-label"))


def test_the_line_of_a_reference_begins_below_the_labels_of_the_axis() -> None:
    for _, root in drawings(drawn(DotRow("A", (Dot(100, 100),), "100"), reference=Reference(48, "limit"))):
        (line,), (name,) = by_class(root, "figure-reference"), by_class(root, "figure-reference-name")
        assert max(number(one, "y") for one in by_class(root, "figure-axis")) + 8 < number(name, "y")
        assert number(name, "y") < number(line, "y1") + 6


@given(ROWS)
def test_every_word_is_there_and_in_the_drawing(rows: tuple[DotRow, ...]) -> None:
    for width, root in drawings(drawn(*rows)):
        groups = [one for one in root if one.tag == f"{SVG}g"]
        for row, group in zip(rows, groups, strict=True):
            assert " ".join(one.text or "" for one in by_class(group, "figure-label")) == row.label
            assert " ".join(one.text or "" for one in by_class(group, "figure-value")) == row.printed
        assert [
            text for text, left, right in words_in(root) if left < -HALF_A_PIXEL or right > width + HALF_A_PIXEL
        ] == []


def test_no_line_of_a_reference_crosses_the_name_of_another() -> None:
    row = DotRow("A", (Dot(100, 100),), "100")
    left, right = (Reference(20, "limit of 20"), Reference(30, "limit of 30")), Reference(99, "a limit without room")
    for _, root in drawings(draw_dots("one", "T", "S", DotChart((row,), (*left, right)), ("What", "How much"))):
        names = [one for one in root.iter() if one.get("class") == "figure-reference-name"]
        lines = [one for one in root.iter() if one.get("class") == "figure-reference"]
        assert [one.text for one in names] == ["limit of 20", "limit of 30", "a limit without room"]
        assert [one.get("text-anchor") for one in names] == ["start", "start", "end"]
        heights = [float(one.get("y", "")) for one in names]
        tops = [float(one.get("y1", "")) for one in lines]
        assert heights == sorted(heights)
        assert all(top > height for top, height in zip(tops, heights, strict=True))
