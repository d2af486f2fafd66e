"""Finds the project a command works on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_tools.publishing.produce import Folders
from build_tools.reading.site_settings import SETTINGS_FILE

THEME = Path(__file__).parents[1] / "theme"


@dataclass(frozen=True, slots=True)
class Project:
    """A project folder: where `mkdocs.yml`, `content/`, `seeds/` and `docs/` lie."""

    root: Path

    @property
    def settings(self) -> Path:
        """The engine's settings, which also name the site."""
        return self.root / SETTINGS_FILE

    @property
    def folders(self) -> Folders:
        """Where a build reads what is not content, and where it works."""
        return Folders(self.root / "docs", THEME, self.root / ".explainer")


def find_project(start: Path) -> Project | None:
    """The nearest folder at or above `start` that has a `mkdocs.yml`."""
    here = start.resolve()
    return next((Project(folder) for folder in (here, *here.parents) if (folder / SETTINGS_FILE).is_file()), None)
