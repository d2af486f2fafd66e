from __future__ import annotations

from decimal import Decimal

import pytest

from build_tools.reading.scalars import read_plain


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("false", False), ("null", None), ("~", None), ("", None), ("0", 0), ("7", 7), ("-12", -12)],
)
def test_what_has_a_type(text: str, value: object) -> None:
    assert read_plain(text) == value
    assert type(read_plain(text)) is type(value)


@pytest.mark.parametrize("text", ["1.10", "0.0", "-2.50", "1820.5", "0.30"])
def test_decimals_keep_their_zeros(text: str) -> None:
    value = read_plain(text)
    assert isinstance(value, Decimal)
    assert str(value) == text


@pytest.mark.parametrize(
    "text",
    [
        *("no", "yes", "on", "off", "True", "FALSE", "Null", "y", "n"),
        *("010", "00", "-0", "+5", "1_000", "1,000", "0x1F", "0o17", "0b1", "1e3", "1.5e3", "1:30", "12:30:45"),
        *("1.", ".5", "-.5", "01.5", "1.2.3", ".inf", "-.inf", ".nan", "NaN", "inf", "-", "--1", "1-2"),
        *("2024-06-21", "2024-11", "2001-04-30T10:00:00Z", "40%", "40 ", "<<", "=", "٣", "１２"),
    ],
)
def test_all_else_is_text(text: str) -> None:
    assert read_plain(text) == text
    assert type(read_plain(text)) is str


def test_a_number_longer_than_any_number_is_text() -> None:
    assert read_plain("9" * 300) == int("9" * 300)
    assert read_plain("9" * 5000) == "9" * 5000
    assert read_plain("0." + "9" * 5000) == "0." + "9" * 5000
