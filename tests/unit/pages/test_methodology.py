from __future__ import annotations

from build_tools.judging.status_table import STATUS_TABLE, WORD_ORDER
from build_tools.pages.methodology import methodology_view
from build_tools.records.evidence import Basis, Seen
from tests.made_pages import here


def test_the_page_prints_the_table_that_is_applied() -> None:
    view = methodology_view(here(address="methodology/"))
    assert [row.badge.word for row in view.table] == [row.word for row in STATUS_TABLE]
    rows = {(row.against, row.supporting): row.badge.word for row in view.table}
    assert rows["3", "0 to 4"] == "refuted"
    assert rows["1 or 2", "0"] == "disputed"
    assert rows["2", "1 to 5"] == "contested"
    assert rows["0 or 1", "5"] == "established"


def test_every_word_has_a_meaning_and_a_count() -> None:
    view = methodology_view(here(address="methodology/"))
    assert [row.badge.word for row in view.words] == list(reversed(WORD_ORDER))
    assert {row.badge.word: row.number for row in view.words}["single origin"] == 1
    assert sum(row.number for row in view.words) == 1


def test_every_basis_and_every_way_of_reading_is_explained() -> None:
    view = methodology_view(here(address="methodology/"))
    assert len(view.bases) == len(Basis.__args__)  # type: ignore[attr-defined]  # a Literal has arguments
    assert len(view.seen) == len(Seen.__args__)  # type: ignore[attr-defined]  # the same
    assert [mark.word for mark in view.marks] == ["with limits", "questioned", "superseded"]
    assert [row.level for row in view.supporting] == [5, 4, 3, 2, 1, 0]
    assert [row.level for row in view.against] == [3, 2, 1, 0]
