"""Which plain words of a YAML file are more than text; dates, `no` and `1:30` are not."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TypeAlias

Scalar: TypeAlias = str | int | Decimal | bool | None

WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
# At most 300 digits: int() refuses thousands of them, and nobody means a number by them.
_NUMBER = re.compile(r"(?:0|-?[1-9][0-9]{0,299})|(-?(?:0|[1-9][0-9]{0,299})\.[0-9]{1,300})")
_NUMBER_STARTS = frozenset("-0123456789")


def read_plain(text: str) -> Scalar:
    """Return what an unquoted word of YAML means.

    `true` and `false` are bool; `null`, `~` and nothing are None; plain decimal integers are int; plain decimals are
    Decimal and keep their trailing zeros; all else is the text itself, so `010`, `1_000`, `0x1F` and `1e3` are text.
    """
    if text in WORDS:
        return WORDS[text]
    if text[0] not in _NUMBER_STARTS:
        return text
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    return int(text) if match[1] is None else Decimal(text)
