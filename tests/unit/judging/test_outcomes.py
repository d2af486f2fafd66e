from __future__ import annotations

from typing import get_args

import pytest

from build_tools.judging.outcomes import OUTCOME_MEANINGS, Outcome, outcome_of
from build_tools.records.claim import Claim
from build_tools.records.dates import read_date
from tests.made_pages import here, record

DAY = read_date("2002-05-01")


def forecast(**fields: str) -> Claim:
    """The opinion of the town as a forecast."""
    fine = record(here(), Claim, "fine").model_dump(mode="json", exclude_none=True)
    return Claim.model_validate({**fine, "id": "fine", "type": "forecast", "forecast": fields} if fields else fine)


@pytest.mark.parametrize(
    ("deadline", "outcome"),
    [("2002-04-30", "overdue"), ("2002-05-01", "pending"), ("2002", "pending"), ("2001", "overdue")],
)
def test_a_pending_forecast_is_overdue_once_its_whole_deadline_is_past(deadline: str, outcome: str) -> None:
    assert outcome_of(forecast(deadline=deadline, outcome="pending"), DAY) == outcome
    assert outcome_of(forecast(deadline=deadline, outcome="pending"), None) == "pending"


@pytest.mark.parametrize("outcome", ["came-true", "failed", "never-decidable"])
def test_what_was_looked_up_stays(outcome: str) -> None:
    assert outcome_of(forecast(deadline="2001", outcome=outcome), DAY) == outcome


def test_nothing_said_is_pending() -> None:
    assert outcome_of(forecast(outcome="pending"), DAY) == "pending"
    assert outcome_of(record(here(), Claim, "fine"), DAY) == "pending"


def test_every_outcome_is_explained() -> None:
    assert tuple(OUTCOME_MEANINGS) == get_args(Outcome)
