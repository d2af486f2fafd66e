from __future__ import annotations

from fractions import Fraction

import pytest

from build_tools.judging.amounts import Amount, Meaning, Moment
from build_tools.judging.arithmetic import Interval, point
from build_tools.judging.grounds import (
    Ground,
    ground_of_dates,
    ground_of_figures,
    ground_of_observation,
    ground_of_texts,
    in_unit,
    joined,
    plain_number,
)
from build_tools.judging.numbers import find_figures
from build_tools.judging.qualifying import Units, qualified_figures
from build_tools.records.dates import read_date
from build_tools.records.observation import Observation


def meaning(text: str) -> Meaning:
    return find_figures(text)[0].meaning


@pytest.mark.parametrize(
    ("stated", "known"),
    [
        ("40", "40 metres"),
        ("40", "forty"),
        ("47%", "47 per cent"),
        ("June 2024", "June 21, 2024"),
        ("21 June", "June 21, 2024"),
        ("2024", "June 21, 2024"),
        ("half", "50%"),
        ("a quarter of", "25%"),
        ("thousands", "thousands"),
        ("the 1990s", "1990s"),
    ],
)
def test_holds(stated: str, known: str) -> None:
    assert ground_of_texts([known]).holds(meaning(stated))


@pytest.mark.parametrize(
    ("stated", "known"),
    [
        ("41", "40"),
        ("47%", "47"),
        ("47", "47%"),
        ("2", "200%"),
        ("a third of", "33%"),
        ("June 21, 2024", "June 2024"),
        ("July 2024", "June 21, 2024"),
        ("2023", "June 21, 2024"),
        ("21", "June 21, 2024"),
        ("1,000", "thousands"),
        ("thousands", "1,000"),
        ("1990", "1990s"),
        ("50%", "half"),
        ("9" * 50, "8" * 50),
    ],
)
def test_does_not_hold(stated: str, known: str) -> None:
    assert not ground_of_texts([known]).holds(meaning(stated))


def test_grounds_are_joined() -> None:
    both = ground_of_texts(["40"]) | ground_of_texts(["47%"])
    assert both == joined([ground_of_texts(["47%"]), ground_of_texts(["40"])])
    assert joined([]) == Ground()


def test_a_list_of_figures_holds_a_bare_third() -> None:
    assert ground_of_figures(["third"]).holds(Amount(Fraction(1, 3)))
    assert not ground_of_texts(["third"]).meanings


@pytest.mark.parametrize(
    ("date", "meanings"),
    [
        ("2024", {Amount(Fraction(2024))}),
        ("2024-06", {Amount(Fraction(2024)), Moment(2024, 6)}),
        ("2024-06-21", {Amount(Fraction(2024)), Moment(2024, 6, 21)}),
        ("2024-06~", {Amount(Fraction(2024)), Moment(2024, 6)}),
        ("2024-22", {Amount(Fraction(2024))}),
        ("2024-06-XX", {Amount(Fraction(2024)), Moment(2024, 6)}),
        ("199X", {Amount(Fraction(1990), "decade")}),
        ("18XX", {Amount(Fraction(19))}),
        ("2019/2022", {Amount(Fraction(2019)), Amount(Fraction(2022))}),
        ("../2022", {Amount(Fraction(2022))}),
        ("2022/..", {Amount(Fraction(2022))}),
        (
            "2024-01/2024-06",
            {Amount(Fraction(2024)), Moment(2024, 1), Moment(2024, 6), Amount(Fraction(1, 2))},
        ),
        ("2024-02/2024-07", {Amount(Fraction(2024)), Moment(2024, 2), Moment(2024, 7)}),
    ],
)
def test_dates(date: str, meanings: set[Meaning]) -> None:
    assert ground_of_dates([read_date(date)]).meanings == meanings


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("40", "metres", Amount(Fraction(40))),
        ("40", "", Amount(Fraction(40))),
        ("47", "%", Amount(Fraction(47), "percent")),
        ("3", "percentage points", Amount(Fraction(3), "percent")),
        ("3", "per cent of votes", Amount(Fraction(3), "percent")),
        ("27.5", "billion crowns", Amount(Fraction(27500000000))),
        ("5", "hundred thousand", Amount(Fraction(500000))),
    ],
)
def test_a_value_in_its_unit(value: str, unit: str, expected: Amount) -> None:
    assert in_unit(Fraction(value), unit) == expected


def observation(**fields: object) -> Observation:
    evidence = [{"passage": "herald#s1", "direction": "supports"}]
    return Observation.model_validate({"measure": "length", "evidence": evidence, **fields})


def test_an_observation_brings_its_value_ends_choices_words_and_time() -> None:
    one = observation(value=-40, conditions=["after 3 days"], variant="of 1990", when="2001")
    assert ground_of_observation(one, point(-40), "metres") == ground_of_texts(["40 m", "3 days", "1990", "2001"])
    assert ground_of_observation(observation(one_of=[1, 2, 3]), Interval(Fraction(1), Fraction(3)), "") == (
        ground_of_texts(["1 2 3"])
    )
    assert ground_of_observation(observation(text="of 12 arches"), None, "") == ground_of_texts(["12"])
    least, most = Interval(Fraction(5), None), Interval(None, Fraction(5))
    assert ground_of_observation(observation(at_least=5), least, "%") == ground_of_texts(["at least 5%"])
    assert ground_of_observation(observation(at_most=5), most, "%") == ground_of_texts(["up to 5%"])
    both = Interval(Fraction(5), Fraction(7))
    assert ground_of_observation(observation(low=5, high=7), both, "%") == ground_of_texts(["5% to 7%"])
    about = observation(value=5, about=True)
    assert ground_of_observation(about, point(5), "billion yuan") == ground_of_texts(["about 5 billion yuan"])


def test_a_number_lacks_nothing_its_unit_or_how_exactly_it_is_given() -> None:
    ground = ground_of_texts(["over 40 metres, and 47% in June 2024"])
    stated = {
        text: ground.lack(qualified_figures(text, Units())[0].qualified)
        for text in ("more than 40 metres", "over 40", "40 metres", "over 40 km", "41", "47%", "about 47%", "June 2024")
    }
    assert list(stated.values()) == ["", "", "hedge", "unit", "number", "", "hedge", ""]
    assert ground_of_texts(["50%"]).lack(qualified_figures("half of it", Units())[0].qualified) == ""


def test_plain_numbers() -> None:
    assert (plain_number(Fraction(1000)), plain_number(Fraction(11, 10))) == ("1000", "1.1")
