"""Which files are the project's own, found without git, so that a downloaded copy can be tested as well."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parents[2]
BUILD_TOOLS = ROOT / "build_tools"

# Made by a tool or a build; .gitignore names the same.
MADE = {"site", ".explainer", ".venv", ".git", "node_modules", "__pycache__", ".lycheecache", "dist", "build"}
MADE_FILES = {".coverage", "history.json"}


def project_files(folder: Path = ROOT) -> list[Path]:
    """Every file of the project under `folder`, sorted; what was made by a tool is left out."""
    found: list[Path] = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in MADE and not _is_cache(name))
        found += [Path(parent, name) for name in sorted(names) if name not in MADE_FILES]
    return found


def python_files(folder: Path) -> list[Path]:
    """The Python files under `folder`."""
    return [path for path in project_files(folder) if path.suffix == ".py"]


def shown(path: Path) -> str:
    """The path from the project's root, for a message."""
    return path.relative_to(ROOT).as_posix()


def _is_cache(name: str) -> bool:
    return name.endswith(("_cache", ".egg-info")) or name in {".hypothesis", ".idea", ".vscode"}
