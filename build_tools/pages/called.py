"""What a record is called at the head of its page and in lists, where words of ours stand for an unknown title."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from build_tools.pages.plain_words import capitalised, heading, plain_words
from build_tools.records.source import Source

if TYPE_CHECKING:
    from build_tools.judging.answers import Answers
    from build_tools.pages.here import Here
    from build_tools.records.record import Record

# How many sources have each label; asked for each link in a list, and the same for all.
_LABELS: WeakKeyDictionary[Answers, Counter[str]] = WeakKeyDictionary()


def called(record: Record) -> str:
    """The label in plain words, with the capital that a title has where there is none."""
    words = heading(plain_words(record.label))
    return capitalised(words) if _is_untitled(record) else words


def told_apart(here: Here, record: Record) -> str:
    """The same, with its id behind a source without a title of which another has the same label."""
    if not _is_untitled(record):
        return called(record)
    labels = _LABELS.get(here.answers)
    if labels is None:
        labels = Counter(source.label for source in here.site.of(Source))
        _LABELS[here.answers] = labels
    return called(record) if labels[record.label] == 1 else f"{called(record)} ({record.id})"


def _is_untitled(record: Record) -> bool:
    return isinstance(record, Source) and not record.title
