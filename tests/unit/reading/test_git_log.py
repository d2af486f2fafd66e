from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.reading import git_log
from build_tools.reading.git_log import Commit, FileChange, open_log
from tests.made_log import begin, commit, git

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

WORDS = "Words that stay the same.\n" * 20


def commits(root: Path, *folders: str) -> list[Commit]:
    log, problems = open_log(root)
    assert log is not None
    assert problems == ()
    return list(log.commits(folders))


def said(root: Path) -> tuple[str, str]:
    log, (problem,) = open_log(root)
    assert log is None
    assert problem.code == "no-log"
    return problem.message, problem.hint


def test_commits_come_oldest_first_with_the_bytes_of_each_file(tmp_path: Path) -> None:
    begin(tmp_path)
    first = commit(tmp_path, {"content/ä b.yml": "a: 1\n", "content/gone.yml": "g: 1\n", "src/x.py": ""}, 0)
    commit(tmp_path, {"src/x.py": "x"}, 1)
    second = commit(tmp_path, {"content/ä b.yml": "a: 2\n", "content/gone.yml": None, "docs/new\nline.md": ""}, 2)
    assert commits(tmp_path, "content", "docs") == [
        Commit(
            first,
            "2023-11-14T22:13:20Z",
            (FileChange("content/gone.yml", b"g: 1\n"), FileChange("content/ä b.yml", b"a: 1\n")),
        ),
        Commit(
            second,
            "2023-11-16T22:13:20Z",
            (
                FileChange("content/gone.yml", None),
                FileChange("content/ä b.yml", b"a: 2\n"),
                FileChange("docs/new\nline.md", b""),
            ),
        ),
    ]


def test_a_log_knows_its_newest_commit_and_reads_no_further(tmp_path: Path) -> None:
    begin(tmp_path)
    newest = commit(tmp_path, {"a.yml": "1"}, 0)
    log, _ = open_log(tmp_path)
    assert log is not None
    assert (log.id, log.at) == (newest, "2023-11-14T22:13:20Z")
    commit(tmp_path, {"a.yml": "2"}, 1)
    assert [one.id for one in log.commits(("a.yml",))] == [newest]


def test_a_renamed_file_names_what_it_was_called(tmp_path: Path) -> None:
    begin(tmp_path)
    commit(tmp_path, {"docs/old.md": WORDS}, 0)
    commit(tmp_path, {"docs/old.md": None, "docs/new.md": f"{WORDS}More.\n"}, 1)
    assert commits(tmp_path, "docs")[1].files == (FileChange("docs/new.md", f"{WORDS}More.\n".encode(), "docs/old.md"),)


def test_a_side_branch_counts_when_it_was_merged(tmp_path: Path) -> None:
    begin(tmp_path)
    commit(tmp_path, {"a.yml": "1"}, 0)
    git(tmp_path, "switch", "--quiet", "--create", "side")
    commit(tmp_path, {"a.yml": "2"}, 1)
    commit(tmp_path, {"a.yml": "3"}, 2)
    git(tmp_path, "switch", "--quiet", "main")
    commit(tmp_path, {"b.yml": "1"}, 3)
    git(tmp_path, "merge", "--quiet", "--no-ff", "--message", "Merge", "side", day=9)
    assert [(one.at[:10], one.files) for one in commits(tmp_path, ".")] == [
        ("2023-11-14", (FileChange("a.yml", b"1"),)),
        ("2023-11-17", (FileChange("b.yml", b"1"),)),
        ("2023-11-23", (FileChange("a.yml", b"3"),)),
    ]


def test_paths_are_the_projects_own_where_it_is_a_folder_of_the_repository(tmp_path: Path) -> None:
    begin(tmp_path)
    commit(tmp_path, {"project/content/a.yml": "1", "content/other.yml": "2"}, 0)
    assert commits(tmp_path / "project", "content")[0].files == (FileChange("content/a.yml", b"1"),)


def test_links_are_no_files_of_content(tmp_path: Path) -> None:
    begin(tmp_path)
    (tmp_path / "link.yml").symlink_to("a.yml")
    commit(tmp_path, {"a.yml": "1"}, 0)
    assert commits(tmp_path, ".")[0].files == (FileChange("a.yml", b"1"),)


def test_many_files_are_read_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(git_log, "_ASKED_AT_ONCE", 3)
    begin(tmp_path)
    commit(tmp_path, {f"{number}.yml": str(number) for number in range(8)}, 0)
    for day in range(1, 5):
        commit(tmp_path, {f"{day}.yml": f"on day {day}", "9.yml": str(day)}, day)
    found = commits(tmp_path, ".")
    assert [file.data for file in found[0].files] == [str(number).encode() for number in range(8)]
    assert [one.files[0].data for one in found[1:]] == [f"on day {day}".encode() for day in range(1, 5)]


def test_who_stops_early_leaves_nothing_running(tmp_path: Path) -> None:
    begin(tmp_path)
    for day in range(3):
        commit(tmp_path, {"a.yml": str(day)}, day)
    log, _ = open_log(tmp_path)
    assert log is not None
    some = log.commits((".",))
    assert next(iter(some)).files == (FileChange("a.yml", b"0"),)
    some.close()  # type: ignore[attr-defined]  # it is a generator


def test_where_nothing_changed_there_is_nothing(tmp_path: Path) -> None:
    begin(tmp_path)
    commit(tmp_path, {"a.txt": "1"}, 0)
    assert commits(tmp_path, "content") == []


def test_a_folder_without_a_log_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    message, hint = said(tmp_path)
    assert message.startswith("git says: fatal: not a git repository")
    assert hint == "work in a clone of the repository; a build needs no log"


def test_a_log_without_a_commit_says_so(tmp_path: Path) -> None:
    begin(tmp_path)
    message, hint = said(tmp_path)
    assert "does not have any commits yet" in message
    assert hint == "commit something first"


def test_a_log_that_is_cut_off_is_not_read(tmp_path: Path) -> None:
    begin(tmp_path / "whole")
    for day in range(2):
        commit(tmp_path / "whole", {"a.yml": str(day)}, day)
    git(tmp_path, "clone", "--quiet", "--depth", "1", (tmp_path / "whole").as_uri(), "part")
    assert said(tmp_path / "part") == (
        "the log of this clone is cut off",
        "fetch the rest: `git fetch --unshallow`",
    )


def test_a_computer_without_git_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert said(tmp_path) == ("there is no `git` on this computer", "install git")
