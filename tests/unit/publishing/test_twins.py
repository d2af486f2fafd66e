from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.publishing.twins import write_twins

if TYPE_CHECKING:
    from pathlib import Path


def test_a_twin_lies_beside_its_page(tmp_path: Path) -> None:
    assert write_twins({"claims/a.json": b"{}", "b.csv": b"x"}, tmp_path) == ()
    assert (tmp_path / "claims/a.json").read_bytes() == b"{}"
    assert (tmp_path / "b.csv").read_bytes() == b"x"


def test_a_twin_replaces_no_file(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_bytes(b"by hand")
    problems = write_twins({"b.csv": b"x", "c.csv": b"y"}, tmp_path)
    assert [(problem.code, problem.place.file) for problem in problems] == [("page-twice", "b.csv")]
    assert (tmp_path / "b.csv").read_bytes() == b"by hand"
    assert (tmp_path / "c.csv").is_file()


@pytest.mark.parametrize("path", ["/a.json", "../a.json", "a/../../b", "a\\b"])
def test_a_path_that_leaves_the_site_is_our_mistake(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not a path inside the site"):
        write_twins({path: b""}, tmp_path)
