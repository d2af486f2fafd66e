from __future__ import annotations

import pytest

from build_tools.judging.rules import forecast_overdue as rule
from tests.made_site import claim, supports
from tests.unit.judging.faults import found, messages, problems_of


def files(deadline: str, outcome: str = "pending") -> dict[str, str]:
    fields = f"forecast: {{outcome: {outcome}{deadline}}}\nchecked: 2002-05-01"
    return {"content/claims/one.yml": claim(supports("herald#s1"), claim_type="forecast", fields=fields)}


@pytest.mark.parametrize("day", ["2002-04-30", "2002-04", "2001", "../2002-04"])
def test_a_deadline_wholly_past(day: str) -> None:
    late = files(f", deadline: {day}")
    assert found(rule, late) == [("content/claims/one.yml:6:40", "forecast-overdue")]
    assert f"the deadline {day} has passed; the content is as of 2002-05-01" in messages(rule, late)[0]
    assert [problem.severity for problem in problems_of(rule, late)] == ["warning"]


@pytest.mark.parametrize("day", ["2002-05-01", "2002-05", "2002", "2002-04/2002-06"])
def test_a_deadline_that_may_still_come(day: str) -> None:
    assert found(rule, files(f", deadline: {day}")) == []


@pytest.mark.parametrize("outcome", ["came-true", "failed", "never-decidable"])
def test_what_was_looked_up_is_never_overdue(outcome: str) -> None:
    assert found(rule, files(", deadline: 2001", outcome)) == []


def test_what_has_no_deadline_or_is_no_forecast() -> None:
    assert found(rule, files("")) == []
    assert found(rule, {"content/claims/one.yml": claim(supports("herald#s1"))}) == []
