from __future__ import annotations

import pytest

from build_tools.reading.markdown_sentences import find_sentences


def said(body: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.text, one.targets) for one in find_sentences(body)]


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        ("", []),
        ("One. Two! Three?", [("One.", ()), ("Two!", ()), ("Three?", ())]),
        ("It is 2.5 long, i.e. not short.", [("It is 2.5 long, i.e. not short.", ())]),
        ("One\nline. And\nanother.", [("One line.", ()), ("And another.", ())]),
        ("One. [@a#p1] [@b]\nTwo.", [("One.", ("a#p1", "b")), ("Two.", ())]),
        ("One [@a]. Two.", [("One .", ("a",)), ("Two.", ())]),
        ("By the [toll](@toll) of [1990](https://x.example/1990).", [("By the toll of 1990 .", ("toll",))]),
        ("# A heading\nText.", [("A heading Text.", ())]),
        ("# A heading\n\nText.", [("A heading", ()), ("Text.", ())]),
        ("- one\n- two 2\n\n3. three", [("one", ()), ("two 2", ()), ("three", ())]),
        ("> Said so.", [("Said so.", ())]),
        ("| a | 5 |\n| - | - |\n", [("a", ()), ("5", ()), ("-", ()), ("-", ())]),
        ("Use `40` here.\n\n```\n41\n```\n\nEnd.", [("Use here.", ()), ("End.", ())]),
        ("<!-- 42 -->\nSeen.", [("Seen.", ())]),
        ("He said “No.” Then he left.", [("He said “No.”", ()), ("Then he left.", ())]),
        ("*One* __two__.", [("One two .", ())]),
        ("It was on May 16,\n2019. [@a]\nThen more.", [("It was on May 16, 2019.", ("a",)), ("Then more.", ())]),
        ("Of 16\n4) and more", [("Of 16 4) and more", ())]),
        ("1. one\n2. two\n   more", [("one", ()), ("two more", ())]),
        ("# Head\n1. one", [("Head", ()), ("one", ())]),
        ("Words\n- one\n\n \nMore", [("Words", ()), ("one", ()), ("More", ())]),
    ],
)
def test_sentences_and_what_each_names(body: str, sentences: list[tuple[str, tuple[str, ...]]]) -> None:
    assert said(body) == sentences


def test_a_sentence_knows_where_it_begins() -> None:
    body = "# Head\n\n- One. Two. [@a]\n  Three.\n"
    begins = [body[one.offset :].split(maxsplit=1)[0] for one in find_sentences(body)]
    assert begins == ["Head", "One.", "Two.", "Three."]
