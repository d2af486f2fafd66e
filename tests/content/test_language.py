"""The vocabulary's words to avoid: they find what must not be written, and are silent on plain sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.graph.load import load_project
from build_tools.judging.loaded_words import find_loaded_words

ROOT = Path(__file__).parents[2]
SENTENCES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "planted_sentences.yml").read_text("utf-8"))
LEAST, LEAST_LIKE_SEEDS = 60, 20
AVOID = load_project(ROOT)[0].vocabulary.avoid


@pytest.mark.parametrize("case", SENTENCES["planted"], ids=lambda case: case["word"])
def test_a_planted_sentence_is_found_by_its_word(case: dict[str, str]) -> None:
    assert case["word"] in [word.found for word in find_loaded_words(case["text"], AVOID)]


def test_there_are_sixty_and_twenty_of_them_sound_as_the_articles_do() -> None:
    words = [case["word"].lower() for case in SENTENCES["planted"]]
    assert len(set(words)) == len(words) >= LEAST
    assert sum(case["like"] == "seeds" for case in SENTENCES["planted"]) >= LEAST_LIKE_SEEDS


@pytest.mark.parametrize("text", SENTENCES["silent"])
def test_a_plain_sentence_is_left_alone(text: str) -> None:
    assert list(find_loaded_words(text, AVOID)) == []


def test_a_word_is_found_in_any_case_and_form_but_not_inside_another() -> None:
    assert {word.entry.word for word in find_loaded_words("MASSIVE and massively, at a dizzying pace", AVOID)} == {
        "massive",
        "staggering",
    }
    assert list(find_loaded_words("a non-massive one; massiveness", AVOID)) == []
