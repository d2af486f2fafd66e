from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.engines import mkdocs
from build_tools.engines.engine_output import EngineOutput
from build_tools.problems import Place
from tests.unit.engines.made_project import SETTINGS, SITE, files_of, make_project

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.problems import Problem

NAMES = {"style": "assets/site.css"}


def build(root: Path) -> tuple[EngineOutput | None, tuple[Problem, ...]]:
    return mkdocs.build(root / "mkdocs.yml", root / "docs", root / "out", NAMES)


def test_the_pages_are_built_with_the_projects_settings_but_without_its_plugins(tmp_path: Path) -> None:
    settings = SETTINGS.replace("  - Claims: claims/index.md\n", "")
    root = make_project(tmp_path, mkdocs_yml=settings, main="{{ config.extra.assets.style }} {{ page.title }}")
    assert build(root) == (EngineOutput(root / "out", SITE), ())
    assert files_of(root / "out")["aims/index.html"] == b"assets/site.css Aims"
    assert not (root / "site").exists()


def test_a_site_may_have_no_address(tmp_path: Path) -> None:
    root = make_project(tmp_path, mkdocs_yml="site_name: A\nplugins: [explainer]\n")
    output, _ = build(root)
    assert output == EngineOutput(root / "out", "")


def test_a_warning_is_a_problem_of_its_page(tmp_path: Path) -> None:
    root = make_project(tmp_path, aims="[gone](gone.md)")
    output, problems = build(root)
    assert output is not None
    assert [(problem.code, problem.severity, problem.place) for problem in problems] == [
        ("engine-warning", "warning", Place("mkdocs.yml")),  # the nav names a page that only the real build has
        ("engine-warning", "warning", Place("docs/aims.md")),
    ]
    assert "'gone.md'" in problems[1].message


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("theme: [", "mkdocs.yml"),
        ("site_name: A\ntheme:\n  name: no-such-theme\n", "no-such-theme"),
        ("site_name: A\nmarkdown_extensions: [no_such_extension]\n", "no_such_extension"),
        ("plugins: []\n", "site_name"),
        ("site_name: A\nhooks: [gone.py]\n", "gone.py"),
    ],
)
def test_settings_that_mkdocs_refuses(tmp_path: Path, settings: str, words: str) -> None:
    output, problems = build(make_project(tmp_path, mkdocs_yml=settings))
    assert output is None
    assert {problem.code for problem in problems if problem.severity == "error"} == {"engine-failed"}
    assert any(words in problem.message for problem in problems)
    assert not any("Traceback" in problem.message or "\n" in problem.message for problem in problems)


def test_a_template_that_breaks(tmp_path: Path) -> None:
    output, problems = build(make_project(tmp_path, main="{{ page.no.such }}"))
    assert output is None
    assert "engine-failed" in {problem.code for problem in problems}


def test_a_child_that_dies_without_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mkdocs, "CHILD", "build_tools.no_such_module")
    output, problems = build(make_project(tmp_path))
    assert output is None
    assert [problem.code for problem in problems] == ["engine-failed"]
    assert "no_such_module" in problems[0].message


def test_a_child_that_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "silent_child.py").touch()
    monkeypatch.setattr(mkdocs, "CHILD", "silent_child")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    _, problems = build(make_project(tmp_path))
    assert [problem.message for problem in problems] == ["MkDocs stopped without a word"]


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    build(root)
    first = files_of(root / "out")
    build(root)
    assert {name: data for name, data in first.items() if "sitemap" not in name} == {
        name: data for name, data in files_of(root / "out").items() if "sitemap" not in name
    }
