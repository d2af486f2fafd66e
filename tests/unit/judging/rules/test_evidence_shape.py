from __future__ import annotations

from build_tools.judging.rules import evidence_shape as rule
from tests.made_site import claim, supports
from tests.unit.judging.faults import found


def test_limits_without_partly() -> None:
    files = {"content/claims/one.yml": claim(supports("herald#s1", "limits: use"))}
    assert found(rule, files) == [("content/claims/one.yml:8:57", "bad-value")]


def test_an_utterance_without_a_speaker() -> None:
    files = {"content/claims/one.yml": claim(supports("herald#s1"), claim_type="utterance")}
    assert found(rule, files) == [("content/claims/one.yml:2:7", "missing-field")]


def test_near_misses() -> None:
    partly = 'passage: "herald#s1", direction: partly'
    said = 'said_by: [{actor: mayor, passage: "herald#s1"}]'
    for text in (
        claim(partly),
        claim(f"{partly}, limits: statement"),
        claim(supports("herald#s1"), claim_type="utterance", fields=said),
    ):
        assert found(rule, {"content/claims/one.yml": text}) == []
