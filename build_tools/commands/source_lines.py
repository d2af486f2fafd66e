"""The lines that problems point to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.problems import Place


class SourceLines:
    """Lines of a project's files, each file read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines: dict[str, list[str]] = {}

    def read_line(self, place: Place) -> str | None:
        """The line a place is on, or None where there is none to be read."""
        if place.file not in self._lines:
            self._lines[place.file] = self._read(place.file)
        lines = self._lines[place.file]
        return lines[place.line - 1] if place.line <= len(lines) else None

    def _read(self, file: str) -> list[str]:
        try:
            return (self._root / file).read_text(encoding="utf-8", errors="replace").split("\n")
        except OSError:
            # The problem may be just this: a file that cannot be read, or one that is only in the finished site.
            return []
