from __future__ import annotations

import pytest

from build_tools.graph.published import IDS_FILE
from build_tools.judging.rules import id_removed as rule
from tests.made_site import claim, supports
from tests.unit.judging.faults import found, messages, problems_of

CLAIM = claim(supports("herald#s1"))


def listed(*lines: str) -> dict[str, str]:
    return {IDS_FILE: "\n".join(("# Published.", *lines))}


SYSTEM_BRIDGE = "`bridge` was published under `actors/` and stands under `systems/` now"


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("claims/xyz", "`xyz` was published under `claims/` and is gone", "write `content/redirects/xyz.yml`"),
        (
            "systems/bridges",
            "`bridges` was published under `systems/` and is gone",
            "write `content/redirects/bridges.yml`; was it renamed to `bridge`?",
        ),
        ("actors/bridge", SYSTEM_BRIDGE, "give the system another id, and write `content/redirects/bridge.yml`"),
    ],
)
def test_faults(line: str, message: str, hint: str) -> None:
    files = listed("systems/bridge", line)
    assert found(rule, files) == [(f"{IDS_FILE}:3:1", "id-removed")]
    assert messages(rule, files) == [f"{message}; {hint}"]


def test_a_new_id_is_guessed_before_an_old_one() -> None:
    files = {
        **listed("claims/spans-2001", "claims/span-2002", "claims/span-2003"),
        "content/claims/span-2002.yml": CLAIM,
        "content/claims/span-2003.yml": CLAIM,
        "content/claims/span-of-2001.yml": CLAIM,
    }
    assert messages(rule, files)[0].endswith("was it renamed to `span-of-2001`?")


def test_a_redirect_of_another_kind_does_not_answer_at_the_address() -> None:
    files = {
        **listed("claims/long"),
        "content/redirects/long.yml": "{was: event, to: bridge, why: Mended., when: 2002-01-01}",
    }
    (problem,) = problems_of(rule, files)
    assert problem.message == "`long` was published under `claims/`, its redirect says `was: event`"
    assert problem.hint == "write `was: claim` in content/redirects/long.yml"
    assert str(problem.related[0].place) == "content/redirects/long.yml:1:7"


@pytest.mark.parametrize(
    "files",
    [
        {},
        listed("systems/bridge", "sources/herald"),
        {**listed("claims/long"), "content/redirects/long.yml": "{was: claim, why: Mended., when: 2002-01-01}"},
        {**listed("actors/torn"), "content/actors/torn.yml": "nonsense: true"},
    ],
)
def test_near_misses(files: dict[str, str]) -> None:
    assert found(rule, files) == []
