"""Which room may use which library; that rooms import left to right only, import-linter checks in `make rooms`."""

from __future__ import annotations

import ast
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.structure.project_files import BUILD_TOOLS, ROOT, python_files, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# The rooms that may import a library, by the name it is imported under. A library that is not here may be used nowhere.
ALLOWED = {
    "click": {"commands", "cli"},
    "fontTools": {"publishing"},
    "jinja2": {"rendering"},
    "markdown": {"engines"},
    "markdown_it": {"rendering"},
    "markupsafe": {"rendering"},
    "material": {"engines"},
    "mkdocs": {"engines"},
    "plotly": {"figures"},
    "pydantic": {"records"},
    "pydantic_core": {"records"},
    "rcssmin": {"publishing"},
    "resvg_py": {"publishing"},
    "rich": {"problems", "commands", "cli"},
    "ruamel": {"reading"},
    "selectolax": {"publishing"},
    "tinycss2": {"publishing"},
    "watchfiles": {"commands"},
    "yaml": {"reading"},
}


QUIET = (
    "problems",
    "reading",
    "records",
    "graph",
    "judging",
    "citations",
    "figures",
    "pages",
    "rendering",
    "publishing",
)


def test_each_library_is_imported_in_its_own_room_only() -> None:
    imports = list(_foreign_imports())
    assert imports, "no import was looked at"
    strayed = [(place, library) for place, room, library in imports if room not in ALLOWED.get(library, ())]
    assert strayed == []


def test_the_contract_lists_every_room() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = settings["tool"]["importlinter"]["contracts"]
    listed = {room for layer in contract["layers"] for room in layer.split(" | ")}
    rooms = {path.parent.name for path in BUILD_TOOLS.glob("*/__init__.py")}
    modules = {path.stem for path in BUILD_TOOLS.glob("*.py")} - {"__init__", "__main__"}
    assert listed == rooms | modules


@pytest.mark.parametrize("quiet", QUIET)
def test_only_the_outermost_rooms_print_or_exit(quiet: str) -> None:
    spoken = {"print", "exit", "quit", "breakpoint", "input"}
    calls = [
        f"{shown(path)}:{node.lineno}"
        for path in python_files(BUILD_TOOLS / quiet)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in spoken
    ]
    assert calls == []


def _foreign_imports() -> Iterator[tuple[str, str, str]]:
    for path in python_files(BUILD_TOOLS):
        room = path.relative_to(BUILD_TOOLS).parts[0].removesuffix(".py")
        for line, name in _imports(path):
            library = name.split(".")[0]
            if library != "build_tools" and library not in sys.stdlib_module_names:
                yield f"{shown(path)}:{line}", room, library


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.lineno, node.module or ""
