"""What a record's page is called where only its title and one line of it are seen: in a tab, a link, a list of results.

There a page stands beside those of other sites and of its own, so no two have the same title or the same line.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from build_tools.citations.date_words import date_words
from build_tools.citations.source_reference import short_reference
from build_tools.pages.badge import badge_of
from build_tools.pages.called import called
from build_tools.pages.heads import KIND_WORDS
from build_tools.pages.listing import under_words
from build_tools.pages.plain_words import LONGEST_DESCRIPTION, capitalised, plain_words, shortened
from build_tools.records.claim import Claim
from build_tools.records.correction import Correction
from build_tools.records.disagreement import Disagreement
from build_tools.records.event import Event
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.judging.answers import Answers
    from build_tools.pages.here import Here
    from build_tools.pages.view import PageView
    from build_tools.records.record import Record

_NO_PASSAGE = "Named by other documents; we hold no passage of it."
# How many records have each title; asked once for each page, and the same for all.
_TITLES: WeakKeyDictionary[Answers, Counter[str]] = WeakKeyDictionary()
_LINES: WeakKeyDictionary[Answers, Counter[str]] = WeakKeyDictionary()


def with_page_words(here: Here, record: Record, view: PageView) -> PageView:
    """The view of a record's page with the title and the description by which it is told from every other page."""
    return replace(view, title=title_of(here, record), description=description_of(here, record) or view.description)


def title_of(here: Here, record: Record) -> str:
    """What a record is called, with its kind or its id behind it where another has the same name."""
    titles = _TITLES.get(here.answers)
    if titles is None:
        titles = Counter(called(one) for one in here.site.records.values())
        _TITLES[here.answers] = titles
    title = called(record)
    if titles[title] == 1:
        return title
    alike = [one for one in here.site.of(type(record)) if called(one) == title]
    return f"{title} ({record.id if len(alike) > 1 else KIND_WORDS[record.kind][0].lower()})"


def description_of(here: Here, record: Record) -> str:
    """One line about a record, of its own words, led by its title where another has the same line."""
    lines = _LINES.get(here.answers)
    if lines is None:
        lines = Counter(_line(here, one) for one in here.site.records.values())
        _LINES[here.answers] = lines
    line = _line(here, record)
    return line if lines[line] == 1 else shortened(f"{title_of(here, record)}: {line}")


def _line(here: Here, record: Record) -> str:
    line = ""
    for words in _said(here, record):
        line = f"{line} {_closed(words)}" if line else _closed(words)
        if len(line) > LONGEST_DESCRIPTION:
            break
    return shortened(line)


def _said(here: Here, record: Record) -> Iterator[str]:
    """What a line is made of: what sort of thing it is, then what is said of it, as much as there is room for."""
    if isinstance(record, Claim):
        badge = badge_of(record, here.answers.status(record), here.site.as_of)
        yield ", ".join((badge.word.capitalize(), *badge.marks))
    elif isinstance(record, Source):
        yield short_reference(record, here.site)
        yield from (plain_words(passage.gist) for passage in record.passages)
        if not record.passages:
            yield _NO_PASSAGE
    elif isinstance(record, Event):
        yield f"{capitalised(date_words(record.when))}: {plain_words(record.what)}"
    elif isinstance(record, Correction):
        yield plain_words(record.what)
    elif under := under_words(here, record):
        yield under
    yield from (plain_words(unit) for unit in getattr(record, "brief", ()))
    if isinstance(record, Disagreement):
        yield plain_words(record.crux)


def _closed(words: str) -> str:
    return words if words.endswith((".", "?", "!", "”", "…")) else f"{words}."
