from __future__ import annotations

import pytest

from build_tools.pages.marker_room import marker_room, widest_room
from build_tools.pages.notebook import Mark


@pytest.mark.parametrize(
    ("labels", "room"),
    [((), 0), (("1",), 2), (("12",), 3), (("2", "9", "8"), 4), (("(18)", "(19)"), 6), (("(23)", "(24)", "(25)"), 9)],
)
def test_a_row_of_markers_needs_room_by_its_digits_and_brackets(labels: tuple[str, ...], room: int) -> None:
    assert marker_room(Mark(label, "", "", weak=label.startswith("(")) for label in labels) == room


def test_a_column_keeps_room_for_its_widest_row_that_fits() -> None:
    assert widest_room((0, 3, 5, 8), 6) == 5
    assert widest_room((7, 8), 6) == 0
    assert widest_room((), 6) == 0
