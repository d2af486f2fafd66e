from __future__ import annotations

import json
from typing import TYPE_CHECKING

from build_tools.commands.check import check, explain
from build_tools.commands.report import CLEAN, PROBLEMS
from build_tools.graph.load import load_project
from tests.unit.commands.made_town import edit

if TYPE_CHECKING:
    import pytest

    from build_tools.commands.project import Project


def test_sound_content_has_no_problems(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(town, "text") == CLEAN
    count = len(load_project(town.root)[0].records)
    assert capsys.readouterr().out == f"{count} records, no problems\n"


def test_sound_content_is_an_empty_list_in_json(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(town, "json") == CLEAN
    assert capsys.readouterr().out == "[]\n"


def test_faults_of_reading_records_and_rules_come_in_one_run(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    edit(town.root, "content/terms/span.yml", "name: Span", 'name: "Span')
    edit(town.root, "content/claims/finest-bridge.yml", "about: [new-bridge]", "about: [new-brigde]")
    edit(town.root, "content/claims/span-is-41.yml", "was 41 metres", "was 43 metres")
    assert check(town, "json") == PROBLEMS
    found = [(problem["file"], problem["code"]) for problem in json.loads(capsys.readouterr().out)]
    assert found == [
        ("content/claims/finest-bridge.yml", "unknown-reference"),
        ("content/claims/span-is-41.yml", "number-not-grounded"),
        ("content/terms/span.yml", "torn-yaml"),
    ]


def test_a_status_is_explained_evidence_by_evidence(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(town, "span-is-40") == CLEAN
    first, second, *rest = capsys.readouterr().out.splitlines()
    assert first == "In 1991 the New Bridge at Alder Ford was 40 metres long."
    assert second.startswith("refuted: ")
    blog = next(index for index, line in enumerate(rest) if line.startswith("  ferry-blog#s1 "))
    filled = json.loads(rest[blog].partition("ferry-blog#s1 ")[2])
    assert filled == {
        "direction": "supports",
        "basis": "reported",
        "seen": "weak",
        "speaker": None,
        "roots": ["ford-gazette"],
        "weight": "thin",
    }
    assert rest[blog + 1] == "    seen only in a weak page"


def test_unknown_roots_are_called_unknown(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    edit(
        town.root, "content/sources/ferry-blog.yml", "based_on:\n  - source: river-herald\n    note: It says so.\n", ""
    )
    assert explain(town, "span-is-40") == CLEAN
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("  ferry-blog#s1 "))
    assert '"roots": "unknown"' in line


def test_what_is_no_sound_claim_cannot_be_explained(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(town, "new-bridge") == PROBLEMS
    assert capsys.readouterr().err == "no sound claim is called `new-bridge`\n"
