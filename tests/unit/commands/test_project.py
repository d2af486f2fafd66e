from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.commands.project import Project, find_project

if TYPE_CHECKING:
    from pathlib import Path


def test_the_project_is_the_nearest_folder_above_with_settings(tmp_path: Path) -> None:
    inner = tmp_path / "content" / "claims"
    inner.mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: A town\n", encoding="utf-8")
    assert find_project(inner) == Project(tmp_path)
    assert find_project(tmp_path) == Project(tmp_path)


def test_without_settings_there_is_no_project(tmp_path: Path) -> None:
    # A folder of that name is no file of settings.
    (tmp_path / "mkdocs.yml").mkdir()
    assert find_project(tmp_path) is None


def test_a_build_reads_and_works_in_folders_of_the_project(tmp_path: Path) -> None:
    project = Project(tmp_path)
    assert project.settings == tmp_path / "mkdocs.yml"
    assert project.folders.docs == tmp_path / "docs"
    assert project.folders.work == tmp_path / ".explainer"
    assert (project.folders.theme / "templates" / "claim.html").is_file()
