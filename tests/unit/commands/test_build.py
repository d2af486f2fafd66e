from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.commands import build as building
from build_tools.commands.build import build
from build_tools.commands.progress import Progress
from build_tools.commands.report import CLEAN, PROBLEMS
from build_tools.problems import Place, Problem
from build_tools.publishing.produce import finish
from tests.built_site import UNSORTED
from tests.unit.commands.made_town import edit, put

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.commands.project import Project
    from tests.unit.commands.made_town import DrawnByHand

OLD = {"index.html": b"the old site", "claims/index.html": b"old claims"}


@pytest.fixture
def site(town: Project) -> Path:
    """The town with an old site in place."""
    put(town.root, "docs/about.md", "# About\n\nWords about the town.\n")
    for name, data in OLD.items():
        put(town.root, f"site/{name}", data.decode())
    return town.root / "site"


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_sound_project_gets_its_site_by_one_move(
    town: Project, site: Path, engine: DrawnByHand, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(town, site, Progress()) == CLEAN
    made = files_of(site)
    assert "the New Bridge at Alder Ford was 41 metres long" in made["claims/span-is-41/index.html"].decode()
    assert {"index.html", "claims/index.html", "claims/span-is-41.json", "about/index.html", "_headers"} <= set(made)
    assert not any("/frame/" in name for name in made)
    assert not town.folders.new_site.exists()
    said = capsys.readouterr()
    pages = sum(name.endswith(".html") and not name.startswith("embed/") for name in made)
    assert "embed/span-is-41.html" in made
    assert said.out.startswith(f"{pages} pages in ")
    assert said.out.endswith(f" s: {site}\n")
    steps = [line for line in said.err.splitlines() if line.endswith("…")]
    assert steps == [
        "reading and judging the records …",
        "building the frames …",
        "pouring in the records and checking every link …",
    ]


def test_the_same_input_gives_the_same_bytes(town: Project, site: Path, engine: DrawnByHand) -> None:
    assert build(town, site, Progress(quiet=True)) == CLEAN
    first = files_of(site)
    assert build(town, site, Progress(quiet=True)) == CLEAN
    again = files_of(site)
    assert {path for path in first.keys() ^ again.keys() if not UNSORTED.match(path)} == set()
    assert [path for path in first if path in again and first[path] != again[path] and not UNSORTED.match(path)] == []


def fails(town: Project, site: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What a build says that fails, having left the old site as it was."""
    assert build(town, site, Progress(quiet=True)) == PROBLEMS
    assert files_of(site) == OLD
    said = capsys.readouterr()
    assert said.err == "nothing was published; the site is as it was\n"
    return said.out


def test_a_faulty_record_stops_the_build_before_the_engine_runs(
    town: Project, site: Path, engine: DrawnByHand, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(town.root, "content/claims/span-is-41.yml", "when_known: stated", "when_known: said")
    said = fails(town, site, capsys)
    assert "content/claims/span-is-41.yml:4:13: error bad-value" in said
    assert "4 | when_known: said" in said
    assert engine.runs == 0


def test_two_things_at_one_address_stop_the_build(
    town: Project, site: Path, engine: DrawnByHand, capsys: pytest.CaptureFixture[str]
) -> None:
    put(town.root, "docs/claims/index.md", "# Claims\n")
    assert "docs/claims/index.md:1:1: error page-twice" in fails(town, site, capsys)
    assert engine.runs == 0


def test_an_engine_that_stops_stops_the_build(
    town: Project, site: Path, engine: DrawnByHand, capsys: pytest.CaptureFixture[str]
) -> None:
    engine.fault = "a plugin is not installed"
    assert "mkdocs.yml:1:1: error engine-failed: a plugin is not installed" in fails(town, site, capsys)


def test_a_dead_link_stops_the_build(
    town: Project, site: Path, engine: DrawnByHand, capsys: pytest.CaptureFixture[str]
) -> None:
    put(town.root, "docs/about.md", 'Words, and <a href="../nowhere/">a link</a>.\n')
    assert "error dead-link: `../nowhere/` leads to `nowhere/`, which is not in the site" in fails(town, site, capsys)


def test_what_an_earlier_build_left_in_the_work_folder_is_not_published(
    town: Project, site: Path, engine: DrawnByHand
) -> None:
    put(town.folders.engine_site, "left/index.html", "left over")
    put(town.folders.new_site, "left/index.html", "left over")
    assert build(town, site, Progress(quiet=True)) == CLEAN
    assert not (site / "left").exists()


def test_a_folder_that_holds_no_site_is_not_replaced(
    town: Project, engine: DrawnByHand, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(town.root, "docs/about.md", "# About\n")
    put(tmp_path, "letters/dear.txt", "Dear friend")
    assert build(town, tmp_path / "letters", Progress(quiet=True)) == PROBLEMS
    assert files_of(tmp_path / "letters") == {"dear.txt": b"Dear friend"}
    assert "error not-published" in capsys.readouterr().out


def test_a_warning_is_shown_and_the_site_published(
    town: Project,
    site: Path,
    engine: DrawnByHand,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    warning = Problem(Place("mkdocs.yml"), "engine-warning", "a page is in no `nav`", "list it", "warning")
    monkeypatch.setattr(building, "finish", lambda *args: (*finish(*args), warning))
    assert build(town, site, Progress(quiet=True)) == CLEAN
    assert "warning engine-warning: a page is in no `nav`" in capsys.readouterr().out
    assert files_of(site) != OLD
