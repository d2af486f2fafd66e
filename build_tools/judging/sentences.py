"""Our own sentences in a record: those whose numbers and dates have to be grounded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.reading.prose import Link, Words, parse_prose
from build_tools.records.references import find_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.records.marks import Path
    from build_tools.records.record import Record

ASSERTING_FIELDS = frozenset({
    "statement", "brief", "what", "says", "crux", "caveats", "definition", "not_known", "applies_to", "question",
    "not_answered", "outcome", "would_settle", "gist", "known",
})  # fmt: skip
"""Fields in which we state something; notes, reasons and searches speak about our own work."""

_NOT_ASSERTING_PARTS = frozenset({"searched"})
_PLAIN_FIELDS = {
    "event": ("title",),
    "disagreement": ("question",),
    "comparison": ("title", "chart_title"),
    "topic": ("title", "question"),
}
"""Texts without markers in which we state something all the same."""
_KINDS_WITHOUT = frozenset({"correction", "vocabulary"})
"""A correction quotes what was wrong; the vocabulary explains measures."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One text of ours: the field it stands in, the text without its markers, and what the markers name."""

    path: Path
    text: str
    targets: tuple[str, ...]


def sentences_of(site: Site, record: Record) -> Iterator[Sentence]:
    """The sentences of a sound record in which we state something, in the file's order."""
    if record.kind in _KINDS_WITHOUT:
        return
    yaml = site.files[record.id].yaml
    raw = yaml.value if yaml else {}
    for path, text in find_prose(type(record), raw):
        if is_asserting(path):
            yield read_sentence(path, text)
    yield from titles_of(record)


def titles_of(record: Record) -> Iterator[Sentence]:
    """The texts without markers in which a record states something: titles and questions."""
    for field in _PLAIN_FIELDS.get(record.kind, ()):
        text = getattr(record, field)
        if text:
            yield read_sentence((field,), text)


def read_sentence(path: Path, text: str) -> Sentence:
    """A text as a sentence: words of links stay, markers go."""
    parts = parse_prose(text)
    words = (
        part.markdown if isinstance(part, Words) else part.words if isinstance(part, Link) else " " for part in parts
    )
    return Sentence(path, "".join(words), tuple(part.target for part in parts if not isinstance(part, Words)))


def is_asserting(path: Path) -> bool:
    """Whether a field of prose is one in which we state something."""
    fields = [step for step in path if isinstance(step, str)]
    return bool(fields) and fields[-1] in ASSERTING_FIELDS and not _NOT_ASSERTING_PARTS & set(fields)
