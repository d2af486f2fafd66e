from __future__ import annotations

import pytest

from build_tools.reading.prose import Link, Marker, Words, find_markers, parse_prose


def test_words_markers_and_links_in_order_with_their_offsets() -> None:
    text = "The *old* bridge [@gazette#p4] crosses [the **Tarn**](@tarn)[@atlas]."
    assert parse_prose(text) == (
        Words("The *old* bridge ", 0),
        Marker("gazette#p4", 17),
        Words(" crosses ", 30),
        Link("the **Tarn**", "tarn", 39),
        Marker("atlas", 60),
        Words(".", 68),
    )
    assert find_markers(text) == (Marker("gazette#p4", 17), Link("the **Tarn**", "tarn", 39), Marker("atlas", 60))


def test_an_empty_text_has_no_parts() -> None:
    assert parse_prose("") == ()
    assert find_markers("no sign") == ()


@pytest.mark.parametrize("target", ["a", "old-bridge-1820", "3-arches", "a#p1", "a-b#p120", "a#s1"])
def test_targets(target: str) -> None:
    assert parse_prose(f"[@{target}]") == (Marker(target, 0),)
    assert parse_prose(f"[x](@{target})") == (Link("x", target, 0),)


@pytest.mark.parametrize(
    "text",
    [
        *("[@]", "[@ID]", "[@a_b]", "[@a-]", "[@-a]", "[@a--b]", "[@a#4]", "[@a#p0]", "[@a#p04]", "[@a#x4]"),
        *("[@a;@b]", "[ @a]", "[@a ]", "@a", "[x](@A)", "[x] (@a)", "[](@a)", "![x](@a)", "[@a", "(@a)"),
        *("`[@a]`", r"\[@a]", "``[x](@a)``", "[x](https://example.org)", "[x](@a b)", "mail@example.org"),
    ],
)
def test_what_is_not_quite_a_reference_stays_words(text: str) -> None:
    assert parse_prose(text) == (Words(text, 0),)


def test_brackets_and_code_in_the_words_of_a_link() -> None:
    assert parse_prose("[the [old] bridge](@a)") == (Link("the [old] bridge", "a", 0),)
    assert parse_prose("[the `old]` bridge](@a)") == (Link("the `old]` bridge", "a", 0),)
    assert parse_prose("[see] [x](@a)") == (Words("[see] ", 0), Link("x", "a", 6))


def test_a_marker_before_a_parenthesis_is_a_marker() -> None:
    assert parse_prose("[@a](see there)") == (Marker("a", 0), Words("(see there)", 4))
