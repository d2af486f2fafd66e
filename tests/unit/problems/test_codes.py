from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from build_tools.problems.codes import CODES, GROUPS

if TYPE_CHECKING:
    from build_tools.problems.code import Code

ALL = [code for group in GROUPS.values() for code in group]


def test_no_code_is_given_twice() -> None:
    assert len(CODES) == len(ALL)


def test_the_list_is_closed() -> None:
    with pytest.raises(TypeError):
        CODES["another"] = ALL[0]  # type: ignore[index]


@pytest.mark.parametrize("code", ALL, ids=lambda code: code.name)
def test_a_code_can_be_looked_up_and_says_what_to_do(code: Code) -> None:
    assert CODES[code.name] is code
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.name)
    assert re.fullmatch(r"[A-Z].+\.", code.meaning)
    assert re.fullmatch(r"[A-Z].+\.", code.cure)
    assert code.example
