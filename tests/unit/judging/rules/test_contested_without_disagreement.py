from __future__ import annotations

from build_tools.judging.rules import contested_without_disagreement as rule
from tests.made_site import claim, disputes, source, supports
from tests.unit.judging.faults import found, messages

CONTESTED = {
    "content/sources/tribune.yml": source("press"),
    "content/claims/one.yml": claim(supports("herald#s1"), disputes("tribune#s1")),
    "content/claims/two.yml": claim(supports("herald#s1")),
}
DISPUTE = """
question: How long?
type: facts
positions: [{name: A, says: So., claims: [%s]}, {name: B, says: Not so., claims: [two]}]
crux: The end.
state: open
would_settle: A rope.
"""


def test_a_contested_claim_that_no_disagreement_lists() -> None:
    expected = [("content/claims/one.yml:1:12", "contested-without-disagreement")]
    assert found(rule, CONTESTED) == expected
    assert "One independent witness supports it; one independent witness disputes it" in messages(rule, CONTESTED)[0]
    assert found(rule, {**CONTESTED, "content/disagreements/dispute.yml": DISPUTE % "two"}) == expected


def test_listed_once_is_enough_and_a_fault_elsewhere_in_the_disagreement_does_not_unlist_it() -> None:
    listed = DISPUTE % "one"
    assert found(rule, {**CONTESTED, "content/disagreements/dispute.yml": listed}) == []
    broken = listed.replace("type: facts", "type: nonsense")
    assert found(rule, {**CONTESTED, "content/disagreements/dispute.yml": broken}) == []


def test_refuted_disputed_and_opinions_need_none() -> None:
    for changed in (
        claim(disputes("herald#s1")),
        claim(supports("herald#s1"), disputes("herald#s1", "basis: record")),
        claim(supports("herald#s1"), disputes("tribune#s1"), claim_type="opinion"),
    ):
        assert found(rule, {**CONTESTED, "content/claims/one.yml": changed}) == []
