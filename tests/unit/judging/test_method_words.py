from __future__ import annotations

from build_tools.judging.method_words import ERROR_MEANINGS, LIMITS, NUMBER_CHECKS, WHY_MISSED
from build_tools.judging.mutations import OPERATORS


def test_every_kind_of_error_that_is_tried_is_explained() -> None:
    assert list(ERROR_MEANINGS) == list(OPERATORS)


def test_what_an_error_changes_is_something_that_is_checked() -> None:
    assert {"number", "unit", "hedge", "year", "order"} == set(NUMBER_CHECKS)


def test_sentences_end_as_sentences_do() -> None:
    assert [text for text in (*LIMITS, WHY_MISSED) if not text.endswith(".")] == []
