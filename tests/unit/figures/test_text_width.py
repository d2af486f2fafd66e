from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_tools.figures.text_width import fitted, width_of

WORDS = st.lists(st.text("abcMWi1", min_size=1, max_size=9), min_size=1, max_size=6).map(" ".join)


def test_wide_letters_are_wider_and_grow_with_the_size() -> None:
    assert width_of("W", 10) == 9.8
    assert width_of("i", 10) < width_of("m", 10)
    assert width_of("mm", 20) == 4 * width_of("m", 10)
    assert width_of("m", 10, bold=True) > width_of("m", 10)
    assert width_of("", 10) == 0


def test_letters_not_listed_count_as_wide_and_east_asian_ones_as_a_square() -> None:
    assert width_of("é", 10) == 7
    assert width_of("华", 10) == 10


@given(WORDS, st.floats(0, 400), st.booleans())
def test_a_fitted_text_fits_or_is_a_single_word(text: str, room: float, bold: bool) -> None:  # noqa: FBT001
    short = fitted(text, room, 12.5, bold=bold)
    assert short == text or short.endswith("…")
    assert text.startswith(short.removesuffix("…"))
    assert width_of(short, 12.5, bold=bold) <= room or " " not in short


def test_a_text_that_fits_is_left_alone_and_no_comma_stands_before_the_ellipsis() -> None:
    assert fitted("one, two", 400, 12.5) == "one, two"
    assert fitted("one, two", 30, 12.5) == "one…"
