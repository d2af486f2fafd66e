from __future__ import annotations

import pytest

from build_tools.pages.components import FigureBox
from build_tools.pages.here import Anchor
from build_tools.pages.notebook import Mark, Note, Unit
from build_tools.rendering.components import link_start, render_box, render_marks, render_notes


def test_markers_hang_on_the_word_before_them() -> None:
    marks = (Mark("1", "#e1", "A & B"), Mark("(2)", "../c/", "C", weak=True))
    assert render_marks(marks) == (
        '&#8288;<a class="mk" href="#e1" title="A &amp; B">1</a>'
        '&#8201;&#8288;<a class="mk" href="../c/" title="C">(2)</a>'
    )


@pytest.mark.parametrize(("number", "runs"), [(1, [1]), (4, [4]), (5, [5]), (6, [3, 3]), (8, [4, 4]), (11, [4, 4, 3])])
def test_a_few_markers_stay_with_their_word_and_more_part_into_even_runs(number: int, runs: list[int]) -> None:
    html = render_marks([Mark(str(place), f"#e{place}", "") for place in range(number)])
    assert [run.count("<a ") for run in html.split("&#8201;<a")] == [runs[0], *(run - 1 for run in runs[1:])]
    assert html.startswith("&#8288;")


def test_notes_are_folded_under_their_paragraph() -> None:
    note = Note("1", "e1", "", "Gazette", "../sources/gazette/#p2", "It *stands*.", weak=False)
    html = render_notes(Unit((), (note,), "1 passage", ""))
    assert html.startswith('<details class="ev">')
    assert html.endswith("</details>")
    assert "It <em>stands</em>." in html


def test_a_paragraph_whose_passages_have_their_notes_has_none() -> None:
    assert render_notes(Unit((), (), "no passages", "")) == ""


def test_a_link_is_escaped() -> None:
    assert link_start('../a/"&') == '<a href="../a/&quot;&amp;">'


def test_a_component_is_drawn_by_the_macro_of_its_name() -> None:
    html = render_box(FigureBox(Anchor("Gazette", "../sources/gazette/", "source"), ()))
    assert html == ('<p class="set-in-from">From the source <a href="../sources/gazette/">Gazette</a></p>')
