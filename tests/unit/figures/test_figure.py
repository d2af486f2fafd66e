from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from build_tools.figures.figure import Table

CELLS = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=12)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_a_table_comes_back_from_its_csv(rows: list[tuple[str, str]]) -> None:
    table = Table(("One", "Two, three"), tuple(rows))
    read = list(csv.reader(io.StringIO(table.to_csv(), newline="")))
    assert read == [list(table.columns), *(list(row) for row in rows)]
    assert table.to_csv().endswith("\r\n")
