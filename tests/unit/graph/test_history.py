from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from build_tools.graph.differences import FieldChange
from build_tools.graph.history import HISTORY_FILE, Change, History, read_history, write_history
from build_tools.graph.load import load_project, load_site

if TYPE_CHECKING:
    from pathlib import Path

CHECKED = Change("c3", "2024-03-01T10:00:00Z", "checked", (FieldChange(("checked",), "2024-01-01", "2024-03-01"),))
CHANGED = Change(
    "c2",
    "2024-02-01T23:59:59Z",
    "renamed",
    (FieldChange(("statement",), None, "It “is”."), FieldChange(("evidence",), added=("a#s1",), removed=("b#s1",))),
    "old-name",
)
ADDED = Change("c1", "2024-01-01T00:00:00Z", "added")
HISTORY = History("c3", "2024-03-01T10:00:00Z", {"length": (CHECKED, CHANGED, ADDED), "docs/about.md": (ADDED,)})


def raw(**changed: Any) -> bytes:
    return json.dumps(json.loads(write_history(HISTORY)) | changed).encode()


def one(**changed: Any) -> bytes:
    return raw(changes={"a": [{"commit": "c", "at": "2024-01-01T00:00:00Z", "what": "added"} | changed]})


def test_what_was_written_is_read_again() -> None:
    data = write_history(HISTORY)
    assert read_history(data) == (HISTORY, ())
    assert write_history(HISTORY) == data
    assert "It “is”." in data.decode()
    empty = History("c", "2024-01-01T00:00:00Z", {})
    assert read_history(write_history(empty)) == (empty, ())


def test_every_change_has_a_line() -> None:
    lines = write_history(HISTORY).decode().splitlines()
    assert sum(line.startswith('{"commit"') for line in lines) == 4


def test_a_check_is_no_change_of_content() -> None:
    assert HISTORY.of("length")[0] == CHECKED
    assert HISTORY.last_change("length") == CHANGED
    assert CHANGED.day == "2024-02-01"
    assert HISTORY.of("nobody") == ()
    assert HISTORY.last_change("nobody") is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff",
        b"{<<<<<<< HEAD",
        raw(format=2),
        raw(commit=1),
        raw(at="yesterday"),
        raw(changes=[]),
        raw(changes={"a": "b"}),
        one(what="lost"),
        one(what=[]),
        one(at="2024-01-01"),
        one(commit=None),
        one(former=3),
        one(fields=[{"before": 3}]),
        one(fields=[{"path": [1]}]),
        one(fields=["path"]),
        one(fields=[{"added": 3}]),
    ],
)
def test_a_file_that_the_program_did_not_write_is_a_problem(data: bytes) -> None:
    history, (problem,) = read_history(data)
    assert history is None
    assert (problem.place.file, problem.code) == (HISTORY_FILE, "bad-history")


def test_a_site_knows_its_history_where_there_is_one(tmp_path: Path) -> None:
    assert load_site({})[0].history is None
    (tmp_path / HISTORY_FILE).write_bytes(write_history(HISTORY))
    site, problems = load_project(tmp_path)
    assert (site.history, problems) == (HISTORY, ())
    (tmp_path / HISTORY_FILE).write_bytes(b"{")
    site, (problem,) = load_project(tmp_path)
    assert (site.history, problem.code) == (None, "bad-history")
