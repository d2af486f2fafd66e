"""Two wordings of one text are shown where they differ, and told from texts that only came or went."""

from __future__ import annotations

import pytest

from build_tools.pages.rewording import rewordings, where_they_differ

LONG = "The post of the channel says in one place that chips of this kind were restricted at the time it was written."


def test_a_long_shared_beginning_and_end_are_left_out() -> None:
    assert where_they_differ(LONG, LONG.replace("restricted", "under licence")) == (
        "…this kind were restricted at the time…",
        "…this kind were under licence at the time…",
    )


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a post of January", "a post of about January", ("a post of January", "a post of about January")),
        ("one two three four", "one two three four five", ("…two three four", "…two three four five")),
        ("zero one two three four", "one two three four", ("zero one two three…", "one two three…")),
        ("same", "other", ("same", "other")),
    ],
)
def test_a_few_shared_words_stay_around_the_difference(before: str, after: str, shown: tuple[str, str]) -> None:
    assert where_they_differ(before, after) == shown


def test_a_text_is_paired_with_the_likest_that_came() -> None:
    other = "Nothing of this sentence is shared with it."
    new = LONG.replace("restricted", "limited")
    assert rewordings((LONG, "some words", "name"), (other, new, "names")) == {LONG: new}


def test_one_that_came_stands_for_one_that_went_at_most() -> None:
    new = LONG.replace("post", "page")
    assert rewordings((LONG, f"{LONG} Indeed."), (new,)) == {LONG: new}
