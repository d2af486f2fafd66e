from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from build_tools.pages.data import data_view, size_words
from build_tools.records.claim import Claim
from tests.made_things import html, things


def test_every_file_stands_beside_the_page_with_its_size_and_digest() -> None:
    view = data_view(things("data/"))
    files = dict(view.files)
    for row in (*view.downloads, *view.schemas):
        data = files.pop(f"data/{row.link.words}")
        assert row.link.href == f"../data/{row.link.words}"
        assert (row.size, row.digest) == (size_words(len(data)), sha256(data).hexdigest())
    assert files == {}
    assert {row.link.words.split(".", 1)[1] for row in view.schemas} == {"schema.json"}


def test_the_page_explains_every_column_and_asks_each_format() -> None:
    view = data_view(things("data/"))
    body = html(view)
    for table in view.tables:
        assert f'id="table-{table.name}"' in body
        assert table.means
    claim = next(table for table in view.tables if table.name == "claim")
    assert claim.rows == f"{len(things('data/').site.of(Claim))} rows"
    columns = {column.name: column for column in claim.columns}
    assert columns["id"].values == "from record.id"
    assert columns["type"].values.startswith("fact, statistic")
    assert columns["status"].means.endswith("is called that. Computed.")
    assert "SELECT status, count(*)" in body


def test_the_licence_is_named_where_there_is_one() -> None:
    page = things("data/")
    assert data_view(page).licence == ""
    licensed = replace(page, settings=replace(page.settings, licence="CC BY 4.0."))
    assert "CC BY 4.0. The same records" in html(data_view(licensed))


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0\u00a0kB"),
        (3_452_928, "3.5\u00a0MB"),
        (5 * 10**12, "5000.0\u00a0GB"),
    ],
)
def test_sizes(size: int, words: str) -> None:
    assert size_words(size) == words
