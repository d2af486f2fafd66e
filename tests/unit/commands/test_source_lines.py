from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.commands.source_lines import SourceLines
from build_tools.problems import Place

if TYPE_CHECKING:
    from pathlib import Path


def test_the_line_of_a_place_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"name: Old Bridge\ntype: caf\xe9\n")
    lines = SourceLines(tmp_path)
    assert lines.read_line(Place("a.yml", 1)) == "name: Old Bridge"
    file.unlink()
    assert lines.read_line(Place("a.yml", 2)) == "type: caf\ufffd"


@pytest.mark.parametrize("file", ["a.yml", "gone.yml", "folder"])
def test_where_there_is_no_line_there_is_none(tmp_path: Path, file: str) -> None:
    (tmp_path / "a.yml").write_text("one line", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    assert SourceLines(tmp_path).read_line(Place(file, 2)) is None
