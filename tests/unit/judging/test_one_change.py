from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.judging.one_change import Change, difference, find_change, is_same_text_reworded
from build_tools.judging.paragraphs import fingerprint_of

TEXT = "Shares went from 29% in 2019 to 47% in 2022, the Mayor’s office says."


@pytest.mark.parametrize(
    ("now", "figures", "words"),
    [
        (TEXT.replace("47%", "48%"), (), "has `48%` where it had `47%`"),
        (TEXT.replace("47%", "4%"), (), "has `4%` where it had `47%`"),
        (TEXT.replace("47%", "470%"), (), "has `470%` where it had `47%`"),
        (TEXT.replace("47%", "1,000"), ("29%", "47%"), "has `1,000` where it had `47%`"),
        (TEXT.replace("29%", "x").replace("47%", "29%").replace("x", "47%"), (), "has `47% in 2019 to 29%`"),
        (TEXT.replace("the Mayor", "not the Mayor"), (), "has `not` added"),
        (TEXT.replace("went from", "from went"), (), "has `from went` where it had `went from`"),
        (TEXT.replace("’", "'"), (), "has `Mayor's` where it had `Mayor’s`"),
        (TEXT.replace(" in 2022", "\u00a0in 2022"), (), "has `white space` where it had `other white space`"),
        (TEXT[:-1], (), "has `says` where it had `says.`"),
        (f"{TEXT}.", (), "has `says..` where it had `says.`"),
        ("Yes yes it is.".replace("yes ", ""), (), "lacks `yes`"),
    ],
)
def test_one_change_is_found_and_named(now: str, figures: tuple[str, ...], words: str) -> None:
    was = "Yes Yes it is." if now == "Yes it is." else TEXT
    change = find_change(now, fingerprint_of(was), figures)
    assert change is not None
    assert change.words.startswith(words.replace("`yes`", "`Yes`"))


def test_two_changes_are_not_guessed_at() -> None:
    now = TEXT.replace("47%", "48%").replace("Mayor", "Reeve")
    assert find_change(now, fingerprint_of(TEXT), ("47%",)) is None


def test_what_is_too_long_is_not_tried() -> None:
    text = "a" * 4001
    assert find_change(text, fingerprint_of(f"{text}b"), ()) is None


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="ascii", categories=("L", "N", "Zs")), min_size=2, max_size=40), st.data())
def test_any_one_character_replaced_is_found(text: str, data: st.DataObject) -> None:
    was = f"a{text.strip()}z"
    at = data.draw(st.integers(1, len(was) - 2) if len(was) > 2 else st.just(0))
    now = was[:at] + "#" + was[at + 1 :]
    assert find_change(now, fingerprint_of(was), ()) is not None


def test_a_difference_goes_from_the_first_word_that_differs_to_the_last() -> None:
    assert difference("a b c d", "a x c y") == Change("b c d", "x c y")
    assert difference("a c", "a b c") == Change("", "b")
    assert difference("a  c", "a c") == Change("white space", "other white space")


def test_a_text_is_another_reworded_where_most_words_are_shared_in_order() -> None:
    assert is_same_text_reworded("a b c d", "a b c x")
    assert not is_same_text_reworded("a b c d", "d c b a")
    assert not is_same_text_reworded("a b x y", "a b c d")
