"""Read by citeproc-py, which is not what writes it, and which warns of any name that CSL does not have."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from build_tools.citations.csl_json import as_csl_json
from build_tools.records.dates import read_date
from tests.unit.citations.made_works import NOTHING, PLAIN_SIGNS, SIGNS, WHOLE, dated

if TYPE_CHECKING:
    from build_tools.citations.cited_work import CitedWork


def item(work: CitedWork) -> dict[str, Any]:
    (found,) = json.loads(as_csl_json(work))
    return dict(found)


def printed(work: CitedWork) -> str:
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    source = CiteProcJSON(json.loads(as_csl_json(work)))
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem(work.key)]))
    return "".join(str(part) for part in bibliography.bibliography()[0])


def test_all_that_is_known_is_there() -> None:
    assert item(WHOLE) == {
        "id": "bridge-news",
        "type": "article-newspaper",
        "title": "A bridge at last",
        "author": [{"literal": "Ann Inker"}, {"literal": "Bob Quill"}],
        "container-title": "Gazette",
        "issued": {"date-parts": [[2001, 5, 4]]},
        "URL": "https://gazette.example/bridge_1%20a#top",
        "accessed": {"date-parts": [[2001, 6, 1]]},
        "language": "en",
        "note": "Archived: https://archive.example/gazette. Reprinted",
    }


def test_what_is_not_known_is_left_out() -> None:
    assert item(NOTHING) == {"id": "lost", "type": "document"}


def test_every_sign_comes_back() -> None:
    found = item(SIGNS)
    assert " ".join(found["title"].split()) == PLAIN_SIGNS
    assert (found["publisher"], found["author"][1]) == ("Verlag & Söhne", {"literal": "张三"})


def test_another_program_makes_a_bibliography_of_it() -> None:
    words = printed(WHOLE)
    assert words.startswith("Ann Inker and Bob Quill (2001)")
    assert "A bridge at last" in words
    assert "Gazette" in words
    for edtf in ("2024-06", "2022~", "2024-21", "../2025-05"):
        assert "A bridge at last" in printed(replace(WHOLE, issued=read_date(edtf)))


@pytest.mark.parametrize(
    ("edtf", "issued"),
    [
        ("2024-06-21", {"date-parts": [[2024, 6, 21]]}),
        ("2024-12", {"date-parts": [[2024, 12]]}),
        ("2024", {"date-parts": [[2024]]}),
        ("2024-06-06/2024-06-08", {"date-parts": [[2024, 6, 6], [2024, 6, 8]]}),
        ("2026-01-13~", {"date-parts": [[2026, 1, 13]], "circa": True}),
        ("2022?", {"date-parts": [[2022]], "circa": True}),
        ("2024-21", {"date-parts": [[2024]], "season": 1}),
        ("2023-21/2024-01", {"literal": "spring 2023 to January 2024"}),
        ("202X", {"literal": "2020s"}),
        ("../2025-05", {"literal": "until May 2025"}),
        ("2024-11/..", {"literal": "since November 2024"}),
    ],
)
def test_dates(edtf: str, issued: dict[str, Any]) -> None:
    assert item(dated(edtf))["issued"] == issued
