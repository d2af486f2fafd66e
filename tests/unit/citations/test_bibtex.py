"""Read by bibtexparser, which is not what writes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from bibtexparser.entrypoint import parse_string

from build_tools.citations.bibtex import as_bibtex
from tests.unit.citations.made_works import NOTHING, PLAIN_SIGNS, SIGNS, WHOLE, dated

if TYPE_CHECKING:
    from build_tools.citations.cited_work import CitedWork

COMMANDS = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~"}
COMMAND = re.compile(r"\\([a-z]+)\{\}")


def fields(work: CitedWork) -> dict[str, str]:
    library = parse_string(as_bibtex(work))
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert entry.key == work.key
    return {"": entry.entry_type, **{field.key: str(field.value) for field in entry.fields}}


def unescaped(text: str) -> str:
    names = {**COMMANDS, "textasciicircum": "^"}
    return re.sub(r"\\([&%$#_])", r"\1", COMMAND.sub(lambda found: names[found[1]], text))


def test_all_that_is_known_is_there() -> None:
    assert fields(WHOLE) == {
        "": "article",
        "author": "{Ann Inker} and {Bob Quill}",
        "title": "{A bridge at last}",
        "journal": "Gazette",
        "date": "2001-05-04",
        "year": "2001",
        "month": "may",
        "url": "https://gazette.example/bridge_1%20a#top",
        "urldate": "2001-06-01",
        "note": "Archived: https://archive.example/gazette. Reprinted",
    }


def test_the_month_is_a_macro_and_no_text() -> None:
    assert "  month = may,\n" in as_bibtex(WHOLE)


def test_what_is_not_known_is_left_out() -> None:
    assert as_bibtex(NOTHING) == "@misc{lost\n}\n"
    assert fields(NOTHING) == {"": "misc"}


def test_every_sign_comes_back_and_braces_are_balanced() -> None:
    found = fields(SIGNS)
    assert unescaped(found["title"].removeprefix("{").removesuffix("}")) == PLAIN_SIGNS
    assert found["author"] == "{Müller, Söhne and Co} and {张三}"
    assert unescaped(found["howpublished"]) == "Verlag & Söhne"
    assert unescaped(found["note"]) == "A {note"
    text = as_bibtex(SIGNS)
    assert text.count("{") == text.count("}")


@pytest.mark.parametrize(
    ("edtf", "year", "month"),
    [
        ("2024-06-21", "2024", "jun"),
        ("2024-12", "2024", "dec"),
        ("2024-06-06/2024-06-08", "2024", "jun"),
        ("2024-05-30/2024-06-08", "2024", ""),
        ("2026-01-13~", "2026", ""),
        ("2024-21", "2024", ""),
        ("2024", "2024", ""),
        ("2022~", "about 2022", ""),
        ("2023-12/2024-01", "December 2023 to January 2024", ""),
        ("202X", "2020s", ""),
        ("../2025-05", "until May 2025", ""),
        ("2024-11/..", "since November 2024", ""),
    ],
)
def test_dates(edtf: str, year: str, month: str) -> None:
    text = as_bibtex(dated(edtf))
    assert f"  date = {{{edtf}}},\n" in text
    assert re.findall(r"year = \{(.*)\}", text) == [year]
    assert re.findall(r"month = (\w+)", text) == ([month] if month else [])
