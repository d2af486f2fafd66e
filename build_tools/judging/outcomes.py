"""What came of a forecast, as of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from build_tools.records.claim import Claim
    from build_tools.records.dates import EdtfDate

Outcome = Literal["pending", "overdue", "came-true", "failed", "never-decidable"]

OUTCOME_MEANINGS: dict[Outcome, str] = {
    "pending": "its deadline has not come yet",
    "overdue": "its deadline has passed, and what came of it is not written down",
    "came-true": "what it foretold happened",
    "failed": "what it foretold did not happen by its deadline",
    "never-decidable": "its source gives no day by which it could be held to anything",
}
"""What each outcome means, as published."""


def outcome_of(claim: Claim, as_of: EdtfDate | None) -> Outcome:
    """What came of a forecast; pending ones whose deadline lies wholly before `as_of` are overdue."""
    forecast = claim.forecast
    if forecast is None:
        return "pending"
    is_late = forecast.deadline is not None and as_of is not None and forecast.deadline.last < as_of.first
    return "overdue" if forecast.outcome == "pending" and is_late else forecast.outcome
