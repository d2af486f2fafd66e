"""Numbers that begin a line of a Markdown page, and are taken for the number of a list's item and not shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_tools.reading.prose_faults import ProseFault

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
"""Lines up to an empty one."""
_ITEM = re.compile(r"[ \t]*(?:[-*+]|(?P<number>\d+)\.)[ \t]+")
_INDENTED = re.compile(r"[ \t]")
_CODE = re.compile(r" {4}| {0,3}\t")


def lost_numbers(text: str) -> Iterator[ProseFault]:
    """A fault for each number that begins a line of a list, or of a block, and does not count its items.

    Markdown shows such a line as an item of its own, without the number: a year broken off its date is gone. Within a
    paragraph a number may begin a line.
    """
    last, in_list = 0, False
    for block in _BLOCK.finditer(text):
        if not _ITEM.match(block[0]) or (_CODE.match(block[0]) and not in_list):
            in_list = in_list and _INDENTED.match(block[0]) is not None
            last = last if in_list else 0
            continue
        in_list = True
        offset = block.start()
        for line in block[0].split("\n"):
            item = _ITEM.match(line)
            if item and item["number"]:
                number = int(item["number"])
                if number not in {1, last + 1}:
                    yield _fault(offset + item.start("number"), item["number"])
                else:
                    last = number
            offset += len(line) + 1


def _fault(offset: int, number: str) -> ProseFault:
    message = f"`{number}.` begins a line, so that Markdown takes it for the number of an item and does not show it"
    return ProseFault(offset, "number-lost", message, "break the line elsewhere, or number the items one after another")
