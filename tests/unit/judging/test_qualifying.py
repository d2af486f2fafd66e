from __future__ import annotations

import pytest

from build_tools.judging.qualifying import Units, listed_figures, qualified_figures

OWN = Units(["billion yuan", "TFLOPS", "t/m²", "points", "of 30"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("19.65 billion yuan", ("yuan", "")),
        ("$5.5 billion", ("dollar", "")),
        ("US$ 1.6bn", ("dollar", "")),
        ("1.5 trillion dollars", ("dollar", "")),
        ("an 18-month plan", ("month", "")),
        ("18 months", ("month", "")),
        ("a decade", ("year", "")),
        ("148 TFLOPS", ("tflops", "")),
        ("312TFLOPS", ("tflops", "")),
        ("4.0 TB/s", ("tb/s", "")),
        ("5.92 t/m²", ("t/m²", "")),
        ("826 mm²", ("mm²", "")),
        ("30 points", ("", "")),
        ("30 US firms", ("", "")),
        ("47%", ("", "")),
        ("over 130 models", ("", "over")),
        ("at least 130", ("", "over")),
        ("130 or more", ("", "over")),
        ("130+ models", ("", "over")),
        ("just over 5%", ("", "over")),
        ("up to 5.5 billion dollars", ("dollar", "under")),
        ("up to $5.5 billion", ("dollar", "under")),
        ("fewer than 30", ("", "under")),
        ("30 or fewer", ("", "under")),
        ("about a third of it", ("", "about")),
        ("nearly 30 years", ("year", "about")),
        ("~30", ("", "about")),
        ("30 or so", ("", "about")),
        ("in about 2021", ("", "")),
        ("over June 2024", ("", "")),
        ("handed 30 over", ("", "")),
        ("moreover 30", ("", "")),
    ],
)
def test_unit_and_hedge(text: str, expected: tuple[str, str]) -> None:
    (one,) = qualified_figures(text, OWN)
    assert (one.qualified.unit, one.qualified.hedge) == expected


def test_a_hedge_holds_for_both_ends_of_a_range() -> None:
    assert [one.qualified.hedge for one in qualified_figures("about 10 to 20 GB, and 30", OWN)] == [
        "about",
        "about",
        "",
    ]
    assert [one.qualified.hedge for one in qualified_figures("10–20", OWN)] == ["", ""]
    assert [one.qualified.hedge for one in qualified_figures("from about 10 to 20", OWN)] == ["about", ""]


def test_a_listed_figure_may_be_a_bare_part() -> None:
    assert [str(one.qualified.meaning) for one in listed_figures("third", OWN)] != []
    assert listed_figures("none", OWN) == ()


def test_units_of_a_subject_count_where_no_word_is_like_them() -> None:
    assert OWN.of_unit("billion yuan") == "yuan"
    assert OWN.of_unit("points") == ""
    assert OWN.canonical("TFlops") == "tflops"
    assert Units().canonical("TFLOPS") == ""
