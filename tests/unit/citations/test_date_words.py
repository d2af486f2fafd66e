from __future__ import annotations

import pytest

from build_tools.citations.date_words import date_shape, date_words, how_known
from build_tools.records.dates import read_date


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-06-21", "21 June 2024"),
        ("2024-06", "June 2024"),
        ("2024-22", "summer 2024"),
        ("2024", "2024"),
        ("201X", "2010s"),
        ("18XX", "1800s"),
        ("2022-10~", "about October 2022"),
        ("2022?", "perhaps 2022"),
        ("2022%", "perhaps about 2022"),
        ("2024-06-24/2024-06-26", "24–26 June 2024"),
        ("2024-06-24/2024-06-24", "24 June 2024"),
        ("2024-06-24/2024-07-03", "24 June to 3 July 2024"),
        ("2024-01/2024-03", "January to March 2024"),
        ("2019/2022", "2019 to 2022"),
        ("2024-01/2024", "January 2024 to 2024"),
        ("2024-01~/2024-03", "about January 2024 to March 2024"),
        ("2023-12/2024-01", "December 2023 to January 2024"),
        ("../2025-05", "until May 2025"),
        ("2025-05/..", "since May 2025"),
    ],
)
def test_a_date_reads_as_people_say_it(edtf: str, words: str) -> None:
    assert date_words(read_date(edtf)) == words


def test_long_months_are_cut_where_room_is_short() -> None:
    assert date_words(read_date("2024-09-21"), short=True) == "21 Sep 2024"
    assert date_words(read_date("2024-06-21"), short=True) == "21 June 2024"


def test_an_unknown_date_says_so() -> None:
    assert date_words(None) == "no date seen"


@pytest.mark.parametrize(
    ("edtf", "lasted", "shape"),
    [
        ("2024-06-21", True, "day"),
        ("2024-06", True, "within"),
        ("2024-06-21~", True, "within"),
        ("2024-01/2024-03", True, "lasted"),
        ("2024-01/2024-03", False, "within"),
        ("2024-01/2024-03~", True, "about"),
        ("../2025-05", True, "open"),
    ],
)
def test_doubt_has_a_shape(edtf: str, lasted: bool, shape: str) -> None:  # noqa: FBT001  # a case of the table
    assert date_shape(read_date(edtf), lasted=lasted) == shape


@pytest.mark.parametrize(
    ("edtf", "known", "words"),
    [
        ("2024-06-21", "stated", "stated by a source"),
        ("2024-06", "derived", "month known, derived by us"),
        ("2024~", "outside", "year known, about, from another document"),
        ("2024-01/2024-03", None, ""),
    ],
)
def test_how_a_date_is_known(edtf: str, known: str | None, words: str) -> None:
    assert how_known(read_date(edtf), known) == words
