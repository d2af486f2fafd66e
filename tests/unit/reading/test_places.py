from __future__ import annotations

import pytest

from build_tools.problems import Place
from build_tools.reading.places import Path, Places

TEXT = """\
name: Old Bridge
spans:
  - {name: north, length: 40}
  - name: south
    length: 41
river:
"quoted": 'it''s [@a]'
"""


def at(line: int, column: int) -> Place:
    return Place("a.yml", line, column)


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), at(1, 1), at(1, 1)),
        (("name",), at(1, 1), at(1, 7)),
        (("spans",), at(2, 1), at(3, 3)),
        (("spans", 0), at(3, 5), at(3, 5)),
        (("spans", 0, "length"), at(3, 19), at(3, 27)),
        (("spans", 1), at(4, 5), at(4, 5)),
        (("spans", 1, "length"), at(5, 5), at(5, 13)),
        (("river",), at(6, 1), at(6, 7)),
        (("quoted",), at(7, 1), at(7, 11)),
    ],
)
def test_keys_and_values(path: Path, key: Place, value: Place) -> None:
    places = Places(TEXT, "a.yml")
    assert places.of_key(path) == key
    assert places.of_value(path) == value


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("built",), at(1, 1)),
        (("spans", 7), at(3, 3)),
        (("spans", 1, "width"), at(4, 5)),
        (("spans", 1, "width", 3, "x"), at(4, 5)),
        (("name", "first"), at(1, 7)),
    ],
)
def test_what_is_missing_has_the_place_of_its_nearest_parent(path: Path, place: Place) -> None:
    places = Places(TEXT, "a.yml")
    assert places.of_key(path) == places.of_value(path) == places.of_text(path, 3 if path[0] != "name" else 0) == place


def test_the_first_of_two_equal_keys_has_the_place() -> None:
    assert Places("a: 1\na: 2\n", "a.yml").of_value(("a",)) == at(1, 4)


def test_places_start_at_the_first_line_given() -> None:
    places = Places("a: 1\nb: x\n", "a.md", 10)
    assert places.of_value(("b",)) == Place("a.md", 11, 4)
    assert places.of_text(("b",), 0) == Place("a.md", 11, 4)


def test_a_key_that_is_a_list_is_passed_over() -> None:
    places = Places("? [a, {b: c}]\n: x\nd: y\n", "a.yml")
    assert places.of_value(("d",)) == at(3, 4)


def test_a_character_of_a_text_has_a_place() -> None:
    places = Places(TEXT, "a.yml")
    assert places.of_text(("quoted",), len("it's ")) == at(7, 18)
    assert places.of_text(("river",), 0) == at(6, 7)
    assert places.of_text(("spans",), 9) == at(3, 3)
