from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from build_tools.commands.new import new, write_schemas
from build_tools.commands.report import CLEAN, USAGE
from build_tools.graph.load import load_project
from build_tools.records.kinds import FILE_KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.commands.project import Project


def test_a_blank_record_is_where_its_kind_lives_and_has_its_schema_beside(
    town: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(town, "claim", "ford-is-deep") == CLEAN
    text = (town.root / "content/claims/ford-is-deep.yml").read_text(encoding="utf-8")
    said = capsys.readouterr().out
    assert said == "content/claims/ford-is-deep.yml: fill it in, then run `explainer check`\n"
    schema = text.splitlines()[0].partition("$schema=")[2]
    assert json.loads((town.root / "content/claims" / schema).read_text(encoding="utf-8"))["title"] == "Claim"


@pytest.mark.parametrize("kind", [kind for kind in FILE_KINDS if kind != "vocabulary"])
def test_all_that_a_blank_record_lacks_is_values(town: Project, kind: str) -> None:
    assert new(town, kind, "ford-1990") == CLEAN
    _, problems = load_project(town.root)
    assert problems
    lacks = re.compile(r"`[a-z_]+`(?: is nothing, expected a .+| is empty|: expected a date, found nothing)")
    assert [problem.message for problem in problems if not lacks.fullmatch(problem.message)] == []


@pytest.mark.parametrize("record_id", ["old-bridge", "ford-gazette", "bridge-survey-1992"])
def test_an_id_that_is_taken_by_any_kind_is_refused(
    town: Project, capsys: pytest.CaptureFixture[str], record_id: str
) -> None:
    assert new(town, "term", record_id) == USAGE
    assert f"`{record_id}` is taken by " in capsys.readouterr().err
    assert not (town.root / "content/terms" / f"{record_id}.yml").exists()


@pytest.mark.parametrize("record_id", ["Old Bridge", "../outside", "", "a_b"])
def test_what_cannot_be_an_id_is_refused(town: Project, capsys: pytest.CaptureFixture[str], record_id: str) -> None:
    assert new(town, "claim", record_id) == USAGE
    assert f"`{record_id}` cannot be an id" in capsys.readouterr().err
    assert load_project(town.root)[1] == ()


def test_a_former_id_is_taken_as_well(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(town, "redirect", "ferry") == CLEAN
    capsys.readouterr()
    assert new(town, "system", "ferry") == USAGE
    assert "`ferry` is taken by content/redirects/ferry.yml" in capsys.readouterr().err


def test_a_link_to_nowhere_is_not_written_through(town: Project) -> None:
    (town.root / "content/claims/gone.yml").symlink_to(town.root / "elsewhere.yml")
    assert new(town, "claim", "gone") == USAGE
    assert not (town.root / "elsewhere.yml").exists()


def test_a_folder_of_a_kind_is_made_when_it_is_needed(tmp_path: Path, town: Project) -> None:
    (town.root / "content/corrections/wrong-opening-year.yml").unlink()
    (town.root / "content/corrections").rmdir()
    assert new(town, "correction", "wrong-name") == CLEAN


def test_there_is_a_schema_for_every_kind(tmp_path: Path) -> None:
    assert write_schemas(tmp_path / "schema") == len(FILE_KINDS)
    assert {path.name for path in (tmp_path / "schema").iterdir()} == {f"{kind}.schema.json" for kind in FILE_KINDS}
