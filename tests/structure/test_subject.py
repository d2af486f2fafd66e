"""The generator knows nothing of what the site is about: another subject needs no change under build_tools/."""

from __future__ import annotations

import re

from tests.structure.project_files import BUILD_TOOLS, ROOT, project_files, shown

# What this site is about; `chipset` or `microchip` would be as telling as `chip`.
SUBJECT = (
    r"chips?|semiconductors?|wafers?|GPUs?|export controls?|entity list|huawei|nvidia|deepseek"
    r"|ascend|smic|tsmc|china|chinese|beijing|taiwan|H100|H800|H20|A100|A800|ndtv|bloomberg|thorbecke"
)
SUBJECT_WORD = re.compile(rf"(?<![a-z0-9])(?:{SUBJECT})(?![a-z0-9])", re.IGNORECASE)
READABLE = {".py", ".js", ".css", ".html", ".xml", ".svg", ".json", ".yml", ".md", ".txt", ""}


def test_the_generator_names_no_subject() -> None:
    files = [path for path in project_files(BUILD_TOOLS) if path.suffix in READABLE]
    assert files, "no file was looked at"
    named = [
        f"{shown(path)}:{number}: {found[0]}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (found := SUBJECT_WORD.search(line))
    ]
    assert named == []


def test_no_file_of_the_generator_is_called_after_a_record() -> None:
    records = {path.stem for path in project_files(ROOT / "content") if path.suffix == ".yml"} - {"vocabulary"}
    assert [shown(path) for path in project_files(BUILD_TOOLS) if path.stem in records] == []
