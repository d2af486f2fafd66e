from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.commands.ids import list_ids
from build_tools.commands.report import CLEAN, PROBLEMS
from build_tools.graph.load import load_project
from build_tools.graph.published import HEADER, IDS_FILE
from build_tools.judging.judge import judge
from tests.unit.commands.made_town import OAK, edit, put

if TYPE_CHECKING:
    import pytest

    from build_tools.commands.project import Project


def text(town: Project) -> str:
    return (town.root / IDS_FILE).read_text(encoding="utf-8")


def test_a_list_is_begun_with_every_id_and_says_what_it_is(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert list_ids(town) == CLEAN
    said = capsys.readouterr()
    added = said.out.splitlines()
    assert added == sorted(added)
    assert {"claims/span-is-41", "sources/ford-gazette", "terms/span"} <= set(added)
    assert text(town).splitlines() == [*HEADER, *added]
    assert said.err == f"{len(added)} added, {len(added)} in content/ids.txt\n"
    site, problems = load_project(town.root)
    assert (*problems, *judge(site)) == ()


def test_what_is_new_is_added_and_nothing_is_removed(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    list_ids(town)
    before = text(town).splitlines()
    put(town.root, "content/claims/oak-piles.yml", OAK)
    (town.root / "content/terms/span.yml").unlink()
    capsys.readouterr()
    assert list_ids(town) == CLEAN
    said = capsys.readouterr()
    assert (said.out, said.err) == ("claims/oak-piles\n", f"1 added, {len(before) - 2} in content/ids.txt\n")
    assert sorted(text(town).splitlines()) == sorted([*before, "claims/oak-piles"])


def test_where_nothing_is_new_the_file_stays_as_it_is(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    list_ids(town)
    unsorted = "\n".join(reversed(text(town).splitlines()))
    put(town.root, IDS_FILE, unsorted)
    capsys.readouterr()
    assert list_ids(town) == CLEAN
    assert capsys.readouterr().out == ""
    assert text(town) == unsorted


def test_a_record_with_a_fault_is_not_published_yet(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    edit(town.root, "content/terms/span.yml", "name: Span", "nmae: Span")
    assert list_ids(town) == CLEAN
    assert "terms/span" not in capsys.readouterr().out


def test_a_list_with_a_fault_is_left_alone(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    put(town.root, IDS_FILE, "term/span\n")
    assert list_ids(town) == PROBLEMS
    assert capsys.readouterr().out.startswith("content/ids.txt:1:1: error bad-id-line: ")
    assert text(town) == "term/span\n"


def test_a_project_without_content_has_an_empty_list(town: Project) -> None:
    for folder in ("content", "seeds"):
        (town.root / folder).rename(town.root / f"old-{folder}")
    assert list_ids(town) == CLEAN
    assert text(town).splitlines() == list(HEADER)
