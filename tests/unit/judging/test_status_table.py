from __future__ import annotations

import pytest

from build_tools.judging.status_table import MARK_MEANINGS, WORD_MEANINGS, WORD_ORDER, word_for

# The table as the design states it, written out once more: against, for, word.
DESIGN = {
    3: ["refuted", "refuted", "refuted", "refuted", "refuted", "contested"],
    2: ["disputed", "contested", "contested", "contested", "contested", "contested"],
    1: ["disputed", "contested", "contested", "single origin", "supported", "established"],
    0: ["open", "asserted", "self-reported", "single origin", "supported", "established"],
}


@pytest.mark.parametrize("against", DESIGN)
def test_words(against: int) -> None:
    assert [word_for(against, supporting) for supporting in range(6)] == DESIGN[against]


@pytest.mark.parametrize(("against", "supporting"), [(4, 0), (-1, 0), (0, 6), (0, -1)])
def test_other_numbers_are_our_own_mistake(against: int, supporting: int) -> None:
    with pytest.raises(StopIteration):
        word_for(against, supporting)


def test_every_word_and_mark_is_explained() -> None:
    assert set(WORD_MEANINGS) == set(WORD_ORDER)
    assert set(MARK_MEANINGS) == {"with limits", "questioned", "superseded"}
