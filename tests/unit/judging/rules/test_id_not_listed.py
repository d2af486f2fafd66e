from __future__ import annotations

import pytest

from build_tools.graph.published import IDS_FILE, line_of, unlisted
from build_tools.judging.answers import Answers
from build_tools.judging.rules import id_not_listed as rule
from tests.made_site import TOWN, made, town
from tests.unit.judging.faults import found, problems_of

ALL = [line_of(record) for record in unlisted(town())]


def test_a_record_that_the_list_lacks() -> None:
    (problem,) = problems_of(rule, {IDS_FILE: "\n".join(line for line in ALL if line != "systems/bridge")})
    assert (problem.place.file, problem.code) == ("content/systems/bridge.yml", "id-not-listed")
    assert problem.severity == "warning"
    assert problem.message == "the system `bridge` is not in content/ids.txt"
    assert problem.hint == "run `explainer ids`"


def test_an_empty_list_lacks_them_all() -> None:
    assert len(found(rule, {IDS_FILE: ""})) == len(ALL)


@pytest.mark.parametrize(
    "files",
    [
        {},
        {IDS_FILE: "\n".join(ALL)},
        {IDS_FILE: "\n".join([*ALL, "terms/gone"])},
        {IDS_FILE: "\n".join(ALL), "content/actors/torn.yml": "nonsense: true"},
        {
            IDS_FILE: "\n".join(ALL),
            "content/redirects/long.yml": "{was: claim, to: bridge, why: Mended., when: 2002-01-01}",
        },
    ],
)
def test_near_misses(files: dict[str, str]) -> None:
    assert found(rule, files) == []


def test_a_list_with_a_fault_is_mended_first() -> None:
    site, problems = made({**TOWN, IDS_FILE: "system/bridge"})
    assert [problem.code for problem in problems] == ["bad-id-line"]
    assert list(rule.check(site, Answers(site))) == []
