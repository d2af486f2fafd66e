from __future__ import annotations

from build_tools.judging.rules import claim_without_evidence as rule
from tests.made_site import claim, supports
from tests.unit.judging.faults import found


def test_a_claim_that_cites_nothing() -> None:
    assert found(rule, {"content/claims/one.yml": claim()}) == [
        ("content/claims/one.yml:1:1", "claim-without-evidence")
    ]
    empty = claim(fields="evidence: []")
    assert found(rule, {"content/claims/one.yml": empty}) == [("content/claims/one.yml:6:1", "claim-without-evidence")]


def test_context_alone_is_evidence() -> None:
    item = 'passage: "herald#s1", direction: context'
    assert found(rule, {"content/claims/one.yml": claim(item)}) == []
    assert found(rule, {"content/claims/one.yml": claim(supports("herald#s1"))}) == []
