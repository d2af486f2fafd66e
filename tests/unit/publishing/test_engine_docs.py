from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.problems import Place, Related
from build_tools.publishing.engine_docs import page_path, write_engine_docs, written_pages
from build_tools.publishing.frames import FrameSpec

if TYPE_CHECKING:
    from pathlib import Path

SPECS = (FrameSpec(""), FrameSpec("claims/"), FrameSpec("claims/frame/"))
ASSETS = {"assets/css/site.css": b"a"}


def write(docs: Path, *names: str) -> Path:
    for name in names:
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(f"by hand: {name}", encoding="utf-8")
    return docs


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_pages_frames_and_assets_lie_together(tmp_path: Path) -> None:
    docs = write(tmp_path / "docs", "aims.md", "pictures/a.png")
    assert write_engine_docs(docs, SPECS, ASSETS, tmp_path / "work") == ()
    assert names(tmp_path / "work") == [
        "aims.md",
        "assets/css/site.css",
        "claims/frame.md",
        "claims/index.md",
        "index.md",
        "pictures/a.png",
    ]
    assert (tmp_path / "work/claims/frame.md").read_text(encoding="utf-8") == SPECS[2].to_markdown()


def test_the_folder_is_made_anew(tmp_path: Path) -> None:
    write(tmp_path / "work", "old.md")
    write_engine_docs(write(tmp_path / "docs", "aims.md"), (), {}, tmp_path / "work")
    assert names(tmp_path / "work") == ["aims.md"]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("claims/index.md", "claims/index.html"),
        ("claims/README.md", "claims/index.html"),
        ("claims.md", "claims/index.html"),
        ("claims/index.html", "claims/index.html"),
        ("index.html", "index.html"),
        ("claims/frame.md", "claims/frame/index.html"),
    ],
)
def test_a_page_at_a_frames_address_is_refused(tmp_path: Path, name: str, target: str) -> None:
    problems = write_engine_docs(write(tmp_path / "docs", name), SPECS, ASSETS, tmp_path / "work")
    assert [(problem.code, problem.place) for problem in problems] == [("page-twice", Place(f"docs/{name}"))]
    assert problems[0].message == f"this file would be written to `{target}`, which is generated from the records"
    assert "by hand" not in (tmp_path / "work/index.md").read_text(encoding="utf-8")


def test_the_home_pages_front_matter_is_no_page_of_its_own(tmp_path: Path) -> None:
    docs = write(tmp_path / "docs", "index.md")
    assert write_engine_docs(docs, SPECS, {}, tmp_path / "work") == ()
    assert (tmp_path / "work/index.md").read_text(encoding="utf-8") == SPECS[0].to_markdown()


def test_a_home_page_written_by_hand_is_kept_where_none_is_generated(tmp_path: Path) -> None:
    write_engine_docs(write(tmp_path / "docs", "index.md"), SPECS[1:], {}, tmp_path / "work")
    assert "by hand" in (tmp_path / "work/index.md").read_text(encoding="utf-8")


def test_a_file_at_an_assets_address_is_refused(tmp_path: Path) -> None:
    problems = write_engine_docs(write(tmp_path / "docs", *ASSETS), SPECS, ASSETS, tmp_path / "work")
    assert [problem.place.file for problem in problems] == ["docs/assets/css/site.css"]
    assert (tmp_path / "work/assets/css/site.css").read_bytes() == b"a"


def test_two_files_for_one_address_are_refused(tmp_path: Path) -> None:
    docs = write(tmp_path / "docs", "aims.md", "aims/index.md")
    (problem,) = write_engine_docs(docs, SPECS, ASSETS, tmp_path / "work")
    assert problem.place == Place("docs/aims/index.md")
    assert problem.related == (Related(Place("docs/aims.md"), "the other file"),)
    assert "aims/index.md" not in names(tmp_path / "work")


def test_a_project_may_have_no_pages_written_by_hand(tmp_path: Path) -> None:
    assert write_engine_docs(tmp_path / "docs", SPECS, {}, tmp_path / "work") == ()


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("index.md", "index.html"),
        ("a.md", "a/index.html"),
        ("a/README.md", "a/index.html"),
        ("a/b.c.md", "a/b.c/index.html"),
        ("a.png", "a.png"),
    ],
)
def test_where_the_engine_writes_a_file(source: str, path: str) -> None:
    assert page_path(source) == path


def test_the_sources_of_pages_written_by_hand(tmp_path: Path) -> None:
    docs = write(tmp_path / "docs", "aims.md", "a/index.md", "a.png")
    assert written_pages(docs) == {"aims/index.html": "docs/aims.md", "a/index.html": "docs/a/index.md"}
