from __future__ import annotations

import json
import logging
import sys
from typing import TYPE_CHECKING, Any

from build_tools.engines import mkdocs_child
from tests.unit.engines.made_project import SITE, make_project

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def request(root: Path) -> dict[str, Any]:
    return {
        "config": str(root / "mkdocs.yml"),
        "docs": str(root / "docs"),
        "out": str(root / "out"),
        "assets": {"style": "s.css"},
    }


def test_what_was_built_and_what_was_said(tmp_path: Path) -> None:
    answer = mkdocs_child.run(request(make_project(tmp_path)))
    assert answer["site_url"] == SITE
    assert [level for level, _ in answer["said"]] == ["warning"]
    assert (tmp_path / "out/aims/index.html").is_file()


def test_settings_that_are_refused(tmp_path: Path) -> None:
    answer = mkdocs_child.run(request(make_project(tmp_path, mkdocs_yml="docs_dir: docs\n")))
    assert answer["site_url"] is None
    assert [level for level, _ in answer["said"]] == ["error"]


def test_a_stop_without_a_word_gets_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: object) -> None:
        raise SystemExit("enough")

    monkeypatch.setattr(mkdocs_child, "build", stop)
    answer = mkdocs_child.run(request(make_project(tmp_path)))
    assert answer == {"site_url": None, "said": [("error", "enough")]}


def test_anything_raised_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise LookupError("no such thing")

    monkeypatch.setattr(mkdocs_child, "build", fail)
    answer = mkdocs_child.run(request(make_project(tmp_path)))
    assert answer == {"site_url": None, "said": [("error", "LookupError: no such thing")]}


def test_the_log_is_left_as_it_was(tmp_path: Path) -> None:
    log = logging.getLogger("mkdocs")
    before = (list(log.handlers), log.propagate)
    mkdocs_child.run(request(make_project(tmp_path)))
    assert (list(log.handlers), log.propagate) == before


def test_the_answer_is_one_line_of_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["mkdocs_child", json.dumps(request(make_project(tmp_path)))])
    mkdocs_child.main()
    assert json.loads(capsys.readouterr().out)["site_url"] == SITE
