from __future__ import annotations

import pytest

from build_tools.judging.amounts import Moment
from build_tools.judging.dates_in_text import find_dates


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("21 June 2024", [Moment(2024, 6, 21)]),
        ("21st of June 2024", [Moment(2024, 6, 21)]),
        ("June 21, 2024", [Moment(2024, 6, 21)]),
        ("June 21st", [Moment(None, 6, 21)]),
        ("Jun. 21, 2024", [Moment(2024, 6, 21)]),
        ("on 1 Sept 2024", [Moment(2024, 9, 1)]),
        ("June 2024", [Moment(2024, 6)]),
        ("June of 2024", [Moment(2024, 6)]),
        ("June, 2024", [Moment(2024, 6)]),
        ("2024-06-21", [Moment(2024, 6, 21)]),
        ("2024-06", [Moment(2024, 6)]),
        ("17–21 June 2024", [Moment(2024, 6, 17), Moment(2024, 6, 21)]),
        ("17 to 21 June", [Moment(None, 6, 17), Moment(None, 6, 21)]),
        ("June 17 and 21, 2024", [Moment(2024, 6, 17), Moment(2024, 6, 21)]),
        ("May 5", [Moment(None, 5, 5)]),
        ("June 2024 and 3 July 2025", [Moment(2024, 6), Moment(2025, 7, 3)]),
    ],
)
def test_found(text: str, moments: list[Moment]) -> None:
    assert [figure.meaning for figure in find_dates(text)] == moments


@pytest.mark.parametrize(
    "text",
    ["June", "it may 5 be", "2024", "2024-13", "2024-00", "32 June", "June 32", "1.21 June", "12024-06", "Mayor 5",
     "2024-06-321", "June 5%"],
)  # fmt: skip
def test_near_misses(text: str) -> None:
    assert find_dates(text) == ()


def test_what_one_date_says_another_may_say_too() -> None:
    day = Moment(2024, 6, 21)
    assert Moment(2024, 6).is_within(day)
    assert Moment(None, 6, 21).is_within(day)
    assert not Moment(2023, 6).is_within(day)
    assert not day.is_within(Moment(2024, 6))
    assert not Moment(None, 6, 22).is_within(day)
