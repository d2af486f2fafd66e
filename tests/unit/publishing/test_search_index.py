from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.pages.search_documents import SearchDocument
from build_tools.publishing.search_index import FOLDER, write_search, written_documents
from tests.unit.publishing.made_site import write_site

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

BRIDGE = SearchDocument("claims/a/", "A <bridge>", "Claim", "", ("桥",), ("It stands.",), (("Kind", "Claim"),))


def test_the_index_is_published_and_its_documents_are_not(tmp_path: Path) -> None:
    out = tmp_path / "site"
    assert write_search([BRIDGE], tmp_path / "work", out) == ()
    assert (out / FOLDER / "pagefind.js").is_file()
    assert list((out / FOLDER / "fragment").iterdir())
    assert not [file.name for file in (out / FOLDER).iterdir() if "ui" in file.name]
    assert not list(out.rglob("*.html"))
    assert "A &lt;bridge&gt;" in (tmp_path / "work/claims/a/index.html").read_text(encoding="utf-8")


def test_without_a_document_there_is_no_index(tmp_path: Path) -> None:
    assert write_search([], tmp_path / "work", tmp_path / "site") == ()
    assert not (tmp_path / "site").exists()


def test_a_package_that_is_gone_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shadow = write_site({"pagefind.py": "import sys; sys.exit('gone')"}, tmp_path / "shadow")
    monkeypatch.setenv("PYTHONPATH", str(shadow))
    (problem,) = write_search([BRIDGE], tmp_path / "work", tmp_path / "site")
    assert (problem.code, problem.severity) == ("search-failed", "error")
    assert problem.message.endswith("gone")
    write_site({"pagefind.py": "import sys; sys.exit(3)"}, shadow)
    (problem,) = write_search([BRIDGE], tmp_path / "work", tmp_path / "site")
    assert problem.message.endswith("without a word")


def test_a_page_written_by_hand_is_found_by_its_own_words(tmp_path: Path) -> None:
    article = '<article><div class="written"><h1>Aims</h1><p>One <em>aim</em>.</p><ul><li>Two</li></ul></div></article>'
    write_site({"aims/index.html": f"<nav><p>Menu</p></nav>{article}", "bare/index.html": "<p>x</p>"}, tmp_path)
    (only,) = written_documents(tmp_path, ["aims/", "bare/"])
    assert (only.address, only.title, only.kind) == ("aims/", "Aims", "Page")
    assert only.text == ("One aim .", "Two")
