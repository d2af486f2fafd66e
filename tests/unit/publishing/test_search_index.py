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
    assert only.text == ("One aim.", "Two")


def test_notes_and_markers_are_not_the_words_of_a_page(tmp_path: Path) -> None:
    note = '<details class="ev"><p>Of a source.</p></details>'
    fold = '<details class="written-fold"><ul><li>Parts</li></ul></details>'
    unit = f'{fold}<div class="unit"><p>Long.<a class="mk" href="#e1">1</a></p>{note}</div>'
    write_site({"aims/index.html": f'<article><div class="written"><h1>Aims</h1>{unit}</div></article>'}, tmp_path)
    (only,) = written_documents(tmp_path, ["aims/"])
    assert only.text == ("Long.",)


def test_a_thing_has_its_other_names_and_spellings_beside_it(tmp_path: Path) -> None:
    town = SearchDocument("actors/a/", "A", "Actor", "", ("B", "C"), (), (), spelt="center", is_named=True)
    write_search([town, BRIDGE], tmp_path / "work", tmp_path / "site")
    html = (tmp_path / "work/actors/a/index.html").read_text(encoding="utf-8")
    assert '<p data-pagefind-meta="also">B | C</p>' in html
    assert '<p data-pagefind-weight="3">center</p>' in html
    other = (tmp_path / "work/claims/a/index.html").read_text(encoding="utf-8")
    assert "also" not in other
    assert "center" not in other
