from __future__ import annotations

from typing import Any

from build_tools.figures.origin_tree import TreeDocument, draw_origin_tree
from build_tools.figures.origin_tree_drawing import OriginTreeDrawing
from tests.drawn import by_class, drawings, number, text_of

COPY = TreeDocument("Copy", "a copy", href="copy/", named=False, weak=True)
RETOLD = TreeDocument("Retold", "names it", (COPY, TreeDocument("Third", "names it")), "retold/", cited=False)
LONG = "A root with a name that is so long that it takes more lines than the one document below it would"
TREES = (TreeDocument("Root", "an origin", (RETOLD,), "root/"), TreeDocument(LONG, "an origin", (COPY,)))
FIGURE = draw_origin_tree("t", "T", "S", TREES)


def test_each_document_is_drawn_where_it_stands_in_its_tree_and_leads_to_its_page() -> None:
    for _, root in drawings(FIGURE):
        assert len(by_class(root, "tree-cited")) == 5
        assert len(by_class(root, "tree-uncited")) == 1
        assert len(by_class(root, "tree-unnamed")) == 2
        assert len(by_class(root, "tree-named")) == 2
        hrefs = [one.get("href") for one in root.iter() if one.tag.endswith("}a")]
        assert sorted(str(href) for href in hrefs) == ["copy/", "copy/", "retold/", "root/"]
        assert "".join(text_of(one) for one in root.iter() if one.tag.endswith("}a")).count("(Copy)") == 2
        assert all(number(one, "y") < number(root, "height") for one in root.iter() if one.tag.endswith("text"))


def test_a_step_is_a_column_where_there_is_room_and_set_in_where_there_is_not() -> None:
    for width, root in drawings(FIGURE):
        steps = sorted({number(one, "cx") for one in root.iter() if one.tag.endswith("circle")})
        assert steps == ([6, 226, 446] if width == 660 else [6, 26, 46])
    deep = TreeDocument("1", "", (TreeDocument("2", "", (TreeDocument("3", "", (TreeDocument("4", ""),)),)),))
    assert {one.x for one in OriginTreeDrawing((deep,), 660).placed} == {6, 26, 46, 66}


def test_no_name_touches_another() -> None:
    for width in (660, 328):
        boxes = [
            (one.text_left, y - 7, one.right, y + 7)
            for one in OriginTreeDrawing(TREES, width).placed
            for _, y in one.lines
        ]
        for number_, one in enumerate(boxes):
            for other in boxes[number_ + 1 :]:
                is_apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
                assert is_apart
        assert all(box[2] <= width and box[1] >= 0 for box in boxes)


def test_plotly_has_every_document_where_the_drawing_has_it() -> None:
    for (_, root), drawing in zip(drawings(FIGURE), FIGURE.drawings, strict=True):
        data: Any = (drawing.plotly or {})["data"]
        marks = [trace for trace in data if trace["mode"] == "markers"]
        found = sorted(
            (round(x, 2), round(y, 2)) for trace in marks for x, y in zip(trace["x"], trace["y"], strict=True)
        )
        drawn = sorted((number(one, "cx"), number(one, "cy")) for one in root.iter() if one.tag.endswith("circle"))
        assert found == drawn
        assert {says for trace in marks for says in trace["text"]} == {
            "Root: an origin",
            "Retold: names it",
            "Copy: a copy",
            "Third: names it",
            f"{LONG}: an origin",
        }


def test_the_table_says_what_rests_on_what() -> None:
    assert FIGURE.table.rows[:3] == (
        ("Root", "an origin", "", "Root", "", "yes", "no"),
        ("Retold", "names it", "Root", "Root", "yes", "no", "no"),
        ("Copy", "a copy", "Retold", "Root", "no", "yes", "yes"),
    )
    assert FIGURE.table.hrefs[:3] == ("root/", "retold/", "copy/")


def test_nothing_to_draw_is_an_empty_drawing() -> None:
    assert [len(by_class(root, "tree-cited")) for _, root in drawings(draw_origin_tree("t", "T", "S", ()))] == [0, 0]
