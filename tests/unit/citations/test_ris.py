"""Read by rispy, which is not what writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import rispy

from build_tools.citations.ris import as_ris
from tests.unit.citations.made_works import NOTHING, PLAIN_SIGNS, SIGNS, WHOLE, dated

if TYPE_CHECKING:
    from build_tools.citations.cited_work import CitedWork


def fields(work: CitedWork) -> dict[str, Any]:
    (found,) = rispy.loads(as_ris(work))
    return dict(found)


def test_all_that_is_known_is_there() -> None:
    assert fields(WHOLE) == {
        "type_of_reference": "NEWS",
        "id": "bridge-news",
        "authors": ["Ann Inker", "Bob Quill"],
        "title": "A bridge at last",
        "secondary_title": "Gazette",
        "year": "2001",
        "date": "2001/05/04/",
        "urls": ["https://gazette.example/bridge_1%20a#top"],
        "access_date": "2001/06/01/",
        "language": "en",
        "notes": ["Archived: https://archive.example/gazette", "Reprinted"],
    }


def test_what_is_not_known_is_left_out() -> None:
    assert fields(NOTHING) == {"type_of_reference": "GEN", "id": "lost"}


def test_every_sign_comes_back_on_one_line() -> None:
    found = fields(SIGNS)
    assert found["title"] == PLAIN_SIGNS
    assert found["authors"] == ["Müller, Söhne and Co", "张三"]
    assert found["publisher"] == "Verlag & Söhne"


@pytest.mark.parametrize(
    ("edtf", "year", "date", "notes"),
    [
        ("2024-06-21", "2024", "2024/06/21/", None),
        ("2024-12", "2024", "2024/12//", None),
        ("2024", "2024", "2024///", None),
        ("2024-06-06/2024-06-08", "2024", "2024///6–8 June 2024", None),
        ("2026-01-13~", "2026", "2026///about 13 January 2026", None),
        ("2024-21", "2024", "2024///spring 2024", None),
        ("2023-12/2024-01", None, None, ["Date: December 2023 to January 2024"]),
        ("202X", None, None, ["Date: 2020s"]),
        ("../2025-05", None, None, ["Date: until May 2025"]),
        ("2024-11/..", None, None, ["Date: since November 2024"]),
    ],
)
def test_dates(edtf: str, year: str | None, date: str | None, notes: list[str] | None) -> None:
    found = fields(dated(edtf))
    assert (found.get("year"), found.get("date"), found.get("notes")) == (year, date, notes)
