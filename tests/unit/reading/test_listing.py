from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from build_tools.reading.listing import is_ignored, list_files

if TYPE_CHECKING:
    from pathlib import Path


def write(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def test_files_are_sorted_and_relative_to_the_project(tmp_path: Path) -> None:
    write(tmp_path, "content/b.yml", "content/a/z.yml", "content/a.yml", "content/Z.yml", "seeds/other.yml")
    files = ("content/Z.yml", "content/a.yml", "content/a/z.yml", "content/b.yml")
    assert list_files(tmp_path, "content") == (files, ())


def test_what_is_not_there_has_no_files(tmp_path: Path) -> None:
    write(tmp_path, "content")
    assert list_files(tmp_path, "content") == ((), ())
    assert list_files(tmp_path, "seeds") == ((), ())


@pytest.mark.parametrize(
    "name",
    [
        ".git",
        ".DS_Store",
        "a.yml~",
        "#a.yml#",
        ".#a.yml",
        "a.yml.bak",
        "a.yml.orig",
        "a.yml.rej",
        ".a.yml.swp",
        "a.TMP",
    ],
)
def test_dot_files_and_backups_are_ignored(tmp_path: Path, name: str) -> None:
    assert is_ignored(name)
    write(tmp_path, "content/a.yml", f"content/{name}", f"content/{name}x/{name}/b.yml")
    assert list_files(tmp_path, "content")[0] == ("content/a.yml",)


@pytest.mark.parametrize("name", ["a.yml", "a#.yml", "#1.yml", "bak.yml", "origin.yml", "a.bak.yml", "a.swap", "tmp"])
def test_other_files_are_not(name: str) -> None:
    assert not is_ignored(name)


def test_links_are_followed_only_to_files_of_the_project(tmp_path: Path) -> None:
    root = tmp_path / "project"
    write(root, "content/a.yml", "content/real/b.yml", "docs/c.yml")
    write(tmp_path, "outside.yml", "elsewhere/d.yml")
    links = {
        "inside.yml": root / "docs/c.yml",
        "outside.yml": tmp_path / "outside.yml",
        "folder": root / "content/real",
        "elsewhere": tmp_path / "elsewhere",
        "nowhere.yml": root / "gone.yml",
        "itself.yml": root / "content/itself.yml",
    }
    for name, target in links.items():
        (root / "content" / name).symlink_to(target)
    files, problems = list_files(root, "content")
    assert files == ("content/a.yml", "content/inside.yml", "content/real/b.yml")
    assert [(problem.place.file, problem.code, problem.message) for problem in problems] == [
        ("content/elsewhere", "link-outside", "this link leads out of the project"),
        ("content/folder", "link-outside", "this link doubles a folder"),
        ("content/itself.yml", "unreadable-file", "this link leads nowhere"),
        ("content/nowhere.yml", "unreadable-file", "this link leads nowhere"),
        ("content/outside.yml", "link-outside", "this link leads out of the project"),
    ]


def test_a_folder_with_the_name_of_a_file_is_named(tmp_path: Path) -> None:
    write(tmp_path, "content/a.yml/b.yml")
    files, (problem,) = list_files(tmp_path, "content")
    assert files == ()
    assert (problem.place.file, problem.code) == ("content/a.yml", "unreadable-file")
    assert (problem.message, problem.hint) == ("this is a folder with the name of a file", "rename it")


def test_a_folder_that_may_not_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "content/a.yml", "content/locked/b.yml")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "locked":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    files, (problem,) = list_files(tmp_path, "content")
    assert files == ("content/a.yml",)
    assert (problem.place.file, problem.code) == ("content/locked", "unreadable-file")
    assert (problem.message, problem.hint) == ("the system says: Permission denied", "see that you may read it")


def test_a_file_that_may_not_be_looked_at_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "content/a.yml")

    def refuse(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(type(tmp_path), "is_file", refuse)
    files, (problem,) = list_files(tmp_path, "content")
    assert files == ()
    assert problem.message == "the system says: it cannot be opened"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path, "content/a.yml")
    os.mkfifo(tmp_path / "content/b.yml")
    files, (problem,) = list_files(tmp_path, "content")
    assert files == ("content/a.yml",)
    assert (problem.place.file, problem.code) == ("content/b.yml", "unreadable-file")
