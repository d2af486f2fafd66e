from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from build_tools.figures.svg import element, number, picture, words

TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20)


def test_numbers_have_two_decimals_at_most_and_no_needless_zero() -> None:
    assert [number(value) for value in (1, 1.5, 1.006, 100, -0.001, 0.0, 12.3456)] == [
        "1", "1.5", "1.01", "100", "0", "0", "12.35",
    ]  # fmt: skip


def test_attribute_names_are_written_as_svg_has_them() -> None:
    assert element("a", class_="x", text_anchor="end", view_box="0 0 1 1", x=1.0) == (
        '<a class="x" text-anchor="end" viewBox="0 0 1 1" x="1"/>'
    )
    assert element("g", "<b/>", "c") == "<g><b/>c</g>"


@given(TEXTS, TEXTS)
def test_any_text_comes_back_as_it_was(inside: str, attribute: str) -> None:
    made = ET.fromstring(element("text", words(inside), href=attribute))  # noqa: S314
    assert (made.text or "") == inside
    assert made.get("href") == attribute


@given(TEXTS, TEXTS)
def test_a_picture_is_well_formed_and_says_what_it_shows(title: str, description: str) -> None:
    drawn = picture(10, 20, title, description, name="one")
    assert drawn == picture(10, 20, title, description, name="one")
    root = ET.fromstring(drawn)  # noqa: S314
    assert [child.text or "" for child in root] == [title, description]
    assert root.get("role") == "group"
    assert "style" not in root.attrib
