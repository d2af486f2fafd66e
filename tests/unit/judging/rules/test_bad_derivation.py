from __future__ import annotations

from build_tools.judging.rules import bad_derivation as rule
from tests.made_site import claim, supports
from tests.unit.judging.faults import found, messages


def files(formula: str, given: str) -> dict[str, str]:
    known = 'name: span, measure: length, value: 40, evidence: [{passage: "herald#s1", direction: supports}]'
    entry = f"{{measure: length, derived: {{formula: '{formula}', given: {{{given}}}}}}}"
    fields = f"observations:\n  - {{{known}}}\n  - {entry}"
    return {"content/claims/one.yml": claim(supports("herald#s1"), fields=fields)}


def test_faults() -> None:
    assert found(rule, files("a / 0", "a: span")) == [("content/claims/one.yml:8:42", "bad-derivation")]
    assert messages(rule, files("a / 0", "a: span"))[0].startswith("the formula divides by a value that may be zero; ")
    assert len(found(rule, files("a", "a: nobody"))) == 1


def test_near_misses() -> None:
    assert found(rule, files("a / 2", "a: span")) == []
    broken = {**files("a / 2", "a: other/span"), "content/claims/other.yml": "type: nonsense"}
    assert found(rule, broken) == []
