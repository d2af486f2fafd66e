from __future__ import annotations

import json
from typing import TYPE_CHECKING

from build_tools.commands.report import CLEAN, PROBLEMS
from build_tools.commands.verify import verify
from tests.unit.commands.made_town import edit, put

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from build_tools.commands.project import Project


def faults(town: Project, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str, str]]:
    assert verify(town, town.root / "articles", "json") == PROBLEMS
    found = json.loads(capsys.readouterr().out)
    return [(problem["file"], problem["code"], problem["message"]) for problem in found]


def test_every_fingerprint_is_confirmed(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(town, town.root / "articles", "text") == CLEAN
    assert capsys.readouterr().out.splitlines() == [
        "ford-gazette: 7 of 7 paragraphs of ford-gazette.txt confirmed",
        "river-herald: 3 of 3 paragraphs of river-herald.txt confirmed",
    ]


def test_one_changed_character_names_the_paragraph(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    edit(town.root, "articles/ford-gazette.txt", "from 200 to", "from 201 to")
    message = "paragraph 4 of `ford-gazette` is altered: it has `201` where it had `200`"
    assert faults(town, capsys) == [("seeds/ford-gazette.yml", "passage-altered", message)]
    assert verify(town, town.root / "articles", "text") == PROBLEMS
    said = capsys.readouterr().out
    assert "ford-gazette: 6 of 7 paragraphs of ford-gazette.txt confirmed" in said
    assert message in said


def test_an_article_that_is_missing_is_named(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (town.root / "articles/river-herald.txt").unlink()
    assert faults(town, capsys) == [
        ("seeds/river-herald.yml", "article-missing", "the folder of articles has no `river-herald.txt`")
    ]


def test_paragraphs_run_together_are_named_one_by_one(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    edit(town.root, "articles/river-herald.txt", "bridge\n\nThe", "bridge The")
    assert [(code, message) for _, code, message in faults(town, capsys)] == [
        (
            "passage-spliced",
            "paragraph 1 of `river-herald` is spliced: paragraph 1 of the article has it and goes on",
        ),
        (
            "passage-spliced",
            "paragraph 2 of `river-herald` is spliced: paragraph 1 of the article has it after other text",
        ),
        ("passage-elsewhere", "paragraph 3 of `river-herald` now stands as paragraph 2"),
    ]


def test_a_paragraph_too_many_is_named(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    text = (town.root / "articles/river-herald.txt").read_text(encoding="utf-8")
    put(town.root, "articles/river-herald.txt", f"{text}\nWritten by the Gazette.\n")
    assert [(code, message) for _, code, message in faults(town, capsys)] == [
        ("passage-missing", "paragraph 4 of the article has no passage in `river-herald`")
    ]


def test_a_source_with_a_fault_of_its_own_is_not_passed_over(town: Project, capsys: pytest.CaptureFixture[str]) -> None:
    edit(town.root, "seeds/river-herald.yml", "quality: copy", "quality: copied")
    edit(town.root, "content/terms/span.yml", "name: Span", "nmae: Span")
    assert [(file, code) for file, code, _ in faults(town, capsys)] == [("seeds/river-herald.yml", "bad-value")]


def test_without_a_held_source_there_is_nothing_to_confirm(
    tmp_path: Path, town: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    for seed in (town.root / "seeds").iterdir():
        seed.unlink()
    assert verify(town, tmp_path, "text") == CLEAN
    assert capsys.readouterr().out == "no source is held whole, so there is nothing to confirm\n"


def test_an_article_that_cannot_be_read_is_named(
    town: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (town.root / "articles/folder").mkdir()
    read_bytes = type(town.root).read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "river-herald.txt":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(type(town.root), "read_bytes", refuse)
    assert [(file, code) for file, code, _ in faults(town, capsys)] == [
        ("river-herald.txt", "unreadable-file"),
        ("seeds/river-herald.yml", "article-missing"),
    ]
