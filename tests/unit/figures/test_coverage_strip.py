from __future__ import annotations

from typing import Any

from build_tools.figures.coverage_strip import CoverageCell, CoverageText, draw_coverage
from tests.drawn import HALF_A_PIXEL, by_class, drawings, number, text_of

CELLS = (
    CoverageCell("1", "¶ 1", "serves 6 records", "used", (3, 1, 0, 1, 1), href="#p1"),
    CoverageCell("2", "¶ 2", "serves none", "apart", role="a heading", role_mark="head", href="#p2"),
    CoverageCell("3", "¶ 3", "serves none yet", "missing"),
    CoverageCell("4", "¶ 4", "serves 3 records", "used", (0, 0, 3, 0, 0), href="#p4"),
)
ALONE = draw_coverage("c", "T", "S", (CoverageText("", CELLS),), ("A note.",))
TWO = draw_coverage("c", "T", "S", (CoverageText("One", CELLS, "one/"), CoverageText("Two", CELLS * 12)))


def places(plotly: dict[str, Any]) -> list[tuple[str, float, float, float]]:
    """What is said of each column or disc, with its left edge, its upper edge and its height."""
    found = []
    for trace in plotly["data"]:
        if trace.get("hoverinfo") == "skip":
            continue
        for place, says in enumerate(trace["text"]):
            x, y = trace["x"][place], trace["y"][place]
            if trace["type"] == "bar":
                found.append((says, x - trace["width"] / 2, trace["base"][place] + y, -y))
            else:
                found.append((says, x, y, 0))
    return found


def test_columns_are_as_high_as_the_records_and_parted_by_what_they_weigh() -> None:
    for _, root in drawings(ALONE):
        weighing, beside = by_class(root, "coverage-weighing"), by_class(root, "coverage-beside")
        unit = number(weighing[0], "height") / 4
        assert [round(number(one, "height") / unit, 2) for one in (*weighing, *beside)] == [4, 3, 2]
        assert abs(number(beside[0], "y") + number(beside[0], "height") - number(weighing[0], "y")) < HALF_A_PIXEL
        assert len(by_class(root, "coverage-apart")) == len(by_class(root, "coverage-missing")) == 1
        words = [text_of(one) for one in root.iter() if one.tag.endswith("text")]
        assert words == ["1", "6", "+", "±", "·", "2", "head", "3", "4", "3", "−"]
        links = [one for one in root.iter() if one.tag.endswith("}a")]
        assert [(one.get("href"), one.get("tabindex")) for one in links] == [
            ("#p1", None),
            ("#p2", None),
            ("#p4", None),
        ]


def test_several_texts_stand_one_below_the_other_by_one_scale() -> None:
    for _, root in drawings(TWO):
        assert {number(one, "height") for one in by_class(root, "coverage-weighing")} == {26.67, 20}
        assert [text_of(one) for one in by_class(root, "figure-label")] == ["One", "Two"]
        assert [text_of(one) for one in by_class(root, "figure-axis")] == ["1", "1", "2", "4", "2", "4"]
        links = [one for one in root.iter() if one.tag.endswith("}a")]
        assert (links[0].get("href"), links[0].get("tabindex")) == ("one/", None)
        assert {one.get("tabindex") for one in links[1:]} == {"-1"}


def test_plotly_has_every_mark_where_the_drawing_has_it() -> None:
    for figure in (ALONE, TWO):
        for (_, root), drawing in zip(drawings(figure), figure.drawings, strict=True):
            found = places(dict(drawing.plotly or {}))
            rects = [one for one in root.iter() if one.tag.endswith("rect")]
            drawn = [(number(one, "x"), number(one, "y"), number(one, "height")) for one in rects]
            drawn += [(number(one, "cx"), number(one, "cy"), 0) for one in by_class(root, "coverage-apart")]
            off = [
                one
                for one in drawn
                if not any(
                    all(abs(a - b) < HALF_A_PIXEL for a, b in zip(one, other[1:], strict=True)) for other in found
                )
            ]
            assert off == []
            assert len(found) == len(drawn)


def test_the_table_has_a_row_a_paragraph_with_its_records_by_direction() -> None:
    assert ALONE.table.rows[0] == ("¶ 1", "", "serves 6 records", "6", "3", "1", "0", "1", "1")
    assert ALONE.table.rows[1][:4] == ("¶ 2", "a heading", "serves none", "0")
    assert ALONE.table.hrefs == ("#p1", "#p2", "", "#p4")
    assert (ALONE.notes, TWO.notes) == (("A note.",), ())


def test_nothing_to_draw_is_an_empty_drawing() -> None:
    for texts in ((), (CoverageText("None", ()),)):
        assert [len(by_class(root, "coverage-place")) for _, root in drawings(draw_coverage("c", "T", "S", texts))] == [
            0,
            0,
        ]
