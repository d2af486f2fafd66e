"""Nothing in the project points at the machine it was written on, nor at the place its packages came from."""

from __future__ import annotations

import re

from tests.structure.project_files import ROOT, project_files, shown

# Neither pattern finds itself: no folder follows a single slash here, and no ending a registry's name.
MACHINE = re.compile(r"(?<![\w.:/$}-])/(?:work|tmp|root|opt|home|Users)/\w")
REGISTRY = re.compile(r"\b(?:pypi|python(?:hosted)|npmjs|yarnpkg|npmmirror|debian)\.(?:org|com)\b")
NOT_TEXT = {".png", ".woff2", ".ico", ".gz"}


def test_no_file_names_a_path_of_one_machine() -> None:
    assert _lines_with(MACHINE) == []


def test_no_file_names_a_package_registry() -> None:
    assert _lines_with(REGISTRY) == []


def _lines_with(pattern: re.Pattern[str]) -> list[str]:
    # Golden cases may hold bytes that are no text; the two patterns are plain ASCII.
    return [
        f"{shown(path)}:{number}: {found[0]}"
        for path in project_files(ROOT)
        if path.suffix not in NOT_TEXT
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)
        if (found := pattern.search(line))
    ]
