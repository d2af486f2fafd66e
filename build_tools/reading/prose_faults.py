"""What a text field may not hold: malformed markers, HTML, template braces, more than one paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from build_tools.reading.code_spans import blank_code
from build_tools.reading.prose import REFERENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])[^<>]*>|!--|![A-Za-z]|\?)")
_JINJA = re.compile(r"\{[{%#]|[}%#]\}")
_LIKE_MARKER = re.compile(r"\[\s*@[^\[\]\n]*\]?|\]\(\s*@[^()\n]*\)?")
_OTHER_LINK = re.compile(r"!?\[[^\[\]]*\]\((?!\s*@)[^()\n]*\)|<[A-Za-z][A-Za-z0-9+.-]+:[^<>\s]*>")
_BLOCK = re.compile(
    r"""
    (?P<heading> ^\ {0,3} \#{1,6} (?=[ \t]|$) | (?<=\n) \ {0,3} (?:=+|-+) [ \t]* $ )
    | (?P<fence> ^\ {0,3} (?:```|~~~) )
    | (?P<quotation> ^\ {0,3} > )
    | (?P<rule> ^\ {0,3} (?: (?:\*[ \t]*){3,} | (?:-[ \t]*){3,} | (?:_[ \t]*){3,} ) $ )
    | (?P<list> ^\ {0,3} [-*+] [ \t]+ \S | \A\ {0,3} [0-9]{1,2}[.)] [ \t]+ \S | (?<=\n) \ {0,3} 1[.)] [ \t]+ \S )
    | (?P<paragraph> (?<=\n) [ \t]*\n )
    """,
    re.VERBOSE | re.MULTILINE,
)
_BLOCK_NAMES = {
    "heading": "a heading",
    "fence": "a code block",
    "quotation": "a quotation",
    "rule": "a rule",
    "list": "a list",
    "paragraph": "a second paragraph",
}


class ProseFault(NamedTuple):
    """A fault in a text: the index of its first character, and what a `Problem` needs beside a place."""

    offset: int
    code: str
    message: str
    hint: str


def prose_faults(text: str) -> tuple[ProseFault, ...]:
    """Return all faults of the text of a field, which is one paragraph of inline Markdown, by offset."""
    blanked = blank_code(text)
    found = [*_reference_faults(blanked), *_html_faults(blanked), *_template_faults(text), *_block_faults(text)]
    return tuple(sorted(found))


def reference_faults(text: str) -> tuple[ProseFault, ...]:
    """Return only the malformed markers and links to records, for pages that may hold all Markdown."""
    return tuple(_marker_faults(blank_code(text)))


def _reference_faults(blanked: str) -> Iterator[ProseFault]:
    yield from _marker_faults(blanked)
    for match in _OTHER_LINK.finditer(_without_references(blanked)):
        if match[0].startswith("!"):
            yield ProseFault(match.start(), "bad-reference", "an image cannot be in a text", "describe it in words")
        else:
            hint = "write a source with that address, and cite it as `[@id]`"
            yield ProseFault(match.start(), "bad-reference", "a link here leads to a record only", hint)


def _marker_faults(blanked: str) -> Iterator[ProseFault]:
    if "@" not in blanked:
        return
    for match in _LIKE_MARKER.finditer(_without_references(blanked)):
        written = match[0].replace("\x00", "…")
        if written.startswith("]"):
            message, hint = f"`{written[1:]}` is no link to a record", "write `[words](@id)`"
        else:
            message, hint = f"`{written}` is no marker", _marker_hint(written)
        yield ProseFault(match.start(), "bad-reference", message, hint)


def _without_references(blanked: str) -> str:
    return REFERENCE.sub(lambda match: "\x00" * len(match[0]), blanked)


def _marker_hint(written: str) -> str:
    if not written.endswith("]"):
        return "close it with `]`"
    if any(mark in written for mark in ";,"):
        return "write a marker for each: `[@id][@source#p4]`"
    if "#" in written:
        return "write a passage as `[@source#p4]`"
    return "write `[@id]` or `[@source#p4]`; an id is lower-case words joined by hyphens"


def _html_faults(blanked: str) -> Iterator[ProseFault]:
    for match in _HTML.finditer(blanked):
        message = f"`{match[0][:30]}` is HTML"
        yield ProseFault(match.start(), "html-in-text", message, "use Markdown, or write `&lt;` for a less-than sign")


def _template_faults(text: str) -> Iterator[ProseFault]:
    # Also in code spans: templates are expanded before Markdown is read.
    for match in _JINJA.finditer(text):
        message = f"`{match[0]}` is a template brace"
        yield ProseFault(match.start(), "jinja-in-text", message, "write it in words")


def _block_faults(text: str) -> Iterator[ProseFault]:
    for match in _BLOCK.finditer(text.rstrip()):
        name = _BLOCK_NAMES[match.lastgroup or ""]
        yield ProseFault(match.start(), "block-in-text", f"{name} begins in a text of one paragraph", "write it as one")
