from __future__ import annotations

import json
import runpy
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from build_tools import cli
from build_tools.commands import check, serve
from build_tools.engines import mkdocs
from tests.unit.commands.made_town import DrawnByHand, edit, make_town, put

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.commands.project import Project

CLEAN, PROBLEMS, USAGE, OUR_FAULT = 0, 1, 2, 3


@dataclass(frozen=True)
class Said:
    code: object
    out: str
    err: str


@pytest.fixture
def town(tmp_path: Path) -> Project:
    return make_town(tmp_path / "town")


@pytest.fixture
def explainer(
    town: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Said]:
    """Runs the command line in the town, as a shell would."""
    monkeypatch.chdir(town.root)

    def run(*arguments: str) -> Said:
        monkeypatch.setattr(sys, "argv", ["explainer", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as exited:
            cli.main()
        said = capsys.readouterr()
        return Said(exited.value.code, said.out, said.err)

    return run


def break_a_record(town: Project) -> None:
    edit(town.root, "content/claims/span-is-41.yml", "when_known: stated", "when_known: said")


def test_a_sound_project_exits_with_0(explainer: Callable[..., Said]) -> None:
    said = explainer("check")
    assert (said.code, said.err) == (CLEAN, "")
    assert said.out.endswith(" records, no problems\n")


def test_problems_exit_with_1_in_every_form(explainer: Callable[..., Said], town: Project) -> None:
    break_a_record(town)
    as_text, as_json, as_github = (explainer("check", "--format", form) for form in ("text", "json", "github"))
    assert (as_text.code, as_json.code, as_github.code) == (PROBLEMS, PROBLEMS, PROBLEMS)
    assert as_text.out.startswith("content/claims/span-is-41.yml:4:13: error bad-value: ")
    assert json.loads(as_json.out)[0]["line"] == 4
    assert as_github.out.startswith("::error file=content/claims/span-is-41.yml,line=4,col=13,title=bad-value::")


@pytest.mark.parametrize(
    "arguments",
    [
        ["chek"],
        ["check", "--format", "xml"],
        ["check", "more"],
        ["verify"],
        ["verify", "--articles", "nowhere"],
        ["new", "vocabulary", "words"],
        ["new", "claim"],
        ["new", "claim", "Old Bridge"],
        ["serve", "--port", "70000"],
        ["stats", "--format", "github"],
        ["stats", "--write"],
        ["--root", "nowhere", "check"],
        [],
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2_and_says_what_is_right(explainer: Callable[..., Said], arguments: list[str]) -> None:
    said = explainer(*arguments)
    assert said.code == USAGE
    assert said.out + said.err


def test_outside_a_project_exits_with_2(
    explainer: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = explainer("check")
    assert said.code == USAGE
    assert "no `mkdocs.yml` here or above" in said.err
    assert explainer("--root", "town/content/claims", "check").code == CLEAN


def test_a_mistake_of_ours_exits_with_3_and_its_traceback(
    explainer: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object) -> int:
        raise LookupError("no such table")

    monkeypatch.setattr(check, "check", stumble)
    said = explainer("check")
    assert said.code == OUR_FAULT
    assert "LookupError: no such table" in said.err
    assert said.err.endswith("please report it with the lines above\n")


def test_an_interruption_exits_as_shells_expect(
    explainer: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "check", interrupt)
    assert explainer("check").code == 130


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["check", "--help"]], ids=" ".join)
def test_help_exits_with_0(explainer: Callable[..., Said], arguments: list[str]) -> None:
    said = explainer(*arguments)
    assert said.code == CLEAN
    assert said.out.startswith("Usage: ")


def test_a_status_is_explained(explainer: Callable[..., Said]) -> None:
    said = explainer("check", "--explain", "span-is-41")
    assert said.code == CLEAN
    assert said.out.splitlines()[1].startswith("established: ")
    assert explainer("check", "--explain", "nobody").code == PROBLEMS


def test_a_blank_record_can_be_filled_in(explainer: Callable[..., Said], town: Project) -> None:
    assert explainer("new", "term", "pier").code == CLEAN
    assert explainer("check").code == PROBLEMS
    term = (
        "name: Pier\ndefinition: What it stands on.\n"
        "evidence: [{passage: bridge-survey-1992#s2, direction: supports}]\n"
    )
    put(town.root, "content/terms/pier.yml", term)
    assert explainer("check").code == CLEAN


def test_schemas_are_written_where_they_are_asked_for(explainer: Callable[..., Said], town: Project) -> None:
    said = explainer("schema", "schemas/all")
    assert (said.code, said.out) == (CLEAN, "13 schemas in schemas/all\n")
    assert json.loads((town.root / "schemas/all/term.schema.json").read_text(encoding="utf-8"))["title"] == "Term"


def test_new_ids_are_listed(explainer: Callable[..., Said], town: Project) -> None:
    assert "claims/span-is-41\n" in explainer("ids").out
    assert explainer("check").err == ""
    (town.root / "content/terms/span.yml").unlink()
    said = explainer("check")
    assert said.code == PROBLEMS
    assert "id-removed: `span` was published under `terms/` and is gone" in said.out


def test_articles_are_verified(explainer: Callable[..., Said], town: Project) -> None:
    assert explainer("verify", "--articles", "articles").code == CLEAN
    edit(town.root, "articles/ford-gazette.txt", "until 2090", "until 2091")
    said = explainer("verify", "--articles", "articles", "--format", "github")
    assert said.code == PROBLEMS
    assert "paragraph 6 of `ford-gazette` is altered" in said.out


def test_a_site_is_built_where_it_is_asked_for(
    explainer: Callable[..., Said], town: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mkdocs, "build", DrawnByHand().build)
    put(town.root, "docs/about.md", "# About\n")
    said = explainer("build", "--quiet")
    assert (said.code, said.err) == (CLEAN, "")
    assert (town.root / "site/claims/span-is-41/index.html").is_file()
    said = explainer("build", "--out", "elsewhere")
    assert said.code == CLEAN
    assert said.err.startswith("reading and judging the records …\n")
    assert (town.root / "elsewhere/index.html").is_file()
    break_a_record(town)
    assert explainer("build").code == PROBLEMS


def test_numbers_are_printed_or_kept(explainer: Callable[..., Said], town: Project) -> None:
    said = explainer("stats")
    assert (said.code, said.err) == (CLEAN, "")
    assert said.out.startswith("As of 2024-05-03.\n")
    assert json.loads(explainer("stats", "--format", "json").out)["as_of"] == "2024-05-03"
    assert explainer("stats", "--mutations", "--write").out.endswith("written: docs/measured/grounding.json\n")
    assert (town.root / "docs/measured/grounding.json").is_file()


def test_the_preview_listens_where_it_is_told_to(
    explainer: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int]] = []

    def note(_: Project, host: str, port: int) -> int:
        asked.append((host, port))
        return 0

    monkeypatch.setattr(serve, "serve", note)
    assert explainer("serve").code == CLEAN
    assert explainer("serve", "--host", "::1", "--port", "0").code == CLEAN
    assert asked == [("127.0.0.1", 8000), ("::1", 0)]


def test_it_runs_as_a_module_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["explainer", "--help"])
    with pytest.raises(SystemExit) as exited:
        runpy.run_path(str(Path(cli.__file__)), run_name="__main__")
    assert exited.value.code == CLEAN
    assert "every assertion leads to the passage it rests on" in " ".join(capsys.readouterr().out.split())
