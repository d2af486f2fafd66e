from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from build_tools.problems import Place
from build_tools.publishing.frames import Frame
from build_tools.publishing.stamp import CHUNK, path_of, stamp
from build_tools.rendering.fragment import Fragment

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from pathlib import Path

FRAMES = {"claims/frame/": Frame.split("<title>@@title@@</title>@@address@@ @@body@@")}


def fragments(number: int) -> list[Fragment]:
    return [
        Fragment(f"claims/c{count}/", "claims/frame/", {"title": f"<{count}>", "body": f"é {count}\n"})
        for count in range(number)
    ]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.html")}


def test_every_page_is_written_at_its_address(tmp_path: Path) -> None:
    assert stamp(FRAMES, fragments(2), tmp_path, "https://example.org/") == ()
    assert files(tmp_path) == {
        "claims/c0/index.html": "<title>&lt;0&gt;</title>https://example.org/claims/c0/ é 0\n".encode(),
        "claims/c1/index.html": "<title>&lt;1&gt;</title>https://example.org/claims/c1/ é 1\n".encode(),
    }


def test_a_page_that_only_leads_on_gives_the_address_it_leads_to(tmp_path: Path) -> None:
    slots = {"title": "Old", "body": "gone"}
    assert (
        stamp(FRAMES, [Fragment("claims/old/", "claims/frame/", slots, "claims/new/")], tmp_path, "https://e.org/")
        == ()
    )
    assert files(tmp_path) == {"claims/old/index.html": b"<title>Old</title>https://e.org/claims/new/ gone"}


@pytest.mark.parametrize("pool", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_workers_write_the_same(tmp_path: Path, pool: type[ThreadPoolExecutor | ProcessPoolExecutor]) -> None:
    executor: Executor
    with pool(2) as executor:
        stamp(FRAMES, fragments(CHUNK + 1), tmp_path / "spread", executor=executor)
    stamp(FRAMES, fragments(CHUNK + 1), tmp_path / "alone")
    assert files(tmp_path / "spread") == files(tmp_path / "alone")
    assert len(files(tmp_path / "alone")) == CHUNK + 1


def test_no_path_is_written_twice(tmp_path: Path) -> None:
    first, second = fragments(1) * 2
    again = Fragment(second.address, second.frame, {"title": "other", "body": ""})
    problems = stamp(FRAMES, [first, again], tmp_path)
    assert [(problem.code, problem.place) for problem in problems] == [("page-twice", Place("claims/c0/index.html"))]
    assert b"&lt;0&gt;" in files(tmp_path)["claims/c0/index.html"]


def test_a_page_written_by_hand_stays(tmp_path: Path) -> None:
    (tmp_path / "claims/c0").mkdir(parents=True)
    (tmp_path / "claims/c0/index.html").write_text("by hand", encoding="utf-8")
    problems = stamp(FRAMES, fragments(2), tmp_path)
    assert [problem.message for problem in problems] == [
        "a page written by hand and a record would be written to `claims/c0/index.html`"
    ]
    assert files(tmp_path)["claims/c0/index.html"] == b"by hand"
    assert "claims/c1/index.html" in files(tmp_path)


def test_the_home_page_has_the_empty_address() -> None:
    assert path_of("") == "index.html"


@pytest.mark.parametrize("address", ["claims/a", "/claims/", "../a/", "a//b/", "a/../b/", "a\\b/"])
def test_an_address_that_no_page_can_have_is_our_mistake(address: str) -> None:
    with pytest.raises(ValueError, match="not the address of a page"):
        path_of(address)
