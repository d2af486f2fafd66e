"""Whether anything below some folders has changed, told from names, sizes and times."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Stamp = tuple[tuple[str, int, int], ...]


def fingerprint(root: Path, names: tuple[str, ...]) -> Stamp:
    """A value that is equal as long as no file below these folders (or files) was changed, added or removed."""
    return tuple(sorted(stamp for name in names for stamp in _stamps(root / name)))


def _stamps(path: Path) -> Iterator[tuple[str, int, int]]:
    if path.is_file():
        yield _stamp(path)
        return
    for folder, _, files in os.walk(path):
        yield from (_stamp(Path(folder, name)) for name in files)


def _stamp(path: Path) -> tuple[str, int, int]:
    try:
        about = path.stat()
    except OSError:
        # An editor's lock is a link to nowhere, and a file may be gone before it is looked at.
        return str(path), 0, 0
    return str(path), about.st_mtime_ns, about.st_size
