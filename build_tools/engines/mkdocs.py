"""MkDocs, run in a process of its own.

It keeps state in loggers and module globals, its theme prints when imported, and its faults may be anything; a
child process gives all of it back as values, and lets the caller render while the engine works.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.engines.engine_output import EngineOutput
from build_tools.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

CHILD = "build_tools.engines.mkdocs_child"
PROGRAM_FOLDER = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class EngineRun:
    """MkDocs at work; `wait` for what it makes."""

    process: subprocess.Popen[str]
    config_file: str
    docs: str
    out: Path

    def wait(self) -> tuple[EngineOutput | None, tuple[Problem, ...]]:
        """What was built, and every warning as a problem; nothing built where MkDocs stopped."""
        answer, noise = self.process.communicate()
        try:
            told = json.loads(answer)
        except json.JSONDecodeError:
            last_words = noise.strip().rpartition("\n")[2] or "MkDocs stopped without a word"
            told = {"site_url": None, "said": [("error", last_words)]}
        problems = tuple(self._problem(level, text) for level, text in told["said"])
        if told["site_url"] is None:
            return None, problems
        return EngineOutput(self.out, told["site_url"]), problems

    def _problem(self, level: str, text: str) -> Problem:
        place, message = self._place_of(text)
        if level == "warning":
            return Problem(place, "engine-warning", message, "mend what it names", "warning")
        return Problem(place, "engine-failed", message, "mend what it names and build again")

    def _place_of(self, text: str) -> tuple[Place, str]:
        """The page that MkDocs speaks of, else its settings; its words without the line breaks."""
        message = " ".join(text.split())
        page = message.partition("Doc file '")[2].partition("'")[0]
        return Place(f"{self.docs}/{page}" if page else self.config_file), message


def start(mkdocs_yml: Path, docs: Path, out: Path, asset_names: Mapping[str, str | list[str]]) -> EngineRun:
    """Set MkDocs to work on the pages in `docs`, with the project's settings but for its plugins and folders."""
    request = {"config": str(mkdocs_yml), "docs": str(docs), "out": str(out), "assets": dict(asset_names)}
    process = subprocess.Popen(  # noqa: S603 our own program, no shell, arguments of our own
        [sys.executable, "-m", CHILD, json.dumps(request)],
        cwd=mkdocs_yml.parent,
        # NO_MKDOCS_2_WARNING silences a banner of the theme's about a release this project does not use.
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": _search_path()},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    return EngineRun(process, mkdocs_yml.name, "docs", out)


def build(
    mkdocs_yml: Path, docs: Path, out: Path, asset_names: Mapping[str, str | list[str]]
) -> tuple[EngineOutput | None, tuple[Problem, ...]]:
    """The pages that MkDocs makes of `docs` in the folder `out`; nothing, and problems, where it stopped."""
    return start(mkdocs_yml, docs, out, asset_names).wait()


def _search_path() -> str:
    inherited = os.environ.get("PYTHONPATH")
    return os.pathsep.join([str(PROGRAM_FOLDER), *([inherited] if inherited else [])])
