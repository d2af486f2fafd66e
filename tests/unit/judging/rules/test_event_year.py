from __future__ import annotations

import pytest

from build_tools.judging.rules import event_year as rule
from tests.unit.judging.faults import found, messages

EVENT = """
title: Opening
what: It was opened.
when: {}
when_known: stated
type: opening
evidence: [{{passage: "herald#s1", direction: supports}}]
"""


@pytest.mark.parametrize(
    ("name", "when", "renamed"),
    [
        ("opened", "1890", "opened-1890"),
        ("opened-1891", "1890-05", "opened-1890"),
        ("opened-90", "1890", "opened-1890"),
        ("opened-2", "../1890", "opened-1890"),
        ("opened1890", "1890", "opened1890-1890"),
    ],
)
def test_faults(name: str, when: str, renamed: str) -> None:
    files = {f"content/events/{name}.yml": EVENT.format(when)}
    assert found(rule, files) == [(f"content/events/{name}.yml:4:7", "event-without-year")]
    assert f"rename the file `{renamed}.yml`" in messages(rule, files)[0]


@pytest.mark.parametrize("when", ["1890", "1890-05-04", "1889/1891", "1880/..", "189X"])
def test_near_misses(when: str) -> None:
    assert found(rule, {"content/events/opened-1890.yml": EVENT.format(when)}) == []
