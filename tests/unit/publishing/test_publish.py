from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.publishing.publish import move_into_place


def make(folder: Path, words: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(words, encoding="utf-8")
    return folder


def words_of(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_first_site(tmp_path: Path) -> None:
    new = make(tmp_path / "work/site", "new")
    assert move_into_place(new, tmp_path / "deep/site") == ()
    assert words_of(tmp_path / "deep/site") == "new"
    assert not new.exists()
    assert names(tmp_path / "deep") == {"site"}


def test_a_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    site = make(tmp_path / "site", "old")
    (site / "gone.html").touch()
    assert move_into_place(make(tmp_path / "work/site", "new"), site) == ()
    assert words_of(site) == "new"
    assert names(site) == {"index.html"}
    assert names(tmp_path) == {"site", "work"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    assert move_into_place(make(tmp_path / "new", "new"), tmp_path / "site") == ()
    assert words_of(tmp_path / "site") == "new"


@pytest.mark.parametrize("failing", [1, 2])
def test_the_old_site_is_put_back_when_a_rename_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    site = make(tmp_path / "site", "old")
    new = make(tmp_path / "work/site", "new")
    calls = 0
    rename = Path.rename

    def rename_or_fail(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == failing:
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", rename_or_fail)
    problems = move_into_place(new, site)
    assert [(problem.code, problem.message) for problem in problems] == [
        ("not-published", "`site` cannot take the new site: Permission denied")
    ]
    assert words_of(site) == "old"


def test_a_first_site_that_cannot_arrive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path, target: Path) -> Path:
        raise OSError("no words")

    new = make(tmp_path / "work/site", "new")
    monkeypatch.setattr(Path, "rename", fail)
    assert [problem.message for problem in move_into_place(new, tmp_path / "site")] == [
        "`site` cannot take the new site: no words"
    ]
    assert not (tmp_path / "site").exists()


def test_a_crash_between_the_renames_is_mended(tmp_path: Path) -> None:
    make(tmp_path / ".site.old", "old")
    make(tmp_path / ".site.new", "half")
    problems = move_into_place(tmp_path / "nowhere", tmp_path / "site")
    assert [problem.code for problem in problems] == ["not-published"]
    assert words_of(tmp_path / "site") == "old"
    assert move_into_place(make(tmp_path / "work", "new"), tmp_path / "site") == ()
    assert words_of(tmp_path / "site") == "new"
    assert names(tmp_path) == {"site"}


def test_a_crash_after_the_renames_is_cleared_away(tmp_path: Path) -> None:
    make(tmp_path / ".site.old", "older")
    make(tmp_path / "site", "old")
    assert move_into_place(make(tmp_path / "work", "new"), tmp_path / "site") == ()
    assert words_of(tmp_path / "site") == "new"
    assert names(tmp_path) == {"site"}


def test_a_folder_that_is_no_site_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/letters.txt").write_text("mine", encoding="utf-8")
    problems = move_into_place(make(tmp_path / "new", "new"), tmp_path / "site")
    assert [problem.message for problem in problems] == [
        "`site` cannot take the new site: it holds files that are no site"
    ]
    assert names(tmp_path / "site") == {"letters.txt"}


def test_a_file_or_a_link_is_left_alone(tmp_path: Path) -> None:
    new = make(tmp_path / "new", "new")
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to(make(tmp_path / "real", "old"), target_is_directory=True)
    for name in ("site", "link"):
        assert "it is not a folder" in move_into_place(new, tmp_path / name)[0].message
    assert words_of(tmp_path / "real") == "old"


def test_a_site_is_not_put_in_place_of_the_project(tmp_path: Path) -> None:
    project = make(tmp_path / "project", "mine")
    problems = move_into_place(make(project / "work/site", "new"), project)
    assert "it holds the folder the site is made in" in problems[0].message
    assert words_of(project) == "mine"
