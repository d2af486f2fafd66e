from __future__ import annotations

import json
from typing import TYPE_CHECKING

from build_tools.commands.report import CLEAN, PROBLEMS, report
from build_tools.problems import Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

LATER = Problem(Place("b.yml", 2, 7), "bad-date", "`when`: `soon` is not a date", "write one")
EARLIER = Problem(Place("a.yml", 1, 1), "engine-warning", "a page is in no `nav`", severity="warning")


def test_nothing_is_said_of_no_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report((), tmp_path) == CLEAN
    assert capsys.readouterr().out == ""


def test_problems_are_printed_in_reading_order_with_their_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "b.yml").write_text("name: B\nwhen: soon\n", encoding="utf-8")
    assert report((LATER, EARLIER, LATER), tmp_path) == PROBLEMS
    said = capsys.readouterr().out
    assert said.index("a.yml:1:1: warning engine-warning") < said.index("b.yml:2:7: error bad-date")
    assert "2 | when: soon" in said
    assert said.endswith("\n1 error and 1 warning in 2 files\n")


def test_a_warning_alone_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report((EARLIER,), tmp_path) == CLEAN
    assert "1 warning" in capsys.readouterr().out


def test_json_is_json_also_without_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report((), tmp_path, "json") == CLEAN
    empty = json.loads(capsys.readouterr().out)
    assert report((LATER,), tmp_path, "json") == PROBLEMS
    full = json.loads(capsys.readouterr().out)
    assert empty == []
    assert [problem["code"] for problem in full] == ["bad-date"]


def test_github_gets_an_annotation_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report((LATER, EARLIER), tmp_path, "github") == PROBLEMS
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(" ")[0] for line in lines[:-1]] == ["::warning", "::error"]
    assert lines[-1] == "1 error and 1 warning in 2 files"
