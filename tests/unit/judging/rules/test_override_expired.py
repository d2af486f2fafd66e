from __future__ import annotations

from build_tools.judging.rules import override_expired as rule
from tests.made_site import claim, supports
from tests.unit.judging.faults import found, messages


def files(until: str) -> dict[str, str]:
    fields = f"override: {{word: open, reason: So., by: Editor, until: {until}}}\nchecked: 2002-05-01"
    return {"content/claims/one.yml": claim(supports("herald#s1"), fields=fields)}


def test_an_override_past_its_end() -> None:
    assert found(rule, files("2002-04-30")) == [("content/claims/one.yml:6:56", "override-expired")]
    assert "ended on 2002-04-30; the content is as of 2002-05-01" in messages(rule, files("2002-04-30"))[0]


def test_near_misses() -> None:
    assert found(rule, files("2002-05-01")) == []
    assert found(rule, {"content/claims/one.yml": claim(supports("herald#s1"))}) == []
