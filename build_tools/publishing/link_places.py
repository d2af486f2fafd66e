from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from build_tools.problems import Place

if TYPE_CHECKING:
    from build_tools.publishing.page_links import Link


class Places:
    """Finds where in a built file a link stands; the search is done only for those at fault."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text

    def of(self, link: Link) -> Place:
        """The place of the link's attribute, or of its value, or the start of the file."""
        value = link.value.removeprefix("#") if link.kind == "part" else link.value
        written = "|".join(
            re.escape(form) for form in dict.fromkeys((value, escape(value), escape(value, quote=False)))
        )
        inside = rf"""{re.escape(link.attribute)}\s*=\s*(?:"[^"]*?|'[^']*?|)(?:{written})"""
        found = re.search(rf"\b{inside}", self._text) or re.search(written or r"\Z.", self._text)
        return self._at(found.start() if found else 0)

    def of_repeated(self, anchor: str) -> Place:
        """The place where an anchor is given the second time."""
        found = list(re.finditer(rf"""\bid\s*=\s*["']?{re.escape(escape(anchor))}(?=["'\s>])""", self._text))
        return self._at(found[1].start() if len(found) > 1 else 0)

    def _at(self, offset: int) -> Place:
        before = self._text[:offset]
        return Place(self._file, before.count("\n") + 1, offset - before.rfind("\n"))
