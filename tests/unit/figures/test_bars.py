from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from build_tools.figures.bars import Bar, BarGroup, draw_bars
from build_tools.figures.dots import Dot
from build_tools.figures.status_shapes import StatusSign
from tests.drawn import HALF_A_PIXEL, SVG, by_class, drawings, number, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from build_tools.figures.figure import Figure

BARS = st.builds(
    lambda label, value: Bar(label, Dot(value, value), f"{value:g}"), st.text("abc &<", max_size=60), st.floats(0, 1e6)
)
GROUPS = st.lists(
    st.builds(BarGroup, st.text("xyz", max_size=9), st.lists(BARS, min_size=1, max_size=4).map(tuple)), max_size=3
)
COLUMNS = ("When", "What", "Length")


def drawn(*bars: Bar) -> Figure:
    return draw_bars("one", "T", "S", (BarGroup("", bars),), COLUMNS)


def row_of(figure: Figure, place: int = 0, drawing: int = 0) -> Element:
    _, root = list(drawings(figure))[drawing]
    return [one for one in root if one.find("{*}title") is not None][place]


@given(GROUPS)
def test_bars_are_as_long_as_their_values_are_large(groups: list[BarGroup]) -> None:
    figure = draw_bars("one", "Many are long", "Metres", groups, COLUMNS)
    assert figure == draw_bars("one", "Many are long", "Metres", groups, COLUMNS)
    bars = [bar for group in groups for bar in group.bars]
    most = max((bar.end for bar in bars), default=0)
    for width, root in drawings(figure):
        found = by_class(root, "figure-bar")
        assert len(found) == len(bars)
        longest = max((number(one, "width") for one in found), default=0)
        for bar, one in zip(bars, found, strict=True):
            expected = longest * bar.end / most if most else 0
            assert abs(number(one, "width") - expected) < HALF_A_PIXEL
            assert number(one, "x") + number(one, "width") <= width
        heights = [number(one, "y") for one in found]
        assert heights == sorted(set(heights))
        assert all(height + 10 <= number(root, "height") for height in heights)


def test_a_group_has_its_name_above_its_bars_which_say_it_too() -> None:
    groups = (
        BarGroup("1999", (Bar("Long & wide", Dot(2, 2), "2 of 3", "claims/"), Bar("Short", None, "not known"))),
        BarGroup("2001", (Bar("Short", Dot(1, 1), "1"),)),
    )
    figure = draw_bars("one", "T", "S", groups, COLUMNS)
    assert figure.table.columns == ("When", "What", "Length", "From", "To", "Known")
    assert figure.table.rows[0] == ("1999", "Long & wide", "2 of 3", "2", "2", "")
    assert figure.table.rows[1] == ("1999", "Short", "not known", "", "", "")
    for _, root in drawings(figure):
        assert [one.get("href") for one in root.iter() if one.get("href")] == ["claims/"]
        names = by_class(root, "figure-label")
        assert [one.text for one in names] == ["1999", "2001"]
        bars = by_class(root, "figure-bar")
        assert number(names[0], "y") < number(bars[0], "y") < number(names[1], "y") < number(bars[1], "y")
        assert len(by_class(root, "figure-zero")) == 2
    assert row_of(figure, 2).findtext("{*}title") == "2001, Short: 1"


def test_a_value_that_is_about_or_a_bound_is_no_end_of_a_filled_bar() -> None:
    about, most, least, between = (
        row_of(drawn(Bar("A", dot, "5"), Bar("B", Dot(9, 9), "9")))
        for dot in (Dot(5, 5, about=True), Dot(5, 5, beyond="below"), Dot(5, 5, beyond="above"), Dot(3, 5))
    )
    for row, filled, hollow, sides in (
        (about, 0, 1, {-16, 16}),
        (most, 0, 1, {-16}),
        (least, 1, 0, {16}),
        (between, 1, 1, set()),
    ):
        assert (len(by_class(row, "figure-bar")), len(by_class(row, "figure-bar-hollow"))) == (filled, hollow)
        stubs = by_class(row, "figure-about")
        assert {round(number(one, "x2") - number(one, "x1")) for one in stubs} == sides


def test_a_status_has_its_shape_beside_its_word() -> None:
    figure = drawn(Bar("Supported", Dot(4, 4), "4", sign=StatusSign("supported", "supported")))
    row = row_of(figure)
    assert text_of(row) == "Supported4"
    (shape,) = row.iter(f"{SVG}use")
    assert shape.get("href") == "#sh-supported"
    assert by_class(row, "figure-in-supported")
    (label,) = by_class(row, "figure-label")
    assert number(shape, "x") + number(shape, "width") < number(label, "x")


def test_long_names_stand_above_their_bars_whole() -> None:
    label = "A thing with a name so long that it would take the whole of a small screen"
    row = row_of(drawn(Bar(label, Dot(5, 5), "5")), 0, 1)
    lines = by_class(row, "figure-label")
    assert " ".join(one.text or "" for one in lines) == label
    (bar,) = by_class(row, "figure-bar")
    assert number(bar, "y") > number(lines[-1], "y")
