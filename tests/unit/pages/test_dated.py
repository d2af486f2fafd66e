from __future__ import annotations

from build_tools.pages.dated import DatedRow, date_view, in_order_of_time
from build_tools.records.dates import read_date


def test_a_date_has_words_a_shape_and_its_text() -> None:
    view = date_view(read_date("2024-01/2024-03"))
    assert (view.words, view.shape, view.edtf) == ("Jan to Mar 2024", "lasted", "2024-01/2024-03")
    assert date_view(read_date("2024-01/2024-03"), lasted=False).shape == "within"


def test_rows_stand_earliest_first_and_once() -> None:
    late, early = read_date("2024"), read_date("2023-05")
    rows = [(late, DatedRow(date_view(late), "late")), (early, DatedRow(date_view(early), "early"))]
    assert [row.what for row in in_order_of_time(rows + rows)] == ["early", "late"]
