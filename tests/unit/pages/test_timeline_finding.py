from __future__ import annotations

import pytest

from build_tools.figures.timeline_data import TimelineLane, TimelineMark
from build_tools.pages.timeline_finding import same_time_words, timeline_finding
from build_tools.records.dates import read_date

LANES = (TimelineLane("a", "Rules"), TimelineLane("b", "Chips"))


def marks(*texts: str) -> list[TimelineMark]:
    """Marks named in the order of the alphabet; `b 2020` stands in the lane `b`."""
    found = [text.rpartition(" ") for text in texts]
    return [
        TimelineMark(chr(ord("A") + place), read_date(when), when, lane or "a")
        for place, (lane, _, when) in enumerate(found)
    ]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (("2020", "2020-01", "2020-02", "b 2021"), "3 of 4 events fall in 2020; 3 stand under “Rules”"),
        (("2020", "b 2020", "2020", "b 2021"), "3 of 4 events fall in 2020; the others in 2021"),
        (
            ("2020", "b 2020", "2020", "2018", "b 2019", "b 2017"),
            "3 of 6 events fall in 2020; the others between 2017 and 2019",
        ),
        (("2020", "b 2020", "2020", "b ../2018"), "3 of 4 events fall in 2020"),
        (("2020", "2020-03", "2020-04"), "All 3 events fall in 2020"),
        (("18XX", "2020", "2021", "b 2030"), "3 of 4 events stand under “Rules”, 1800s to 2030"),
        (("2020", "b 2021"), "A (2020), then B (2021)"),
        (("2020-03", "b 2020"), "B (2020) and A (2020-03)"),
        (("2020", "b 2021", "2022"), "3 events, from A (2020) to C (2022)"),
        (("../2020", "../2020", "../2020", "b ../2020"), "3 of 4 events stand under “Rules”"),
        (("2020", "2020", "2021", "2021", "b 2021", "b 2020"), "4 of 6 events stand under “Rules”, 2020 to 2021"),
        (("2020",), "1 event, A (2020)"),
        ((), "no events"),
    ],
)
def test_the_fullest_year_and_lane_are_said_first_then_the_ends(texts: tuple[str, ...], words: str) -> None:
    assert timeline_finding(marks(*texts), LANES) == words


def test_a_lane_that_nobody_named_is_not_spoken_of() -> None:
    found = timeline_finding(marks("c 2018", "c 2019", "c 2021", "2022"), LANES, "statement")
    assert found == "4 statements, from A (2018) to D (2022)"


def test_what_is_of_one_time_only_is_said_and_not_drawn() -> None:
    assert "one time, 2020-01-02," in same_time_words(marks("2020-01-02", "b 2020-01-02"))
    assert "from 2020-01-02 to 2020-01-09," in same_time_words(marks("2020-01-09", "b 2020-01-02"))
    assert same_time_words(marks("2020")) == same_time_words([]) == ""
