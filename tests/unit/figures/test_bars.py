from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_tools.figures.bars import Bar, draw_bars
from tests.drawn import HALF_A_PIXEL, by_class, drawings, number, text_of

BARS = st.lists(
    st.builds(lambda label, value: Bar(label, value, f"{value:g}"), st.text("abc &<", max_size=12), st.floats(0, 1e6)),
    max_size=6,
)


@given(BARS)
def test_bars_are_as_long_as_their_values_are_large(bars: list[Bar]) -> None:
    figure = draw_bars("one", "Many are long", "Metres", bars, ("What", "Length"))
    assert figure == draw_bars("one", "Many are long", "Metres", bars, ("What", "Length"))
    most = max((bar.value for bar in bars), default=0)
    for width, root in drawings(figure):
        drawn = by_class(root, "figure-bar")
        assert len(drawn) == len(bars)
        longest = max((number(one, "width") for one in drawn), default=0)
        for bar, one in zip(bars, drawn, strict=True):
            expected = longest * bar.value / most if most else 0
            assert abs(number(one, "width") - expected) < HALF_A_PIXEL
            assert number(one, "x") + number(one, "width") <= width


def test_a_bar_has_its_words_and_leads_where_it_says() -> None:
    bars = (Bar("Long & wide", 2, "2 of 3", "claims/"), Bar("Short", 0, "none"))
    figure = draw_bars("one", "T", "S", bars, ("What", "How many"))
    assert figure.table.to_csv() == "What,How many,Value\r\nLong & wide,2 of 3,2\r\nShort,none,0\r\n"
    for _, root in drawings(figure):
        links = [one for one in root.iter() if one.get("href")]
        assert [one.get("href") for one in links] == ["claims/"]
        assert text_of(root) == "Long & wide2 of 3Shortnone"
    assert figure.notes == ()
