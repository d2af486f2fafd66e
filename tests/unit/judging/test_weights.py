from __future__ import annotations

from dataclasses import replace

import pytest

from build_tools.judging.weights import WEIGHT_MEANINGS, Traits, weigh

PLAIN = Traits("supports", "reported", "original", "fact")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "witness"),
        ({"direction": "context"}, "context"),
        ({"direction": "context", "seen": "weak"}, "context"),
        ({"direction": "partly"}, "witness"),
        ({"seen": "weak"}, "thin"),
        ({"basis": "unnamed"}, "thin"),
        ({"basis": "inference"}, "thin"),
        ({"basis": "first-hand"}, "witness"),
        ({"basis": "own-test"}, "witness"),
        ({"is_by_party": True}, "interested"),
        ({"is_by_party": True, "basis": "own-test"}, "interested"),
        ({"is_by_party": True, "basis": "unnamed"}, "thin"),
        ({"basis": "record"}, "record"),
        ({"basis": "record", "seen": "copy"}, "record"),
        ({"basis": "record", "is_by_party": True}, "record"),
        ({"basis": "record", "seen": "weak"}, "thin"),
        ({"basis": "record", "seen": "quoted"}, "witness"),
        ({"basis": "record", "seen": "quoted", "is_by_party": True}, "interested"),
        ({"basis": "record", "seen": "quoted", "is_quoted_twice": True}, "record"),
        ({"seen": "quoted", "is_quoted_twice": True}, "witness"),
        ({"claim_type": "causal"}, "thin"),
        ({"claim_type": "causal", "basis": "record"}, "thin"),
        ({"claim_type": "causal", "basis": "own-test"}, "witness"),
        ({"claim_type": "causal", "is_from_study": True}, "witness"),
        ({"claim_type": "causal", "is_from_study": True, "basis": "record"}, "witness"),
        ({"claim_type": "causal", "is_from_study": True, "basis": "inference"}, "thin"),
        ({"claim_type": "causal", "is_from_study": True, "is_by_party": True}, "interested"),
    ],
)
def test_weights(changes: dict[str, object], expected: str) -> None:
    weight, why = weigh(replace(PLAIN, **changes))  # type: ignore[arg-type]
    assert weight == expected
    assert why


def test_every_weight_has_a_published_meaning() -> None:
    assert list(WEIGHT_MEANINGS) == ["record", "witness", "interested", "thin", "context"]
