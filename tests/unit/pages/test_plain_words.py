from __future__ import annotations

import pytest

from build_tools.pages.plain_words import counted, heading, joined, kept, plain_words, shortened


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("The *long* bridge `x`. [@gazette#p2]", "The long bridge x."),
        ("The [bridge](@bridge) stands", "The bridge stands"),
        ("See [the page](https://a.example/b)", "See the page"),
        ("a_b and _c_ and \\*d\\*", "a_b and c and *d*"),
    ],
)
def test_prose_becomes_plain(prose: str, words: str) -> None:
    assert plain_words(prose) == words


def test_a_heading_has_no_full_stop() -> None:
    assert [heading(label) for label in ("It stands.", "It stands", "And so on...")] == [
        "It stands",
        "It stands",
        "And so on...",
    ]


def test_long_text_is_cut_at_a_word() -> None:
    assert shortened("one two, three", 9) == "one two…"
    assert shortened("one two", 9) == "one two"


def test_counting() -> None:
    assert [counted(number, "day") for number in (0, 1, 1200)] == ["no days", "1 day", "1,200 days"]
    assert counted(2, "is", "are") == "2 are"


def test_joining() -> None:
    assert [joined(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert joined(["a", "b"], "or") == "a or b"


def test_a_number_is_kept_with_what_it_counts() -> None:
    assert kept("6 disagreements, 1 page and more, in 2001 5 ways") == (
        "6\u00a0disagreements, 1\u00a0page and more, in 2001 5\u00a0ways"
    )
