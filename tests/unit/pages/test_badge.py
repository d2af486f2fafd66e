from __future__ import annotations

import pytest

from build_tools.judging.status import Status
from build_tools.pages.badge import badge_of
from build_tools.records.claim import Claim, Forecast
from build_tools.records.dates import read_date
from build_tools.rendering.sprite import drawn_shapes
from tests.made_pages import here, record


def claim(**changes: object) -> Claim:
    return record(here(), Claim, "length").model_copy(update=changes)


def test_a_word_of_two_has_one_slug() -> None:
    badge = badge_of(claim(), Status("single origin", "computed"))
    assert (badge.word, badge.slug, badge.shape, badge.notched) == (
        "single origin",
        "single-origin",
        "single-origin",
        False,
    )


@pytest.mark.parametrize(("marks", "shape", "notched"), [
    (("with limits",), "supported", True),
    (("questioned",), "supported", True),
    (("superseded",), "superseded", False),
])  # fmt: skip
def test_marks_change_the_shape(marks: tuple[str, ...], shape: str, notched: bool) -> None:  # noqa: FBT001  # a case
    badge = badge_of(claim(), Status("supported", "computed", marks=marks))  # type: ignore[arg-type]  # known marks
    assert (badge.shape, badge.notched, badge.marks) == (shape, notched, marks)


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("pending", ()),
        ("came-true", ("came true",)),
        ("failed", ("failed",)),
        ("never-decidable", ("never decidable",)),
    ],
)
def test_a_forecast_shows_what_came_of_it(outcome: str, words: tuple[str, ...]) -> None:
    forecast = Forecast.model_validate({"outcome": outcome})
    badge = badge_of(claim(type="forecast", forecast=forecast), Status("forecast", "forecast"))
    assert (badge.word, badge.shape, badge.marks) == ("forecast", f"forecast-{outcome}", words)
    assert badge.shape in drawn_shapes()


def test_a_forecast_without_more_is_pending() -> None:
    assert badge_of(claim(type="forecast"), Status("forecast", "forecast")).shape == "forecast-pending"


@pytest.mark.parametrize(("deadline", "shape"), [("2001", "overdue"), ("2003", "pending"), (None, "pending")])
def test_a_forecast_past_its_deadline_is_overdue(deadline: str | None, shape: str) -> None:
    forecast = Forecast.model_validate({"outcome": "pending", **({"deadline": deadline} if deadline else {})})
    late = badge_of(claim(type="forecast", forecast=forecast), Status("forecast", "forecast"), read_date("2002-02-03"))
    assert late.shape == f"forecast-{shape}"
