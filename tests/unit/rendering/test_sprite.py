from __future__ import annotations

from typing import get_args

import pytest

from build_tools.citations.date_words import DateShape
from build_tools.judging.status_table import WORD_ORDER
from build_tools.records.evidence import Direction
from build_tools.rendering.sprite import drawn_shapes, sprite_for


def test_a_page_carries_the_shapes_it_uses_and_no_other() -> None:
    html = sprite_for('<use href="#sh-open"/><use href="#sh-refuted" mask="url(#sh-notch)"/><use href="#sh-open"/>')
    assert html.count("<symbol") == 2
    assert html.count("<mask") == 1
    assert html.index('id="sh-open"') < html.index('id="sh-refuted"')


def test_a_page_without_shapes_carries_none() -> None:
    assert sprite_for("<p>plain</p>") == ""


def test_a_shape_nobody_drew_is_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        sprite_for('<use href="#sh-unicorn"/>')


def test_every_status_direction_and_date_is_drawn() -> None:
    statuses = {word.replace(" ", "-") for word in WORD_ORDER} | {"superseded", "opinion"}
    directions = {f"dir-{word}" for word in get_args(Direction)}
    dates = {f"date-{shape}" for shape in get_args(DateShape)}
    assert statuses | directions | dates <= drawn_shapes().keys()
