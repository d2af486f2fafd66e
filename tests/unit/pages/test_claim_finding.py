from __future__ import annotations

from build_tools.figures.dots import Dot, DotRow
from build_tools.pages.claim_finding import Finding


def row(label: str, value: float, printed: str = "", *, about: bool = False, beyond: str = "") -> DotRow:
    return DotRow(label, (Dot(value, value, about, beyond),), printed or f"{value:g}")


def found(*rows: DotRow, unit: str = "metres") -> str:
    return Finding("Length", unit, rows).words


def test_one_value_for_all_is_said_once() -> None:
    assert found(row("A", 4), row("B", 4)) == "Length: 4 metres each (A; B)"


def test_the_highest_and_the_lowest_are_named_where_nothing_leaves_them_in_doubt() -> None:
    assert found(row("A", 5), row("B", 9), unit="%") == "Length: 9% (B), 5% (A)"
    assert found(row("A", 5), row("B", 9), row("C", 7)) == "Length: highest 9 metres (B), lowest 5 metres (A)"
    assert found(row("A", 5), row("B", 9), row("C", 5)) == "Length: highest 9 metres (B), lowest 5 metres (A; C)"
    far = row("D", 90, "about 90", about=True)
    assert found(row("A", 5), row("B", 9), far) == "Length: highest about 90 metres (D), lowest 5 metres (A)"


def test_a_bound_is_neither_an_end_nor_in_order_beyond_itself() -> None:
    least, most = row("B", 4, "at least 4", beyond="above"), row("C", 9, "at most 9", beyond="below")
    assert found(row("A", 5), least) == "Length: 5 metres (A), at least 4 metres (B)"
    assert found(row("A", 5), row("D", 7), least) == "Length: 5, 7 and at least 4 metres"
    assert found(row("A", 5), row("D", 7), most) == "Length: 5, 7 and at most 9 metres"


def test_many_values_in_no_sure_order_have_their_ends_told() -> None:
    rows = (row("A", 5), row("B", 6, "about 6", about=True), row("C", 5.5), row("D", 5))
    assert found(*rows) == "Length: 4 values, from 5 to about 6 metres"


def test_a_conflict_is_part_of_the_finding() -> None:
    clash = DotRow("B", (Dot(1, 1), Dot(2, 2)), "1 or 2", is_conflict=True)
    assert found(row("A", 5), clash) == "Length: 5 metres (A), 1 or 2 metres (B); sources conflict on B"
