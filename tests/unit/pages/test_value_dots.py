from __future__ import annotations

import pytest

from build_tools.figures.dots import Dot
from build_tools.judging.values import observations_of
from build_tools.pages.value_dots import dots_of
from tests.made_pages import here

EVIDENCE = 'evidence: [{passage: "gazette#p2", direction: supports}]'


@pytest.mark.parametrize(
    ("item", "dots"),
    [
        ("value: 4", [Dot(4, 4)]),
        ("value: 4, about: true", [Dot(4, 4, about=True)]),
        ("low: 4, high: 5", [Dot(4, 5)]),
        ("at_least: 4", [Dot(4, 4, beyond="above")]),
        ("at_most: 4", [Dot(4, 4, beyond="below")]),
        ("one_of: [4, 8]", [Dot(4, 4), Dot(8, 8)]),
        ("text: of oak", []),
    ],
)
def test_a_value_is_drawn_as_its_source_gives_it(item: str, dots: list[Dot]) -> None:
    system = f"name: Raft\ntype: bridge\nobservations:\n  - {{measure: length, {item}, {EVIDENCE}}}\n"
    page = here({"content/systems/raft.yml": system})
    (at,) = observations_of(page.site, "raft")
    assert list(dots_of(page, at)) == dots
