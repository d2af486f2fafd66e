"""Which files there are, in an order that no disk or system decides."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from build_tools.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Dot files; what Emacs, Vim, patch and others leave beside the file they work on.
_IGNORED = re.compile(r"\.|#.*#$|.*(?:~|\.(?:bak|orig|rej|sw[a-p]|tmp))$", re.IGNORECASE)
_FILE_ENDINGS = (".yml", ".md")


def list_files(root: Path, folder: str) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the files under a folder of the project, as `/`-separated paths relative to `root`, sorted by name.

    Dot files and editors' backups are left out. A link to a file within `root` is listed; links that lead elsewhere,
    nowhere or to a folder are problems, and so are folders that cannot be opened or have the name of a file. A folder
    that does not exist has no files.
    """
    files: list[str] = []
    problems: list[Problem] = []
    for path, fault in _walk(root / folder):
        name = path.relative_to(root).as_posix()
        problem = unreadable(name, fault) if fault else _file_problem(path, root, name)
        if problem is None:
            files.append(name)
        else:
            problems.append(problem)
    return tuple(sorted(files)), tuple(sorted(problems, key=lambda problem: problem.place))


def is_ignored(name: str) -> bool:
    """Return whether a file or folder of this name is a dot file or an editor's backup."""
    return _IGNORED.match(name) is not None


def unreadable(name: str, fault: OSError) -> Problem:
    """Return the problem of a file or folder that the system does not let us open."""
    reason = fault.strerror or "it cannot be opened"
    return Problem(Place(name), "unreadable-file", f"the system says: {reason}", "see that you may read it")


def _walk(folder: Path) -> Iterator[tuple[Path, OSError | None]]:
    """Yield what lies under a folder but for the folders in it, and each folder that could not be opened, with why."""
    try:
        entries = list(os.scandir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as fault:
        yield folder, fault
        return
    for entry in entries:
        if is_ignored(entry.name):
            continue
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False) and not entry.name.endswith(_FILE_ENDINGS):
            yield from _walk(path)
        else:
            yield path, None


def _file_problem(path: Path, root: Path, name: str) -> Problem | None:
    try:
        return _kind_problem(path, root, name)
    except OSError as fault:
        return unreadable(name, fault)


def _kind_problem(path: Path, root: Path, name: str) -> Problem | None:
    hint = "put the file itself here"
    if not path.is_symlink():
        if path.is_dir():
            return Problem(Place(name), "unreadable-file", "this is a folder with the name of a file", "rename it")
        # A pipe or a device would keep whoever reads it waiting.
        return None if path.is_file() else Problem(Place(name), "unreadable-file", "this is no ordinary file", hint)
    if not path.exists():
        return Problem(Place(name), "unreadable-file", "this link leads nowhere", hint)
    if not path.resolve().is_relative_to(root.resolve()):
        return Problem(Place(name), "link-outside", "this link leads out of the project", hint)
    if path.is_dir():
        return Problem(Place(name), "link-outside", "this link doubles a folder", "put the files themselves here")
    return None
