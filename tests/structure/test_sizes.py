"""Small files and small functions, so that each can be read at one sitting."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tests.structure.project_files import BUILD_TOOLS, project_files, python_files, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_FILE = 299
LONGEST_FUNCTION = 49
WRITTEN_BY_HAND = {".py", ".js", ".css", ".html", ".xml", ".svg", ".yml", ".md"}
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}


def test_every_file_is_short() -> None:
    sizes = {shown(path): _count_lines(path) for path in _written_files()}
    assert sizes, "no file was looked at"
    assert {name: size for name, size in sizes.items() if size > LONGEST_FILE} == {}


def test_every_function_is_short() -> None:
    sizes = dict(_function_sizes())
    assert sizes, "no function was looked at"
    assert {name: size for name, size in sizes.items() if size > LONGEST_FUNCTION} == {}


def test_every_name_says_what_is_inside() -> None:
    # The names of overrides are the engine's.
    ours = [path for path in _written_files() if "overrides" not in path.parts]
    assert [shown(path) for path in ours if SAYS_NOTHING & {path.stem, *path.relative_to(BUILD_TOOLS).parts}] == []


def _written_files() -> list[Path]:
    return [path for path in project_files(BUILD_TOOLS) if path.suffix in WRITTEN_BY_HAND]


def _count_lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _function_sizes() -> Iterator[tuple[str, int]]:
    for path in python_files(BUILD_TOOLS):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{shown(path)}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1
