from __future__ import annotations

import pytest

from build_tools.judging.naming import carried_names, names_with_numbers, plain_name
from tests.made_site import made, source, town

FILES = {
    "content/actors/firm-nine.yml": """
        name: Nine Brothers
        type: firm
        aliases: [{name: Neun Brüder, language: de}, {name: 9 Bros}]
    """,
    "content/sources/review.yml": source(
        "press", "title: Forty Bridges", "publisher: Review Press", "authors: [A. Writer]"
    ),
    "content/sources/leaf.yml": source("press").replace("locator: page", "locator: page, names: [Gate 7, Old Gate]"),
    "content/terms/span.yml": """
        name: Span
        definition: A part.
        evidence: [{passage: "herald#s1", direction: supports}]
    """,
    "content/topics/traffic.yml": "{title: Twelve carts, question: How many?, order: 1}",
}


def test_every_name_a_record_carries() -> None:
    names = carried_names(town(FILES))
    assert {"nine brothers", "neun brüder", "9 bros", "forty bridges", "review press", "a writer", "span"} <= names
    assert {"council", "councils", "length", "toll", "carts", "by-law"} <= names
    # A heading of ours is no name.
    assert "twelve carts" not in names


def test_a_file_with_a_fault_still_carries_its_names() -> None:
    files = {
        "content/actors/one.yml": "name: One Firm\ntype: 7\naliases: [5, {name: Uno}]\nauthors: 3",
        "content/actors/two.yml": "name: [no text]\naliases: none",
        "content/actors/three.yml": "name: Torn\n  type: firm",
        "content/actors/four.yml": "- a list",
        "content/vocabulary.yml": "measures: [5]\nlanes: {north: 5, south: {name: South}}",
    }
    site, problems = made(files)
    assert problems
    assert carried_names(site) == {"one firm", "uno", "south"}


def test_only_names_with_a_number_are_masked() -> None:
    names = names_with_numbers(town(FILES))
    masked = names.mask("Nine Brothers, 9 Bros, Forty Bridges, Gate 7 and Old Gate, Twelve carts")
    assert masked.replace("█", "").split(",") == ["", " ", " ", "  and Old Gate", " Twelve carts"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Huygens’s", "huygens"),
        ("the Herald", "Herald"),
        ("The builders'", "builders"),
        ("“Old Gate”", "old gate"),
        ("A.  Writer", "A Writer"),
        ("Ｗide", "wide"),
    ],
)
def test_equal_names(one: str, other: str) -> None:
    assert plain_name(one) == plain_name(other)


@pytest.mark.parametrize(("one", "other"), [("Herald", "Heralds"), ("Old Gate", "Gate"), ("Theodor", "odor")])
def test_different_names(one: str, other: str) -> None:
    assert plain_name(one) != plain_name(other)
