from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.commands.history import write
from build_tools.commands.report import CLEAN, PROBLEMS
from build_tools.graph.history import HISTORY_FILE, read_history
from build_tools.graph.load import load_project
from tests.made_log import begin, commit
from tests.unit.commands.made_town import edit

if TYPE_CHECKING:
    import pytest

    from build_tools.commands.project import Project

SPAN = "content/terms/span.yml"


def test_the_file_tells_what_the_log_does(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    begin(town.root)
    commit(town.root, {}, 0)
    edit(town.root, SPAN, "name: Span", "name: The span")
    newest = commit(town.root, {}, 1)
    assert write(town) == CLEAN
    site, problems = load_project(town.root)
    assert problems == ()
    assert site.history is not None
    assert site.history.commit == newest
    assert [one.what for one in site.history.of("span")] == ["changed", "added"]
    assert set(site.history.changes) == {*site.records, *(page.file for page in site.pages)}
    total = len(site.history.changes) + 1
    assert capsys.readouterr().err == f"{total} changes of {total - 1} records and pages: history.json\n"


def test_the_file_is_the_same_each_time(town: Project) -> None:
    begin(town.root)
    commit(town.root, {}, 0)
    assert write(town) == CLEAN
    first = (town.root / HISTORY_FILE).read_bytes()
    commit(town.root, {".gitignore": "/history.json\n"}, 1)
    assert write(town) == CLEAN
    second, _ = read_history((town.root / HISTORY_FILE).read_bytes())
    before, _ = read_history(first)
    assert second is not None
    assert before is not None
    assert second.changes == before.changes


def test_without_a_log_the_file_stays_as_it_was(
    town: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(town.root.parent))
    (town.root / HISTORY_FILE).write_bytes(b"as it was")
    assert write(town) == PROBLEMS
    assert write(town, where_possible=True) == CLEAN
    assert (town.root / HISTORY_FILE).read_bytes() == b"as it was"
    said = capsys.readouterr().out
    assert said.count("no-log") == 2
    assert "warning" in said
