from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.judging.amounts import Amount, Moment
from build_tools.judging.numbers import find_figures, read_figure


def shown(text: str) -> list[str]:
    """The figures of a text, each as number and sort: `47%`, `~1000` for vague, `1990s`, `2024-6-21`."""
    return [show(figure.meaning) for figure in find_figures(text)]


def show(meaning: Amount | Moment) -> str:
    if isinstance(meaning, Moment):
        return "-".join(str(part) for part in (meaning.year, meaning.month, meaning.day) if part is not None)
    forms = {"plain": "{}", "percent": "{}%", "vague": "~{}", "decade": "{}s"}
    return forms[meaning.sort].format(meaning.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 metres", ["40"]),
        ("1,000", ["1000"]),
        ("1\u202f000", ["1000"]),
        ("1 thousand", ["1000"]),
        ("10^3", ["1000"]),
        ("10^{3}", ["1000"]),
        ("10³", ["1000"]),
        ("10⁻²", ["1/100"]),
        ("10^-2", ["1/100"]),
        ("1e3", ["1000"]),
        ("2.5 × 10^3", ["2500"]),
        ("2.5×10³", ["2500"]),
        ("1.1 times", ["11/10"]),
        ("1.1x", ["11/10"]),
        ("$27.5 billion", ["27500000000"]),
        ("€3bn", ["3000000000"]),
        ("671B words", ["671000000000"]),
        ("128K", ["128000"]),
        ("3½ hours", ["7/2"]),
        ("½", ["1/2"]),
        ("3½ million", ["3500000"]),
        ("47%", ["47%"]),
        ("47 %", ["47%"]),
        ("47 percent", ["47%"]),
        ("47 per cent", ["47%"]),
        ("47-percent", ["47%"]),
        ("two percent", ["2%"]),
        ("3 percentage points", ["3%"]),
        ("5 pct", ["5%"]),
        ("per cent", []),
        ("5 per head", ["5"]),
        ("16-bit", ["16"]),
        ("80GB", ["80"]),
        ("3rd of 5", ["3", "5"]),
        ("the 21st century", ["21"]),
        ("the 1990s and the ’90s", ["1990s", "90s"]),
        ("in 2024", ["2024"]),
        ("2024’s", ["2024"]),
        ("21 June 2024 and 5 more", ["2024-6-21", "5"]),
        ("(47%), “30”", ["47%", "30"]),
        ("1,5", ["1", "5"]),
        ("2024, 300", ["2024", "300"]),
        ("3.1.", ["31/10"]),
        ("two thirds of 9", ["2/3", "9"]),
        ("two hundred and five", ["205"]),
        ("a decade", ["10"]),
        ("tens of thousands", ["~10000"]),
        ("Twice", ["2"]),
        ("-5", ["5"]),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10–15%", ["10%", "15%"]),
        ("10 to 15 percent", ["10%", "15%"]),
        ("between 29 and 47%", ["29%", "47%"]),
        ("29 and 47%", ["29", "47%"]),
        ("29% to 47%", ["29%", "47%"]),
        ("2 to 3 million", ["2000000", "3000000"]),
        ("two or three million", ["2000000", "3000000"]),
        ("$2–$3bn", ["2000000000", "3000000000"]),
        ("500 to 2 million", ["500", "2000000"]),
        ("2 million to 3 million", ["2000000", "3000000"]),
        ("thousands to 3 million", ["~1000", "3000000"]),
        ("29% in 2019 to 47%", ["29%", "2019", "47%"]),
        ("2 to 3", ["2", "3"]),
        ("1 to 2 to 3 million", ["1000000", "2000000", "3000000"]),
        ("2 of 3 million", ["2", "3000000"]),
    ],
)
def test_ranges(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    ["H100 and A100", "Q4", "F1-F2", "NXT:2000i", "one of the first", "someone", "at once", "weighty", "tenant",
     "often", "a third party", "", "no figures here", "v2", "halftone", "COVIDx19"],
)  # fmt: skip
def test_near_misses(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("1,000", "1 thousand"), ("one thousand", "10^3"), ("half", "½"), ("47%", "47 per cent"), ("a dozen", "12"),
     ("ten", "a decade"), ("671B", "671 billion"), ("twenty-five", "25.0"), ("2024-06-21", "June 21, 2024")],
)  # fmt: skip
def test_equal_however_written(one: str, other: str) -> None:
    assert [figure.meaning for figure in find_figures(one)] == [figure.meaning for figure in find_figures(other)]


def test_where_a_figure_stands() -> None:
    text = "It cost $27.5 billion in all."
    figure = find_figures(text)[0]
    assert (figure.text, text[figure.start : figure.end]) == ("27.5 billion", "27.5 billion")


def test_a_list_of_figures_may_hold_a_bare_part() -> None:
    assert [show(figure.meaning) for figure in read_figure("third")] == ["1/3"]
    assert [show(figure.meaning) for figure in read_figure("one quarter")] == ["1/4"]
    assert [show(figure.meaning) for figure in read_figure("40 metres")] == ["40"]
    assert read_figure("last Friday") == ()


def test_hostile_numbers_cost_nothing_and_equal_nothing() -> None:
    start = time.process_time()
    assert [figure.meaning for figure in find_figures("9" * 100_000)] == [Amount(Fraction(-1))]
    find_figures("1," * 20_000)
    find_figures("10^999 " * 50)
    assert time.process_time() - start < 10


@given(st.text(alphabet="0123456789 ,.%-–two hundred and half a million June×^½’s", max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    figures = find_figures(text)
    assert all(text[figure.start : figure.end] == figure.text for figure in figures)
    assert all(0 <= figure.start < figure.end <= len(text) for figure in figures)


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_is_read_as_printed(number: int) -> None:
    for printed in (f"{number}", f"{number:,}", f"about {number:,} of them"):
        assert Amount(Fraction(number)) in [figure.meaning for figure in find_figures(printed)]
