"""Components of a hand-written page: fenced blocks called after what they show, with YAML options inside."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from build_tools.reading.code_spans import blank_fences, find_fences
from build_tools.reading.prose_faults import ProseFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.reading.code_spans import Fence

COMPONENT_NAMES = ("claim", "compare", "disagreement", "figure", "timeline")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TOO_DEEP = re.compile(
    rf"^(?: {{4,}}|[ ]*\t)\s*(?:`{{3,}}|~{{3,}})[ \t]*(?:{'|'.join(COMPONENT_NAMES)})[ \t]*\r?$", re.MULTILINE
)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t][^\n]*|^[^\n]*\S[^\n]*(?=\n {0,3}(?:=+|-+)[ \t]*\r?$)", re.MULTILINE)
_MARKER = re.compile(r"\[@[^\]\n]*\](?!\(@)")
_NEAR = 0.8


def find_components(body: str) -> tuple[Fence, ...]:
    """The components of a page in order; those in comments and in other blocks of code are no components."""
    return tuple(fence for fence in _seen_fences(body) if fence.info in COMPONENT_NAMES and not fence.is_indented)


def component_faults(body: str) -> Iterator[ProseFault]:
    """Components that would be shown as code: misspelt, indented, never closed; and markers where no note can stand."""
    for fence in _seen_fences(body):
        if fence.info not in COMPONENT_NAMES:
            if near := difflib.get_close_matches(fence.info, COMPONENT_NAMES, n=1, cutoff=_NEAR):
                yield _fault(fence.start, f"no component is called `{fence.info}`", f"did you mean `{near[0]}`?")
        elif fence.is_indented:
            yield _indented(fence.start)
        elif not fence.is_closed:
            hint = "close it with a line that holds only the fence"
            yield _fault(fence.start, f"the component `{fence.info}` is never closed", hint)
    seen = blank_fences(body)
    for match in _TOO_DEEP.finditer(seen):
        yield _indented(match.start())
    for heading in _HEADING.finditer(seen):
        for marker in _MARKER.finditer(heading[0]):
            hint = "mark the sentence below it that says so"
            offset = heading.start() + marker.start()
            yield ProseFault(offset, "bad-reference", f"the marker `{marker[0]}` stands in a heading", hint)


def _seen_fences(body: str) -> Iterator[Fence]:
    comments = [match.span() for match in _COMMENT.finditer(blank_fences(body))] if "<!--" in body else []
    for fence in find_fences(body):
        if not any(start <= fence.start < stop for start, stop in comments):
            yield fence


def _indented(offset: int) -> ProseFault:
    return _fault(offset, "a component is indented", "begin it at the left margin, outside lists")


def _fault(offset: int, message: str, hint: str) -> ProseFault:
    return ProseFault(offset, "bad-component", message, hint)
