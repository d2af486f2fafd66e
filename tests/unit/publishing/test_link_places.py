from __future__ import annotations

import pytest

from build_tools.problems import Place
from build_tools.publishing.link_places import Places
from build_tools.publishing.page_links import Kind, Link

TEXT = """<p id="a">see ../b/ <a
  class="x" href='../b/'>b</a>
<img srcset="one.png 1x, two.png 2x"> <label for=box>
<a href="?a=1&amp;b=2"></a><p id="a">
"""


@pytest.mark.parametrize(
    ("attribute", "value", "kind", "line", "column"),
    [
        ("href", "../b/", "page", 2, 13),
        ("srcset", "two.png", "asset", 3, 6),
        ("for", "#box", "part", 3, 46),
        ("href", "?a=1&b=2", "page", 4, 4),
        ("content", "see", "page", 1, 11),
        ("content", "nowhere", "page", 1, 1),
    ],
)
def test_a_link_is_found_again(attribute: str, value: str, kind: Kind, line: int, column: int) -> None:
    assert Places("f.html", TEXT).of(Link(attribute, value, kind)) == Place("f.html", line, column)


def test_an_id_given_twice_is_found_where_it_comes_again() -> None:
    assert Places("f.html", TEXT).of_repeated("a") == Place("f.html", 4, 31)


def test_an_id_that_is_written_in_another_way_has_the_place_of_its_file() -> None:
    assert Places("f.html", "<p ID=a><p ID=a>").of_repeated("a") == Place("f.html")


def test_an_empty_value_is_found_by_its_attribute() -> None:
    assert Places("f.html", 'x\n<a href="">').of(Link("href", "", "page")) == Place("f.html", 2, 4)
    assert Places("f.html", "x\n<a>").of(Link("href", "", "page")) == Place("f.html")
