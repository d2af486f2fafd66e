from __future__ import annotations

from dataclasses import replace

from build_tools.pages.citing import citation_files, record_work
from build_tools.pages.heads import page_cite, record_cite
from build_tools.reading.site_settings import SiteSettings
from build_tools.records.actor import Actor
from build_tools.records.claim import Claim
from build_tools.records.source import Source
from tests.made_pages import here, record


def test_a_claim_is_cited_with_its_status_and_has_files() -> None:
    page = here()
    claim = record(page, Claim, "length")
    cite = record_cite(page, claim)
    *forms, embedding = cite.forms
    assert (embedding.name, embedding.href) == ("HTML to embed", "")
    assert embedding.text.startswith('<iframe src="https://bridge.example/embed/length.html"')
    assert [(form.name, form.href) for form in forms] == [
        ("BibTeX", "../../claims/length.bib"),
        ("RIS", "../../claims/length.ris"),
        ("CSL-JSON", "../../claims/length.csl.json"),
    ]
    assert "note = {Claim length. Status in this version: single origin}" in cite.forms[0].text
    assert cite.document is None
    files = {path: make() for path, make in citation_files(page, claim)}
    assert [files[f"claims/length.{ending}"] for ending in ("bib", "ris", "csl.json")] == [
        form.text.encode() for form in forms
    ]


def test_of_a_source_the_files_cite_the_document_and_the_page_is_cited_apart() -> None:
    page = here(address="sources/gazette/")
    source = record(page, Source, "gazette")
    cite = record_cite(page, source)
    assert cite.document is not None
    assert cite.document.short == "Gazette (Ann Inker), 4 May 2001."
    assert cite.document.full.endswith("Gazette, 4 May 2001. https://gazette.example/bridge")
    assert [form.href for form in cite.forms] == ["", "", ""]
    assert cite.forms[0].text.startswith("@misc{gazette-page,")
    files = {path: make() for path, make in citation_files(page, source)}
    assert files["sources/gazette.bib"].startswith(b"@article{gazette,")
    assert files["sources/gazette.bib"].decode() == cite.document.forms[0].text


def test_other_records_have_the_text_and_no_files() -> None:
    page = here()
    mayor = record(page, Actor, "mayor")
    assert list(citation_files(page, mayor)) == []
    assert [form.href for form in record_cite(page, mayor).forms] == ["", "", ""]


def test_pages_that_are_no_records_are_cited_by_their_address() -> None:
    page = here(address="rules/explorer/")
    assert page_cite(page, "Who?").forms[0].text.startswith("@misc{rules-explorer,\n  title = {{Who?}}")
    assert page_cite(page.at(""), "Home").forms[1].text.startswith("TY  - ELEC\nID  - home\n")


def test_without_an_address_of_the_site_none_is_given() -> None:
    page = replace(here(), settings=SiteSettings("The Bridge"))
    assert record_work(page, record(page, Claim, "length")).url == ""
