"""A folder is a test: `content`, `seeds` and `docs` go in, and what comes out is held against `expected`, file by file.

A case without `expected` is written once, and fails until someone has read it. To see what a change of ours does to the
pages, delete `expected`, run the tests, and look at the difference.
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

from build_tools.judging.status_table import MARK_MEANINGS, WORD_ORDER
from build_tools.records.kinds import RECORD_KINDS
from tests.golden.site_pages import files_of, read_files, write_files

CASES = sorted(path for path in (Path(__file__).parent / "sites").iterdir() if path.is_dir())
SHOWN_LINES = 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_site(case: Path) -> None:
    compare(case, files_of(case))


def compare(case: Path, found: dict[str, str]) -> None:
    """Hold what a case comes to against its `expected`, which is written where it is missing, but never in CI."""
    folder = case / "expected"
    assert found, f"{case.name} comes to nothing"
    if not folder.is_dir():
        assert not os.environ.get("CI"), f"{case.name} has no `expected`: run the tests, read it, then commit it"
        write_files(found, folder)
        pytest.fail(f"wrote {len(found)} files to {case.name}/expected: read it, then commit it")
    expected = read_files(folder)
    assert sorted(found) == sorted(expected)
    changed = [name for name in sorted(found) if found[name] != expected[name]]
    assert not changed, "\n".join(line for name in changed for line in _difference(name, expected[name], found[name]))


def _difference(name: str, expected: str, found: str) -> list[str]:
    lines = difflib.unified_diff(expected.splitlines(), found.splitlines(), f"expected/{name}", name, lineterm="", n=1)
    return list(lines)[:SHOWN_LINES]


def test_a_case_without_expectation_is_written_once_and_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.fail.Exception, match=r"wrote 1 files to .*: read it, then commit it"):
        compare(tmp_path, {"claims/a.html": "<h1>A</h1>\n"})
    assert read_files(tmp_path / "expected") == {"claims/a.html": "<h1>A</h1>\n"}
    compare(tmp_path, {"claims/a.html": "<h1>A</h1>\n"})
    with pytest.raises(AssertionError, match=r"claims/b\.html"):
        compare(tmp_path, {"claims/a.html": "<h1>A</h1>\n", "claims/b.html": ""})
    with pytest.raises(AssertionError, match=r"-<h1>A</h1>\n +\+<h1>B</h1>"):
        compare(tmp_path, {"claims/a.html": "<h1>B</h1>\n"})


def test_in_ci_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(AssertionError, match="has no `expected`"):
        compare(tmp_path, {"claims/a.html": ""})
    assert not (tmp_path / "expected").exists()


def test_every_kind_of_record_has_a_page_in_the_site_of_that_name() -> None:
    names = {path.parent.name for path in (CASES[0].parent / "every-kind" / "expected").rglob("*.json")}
    assert names >= {model.plural for kind, model in RECORD_KINDS.items() if kind != "vocabulary"}


def test_every_word_and_mark_of_the_method_is_in_the_site_of_statuses() -> None:
    twins = (CASES[0].parent / "statuses" / "expected" / "claims").glob("*.json")
    text = "\n".join(path.read_text(encoding="utf-8") for path in twins)
    assert [word for word in WORD_ORDER if f'"word": "{word}"' not in text] == []
    assert [mark for mark in MARK_MEANINGS if f'"{mark}"' not in text] == []
