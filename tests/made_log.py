"""A repository made for a test: its own log, whatever git is set up to do for whoever runs the tests."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FIRST = 1_700_000_000
_DAY = 86_400
_WHO = {"NAME": "A", "EMAIL": "a@example.org"}


def git(root: Path, *words: str, day: int = 0) -> str:
    """Run git in a folder, on a day counted from November 14, 2023, with nobody's own settings; what it says."""
    moment = f"{_FIRST + day * _DAY} +0900"
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = {f"GIT_{part}_{name}": value for part in ("AUTHOR", "COMMITTER") for name, value in _WHO.items()}
    when = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ("git", "-C", str(root), *words), check=True, capture_output=True, text=True, env=own | who | when | alone
    )
    return done.stdout.strip()


def begin(root: Path) -> None:
    """Make a folder a repository."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "--quiet", "--initial-branch=main")


def commit(root: Path, files: Mapping[str, str | None], day: int) -> str:
    """Write files, remove those that are None, and commit all of it; the commit's id."""
    for name, text in files.items():
        path = root / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Say it", day=day)
    return git(root, "rev-parse", "HEAD")
