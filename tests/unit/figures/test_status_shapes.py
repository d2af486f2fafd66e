from __future__ import annotations

import re

import pytest

from build_tools.figures.plotly_layout import PlotlyLayout
from build_tools.figures.status_shapes import SHAPES, StatusSign, add_sign_beside, add_signs, drawn_sign
from build_tools.judging.status_table import WORD_ORDER
from build_tools.pages.badge import OUTCOME_WORDS
from tests.structure.project_files import BUILD_TOOLS

SPRITE = BUILD_TOOLS / "theme" / "templates" / "sprite.svg"
TOKENS = BUILD_TOOLS / "theme" / "assets" / "css" / "tokens.css"


def test_every_shape_a_badge_may_have_is_in_the_sprite_and_known_to_plotly() -> None:
    symbols = set(re.findall(r'id="sh-([a-z-]+)"', SPRITE.read_text(encoding="utf-8")))
    words = {word.replace(" ", "-") for word in WORD_ORDER} | {"superseded", "opinion"}
    assert set(SHAPES) == words | {f"forecast-{outcome}" for outcome in OUTCOME_WORDS}
    assert set(SHAPES) <= symbols


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_is_of_lines_and_curves_within_its_box(name: str) -> None:
    for stroke in SHAPES[name]:
        assert {letter for letter, _ in stroke.steps} <= set("MLCZ")
        assert all(-0.01 <= end <= 16.01 for _, points in stroke.steps for point in points for end in point)


def test_a_colour_is_one_of_the_style_sheet() -> None:
    known = TOKENS.read_text(encoding="utf-8")
    words = ("established", "supported", "single-origin", "self-reported", "asserted", "open")
    others = ("contested", "disputed", "refuted", "superseded", "opinion", "forecast")
    for slug in (*words, *others):
        assert f"--{StatusSign(slug, slug).colour}:" in known


def test_a_notch_is_cut_out_of_the_shape() -> None:
    plain, notched = (StatusSign("established", "established", is_notched=one) for one in (False, True))
    assert "figure-notch" not in drawn_sign(plain, 10, 10, 16)
    assert 'class="figure-notch"' in drawn_sign(notched, 10, 10, 16)
    layout = PlotlyLayout(0, 0, 20, 20)
    add_signs(layout, ((one, 10, 12) for one in (plain, notched)), 16)
    add_sign_beside(layout, plain, (-20, 12), 16)
    assert layout.colours == {
        "shapes[0].fillcolor": "established",
        "shapes[1].fillcolor": "paper",
        "shapes[2].fillcolor": "established",
    }
    both, _, beside = layout.shapes
    assert isinstance(both, dict)
    assert isinstance(beside, dict)
    assert str(both["path"]).count("M") == 2
    assert (beside["xref"], beside["xanchor"], beside["xsizemode"]) == ("paper", 0, "pixel")
