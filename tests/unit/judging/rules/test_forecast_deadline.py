from __future__ import annotations

import pytest

from build_tools.judging.rules import forecast_deadline as rule
from tests.made_site import claim, supports
from tests.unit.judging.faults import found


def files(claim_type: str, fields: str) -> dict[str, str]:
    return {"content/claims/one.yml": claim(supports("herald#s1"), claim_type=claim_type, fields=fields)}


@pytest.mark.parametrize(
    ("claim_type", "fields", "place", "code"),
    [
        ("forecast", "", "2:7", "forecast-without-deadline"),
        ("forecast", "forecast: {outcome: pending}", "6:21", "forecast-without-deadline"),
        ("forecast", "forecast: {outcome: came-true}", "6:21", "forecast-without-deadline"),
        ("fact", "forecast: {outcome: pending, deadline: 2010}", "6:1", "bad-value"),
    ],
)
def test_faults(claim_type: str, fields: str, place: str, code: str) -> None:
    assert found(rule, files(claim_type, fields)) == [(f"content/claims/one.yml:{place}", code)]


@pytest.mark.parametrize(
    ("claim_type", "fields"),
    [
        ("forecast", "forecast: {outcome: pending, deadline: 2010}"),
        ("forecast", "forecast: {outcome: never-decidable}"),
        ("fact", ""),
    ],
)
def test_near_misses(claim_type: str, fields: str) -> None:
    assert found(rule, files(claim_type, fields)) == []
