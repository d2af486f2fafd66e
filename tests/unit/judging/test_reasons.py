from __future__ import annotations

import pytest

from build_tools.judging.reasons import Tally, reason_of, summary_of

NOTHING = Tally(passages=0, records=0, witnesses=0, interested=0, thin=0)


def tally(records: int = 0, witnesses: int = 0, interested: int = 0, thin: int = 0, contradictions: int = 0) -> Tally:
    found = records + witnesses + interested + thin
    against = tuple(f"claim-{number}" for number in range(contradictions))
    return Tally(found, records, witnesses, interested, thin, against)


@pytest.mark.parametrize(
    ("supporting", "against", "reason"),
    [
        (NOTHING, NOTHING, "Nothing we found bears on it either way."),
        (tally(records=1), NOTHING, "The record itself supports it; nothing disputes it."),
        (tally(records=3), NOTHING, "The record itself in three passages supports it; nothing disputes it."),
        (tally(witnesses=1), tally(records=1), "One independent witness supports it; the record itself disputes it."),
        (tally(witnesses=2), tally(thin=1), "Two independent witnesses support it; only one thin passage disputes it."),
        (tally(interested=1), NOTHING, "Only the word of a party supports it; nothing disputes it."),
        (
            tally(interested=2, thin=11),
            NOTHING,
            "Only the word of a party in two passages and 11 thin passages support it; nothing disputes it.",
        ),
        (NOTHING, tally(contradictions=2), "Nothing supports it; two established claims to the contrary dispute it."),
    ],
)
def test_a_reason_is_a_plain_sentence(supporting: Tally, against: Tally, reason: str) -> None:
    assert reason_of(supporting, against) == reason


def test_what_one_side_holds_is_listed_strongest_first() -> None:
    found = tally(records=1, witnesses=2, interested=1)
    assert summary_of(found) == "the record itself, two independent witnesses and the word of a party"
