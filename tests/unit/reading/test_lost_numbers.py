from __future__ import annotations

import markdown
import pytest

from build_tools.reading.lost_numbers import lost_numbers
from build_tools.reading.markdown_page import read_markdown


def lost(text: str) -> list[str]:
    """The numbers found, with their full stop."""
    return [text[fault.offset :].split(maxsplit=1)[0] for fault in lost_numbers(text)]


LOST = [
    ("- On May 16,\n  2019. Then.", ["2019."]),
    ("1. On May 16,\n   2019. Then.\n2. Two.", ["2019."]),
    ("- One\n\n  2019. Then.", ["2019."]),
    ("2023. Then.", ["2023."]),
    ("Words.\n\n3. Three", ["3."]),
    ("1. One\n3. Three", ["3."]),
]
KEPT = [
    "On May 16,\n2019. Then.",
    "1. One\n2. Two",
    "1. One\n1. Two",
    "1. One\n\n2. Two\n\n   More of it.\n\n3. Three",
    "1. One\n\nWords.\n\n1. Two",
    "- It was 2019.\n- Two",
    "- In 2019.5 of them",
    "Words.\n\n    2019. In code.",
    "\t2019. In code.",
    "",
]


@pytest.mark.parametrize(("text", "numbers"), LOST)
def test_a_number_that_counts_no_item_is_found(text: str, numbers: list[str]) -> None:
    assert lost(text) == numbers
    assert not any(number in markdown.markdown(text) for number in numbers)


@pytest.mark.parametrize("text", KEPT)
def test_numbers_of_items_and_in_paragraphs_are_none(text: str) -> None:
    assert lost(text) == []


def test_after_a_paragraph_a_list_begins_anew() -> None:
    assert lost("1. One\n2. Two\n\nWords.\n\n3. Three") == ["3."]


def test_a_page_says_it_with_its_line() -> None:
    body = (
        b"---\ntitle: x\n---\n\n- On May 16,\n  2019. Then.\n\n```\n2020. In code.\n```\n\n<!--\n2021. Unseen.\n-->\n"
    )
    page, (problem,) = read_markdown(body, "docs/a.md")
    assert page is not None
    assert (problem.code, problem.place.line, problem.place.column) == ("number-lost", 6, 3)
    assert "`2019.` begins a line" in problem.message
