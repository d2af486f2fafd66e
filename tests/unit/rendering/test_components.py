from __future__ import annotations

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
