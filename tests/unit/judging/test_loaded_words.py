from __future__ import annotations

from build_tools.judging.loaded_words import find_loaded_words
from build_tools.records.vocabulary import WordToAvoid

AVOID = (
    WordToAvoid(word="surely", instead="who says so"),
    WordToAvoid(word="it's clear", also=("it's plain", "grand"), instead="what shows it"),
)


def found(text: str) -> list[tuple[str, str]]:
    return [(word.found, word.entry.word) for word in find_loaded_words(text, AVOID)]


def test_words_are_found_in_order_in_all_their_forms() -> None:
    assert found("Surely grand; it’s  plain.") == [
        ("Surely", "surely"),
        ("grand", "it's clear"),
        ("it's plain", "it's clear"),
    ]


def test_the_longest_form_wins_and_parts_of_words_do_not_count() -> None:
    assert found("grandly, sur-surely, surely-so") == []


def test_words_of_another_stand_in_quotation_marks() -> None:
    assert found("The Mayor calls it “grand”, in `surely`.") == []
    assert found(f"“{'far too long a quotation ' * 3} grand”") == [("grand", "it's clear")]


def test_without_a_list_nothing_is_found() -> None:
    assert list(find_loaded_words("Surely.", ())) == []
