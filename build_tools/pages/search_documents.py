"""What the search knows of each record: few words, so that a reader downloads little and finds what is meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.pages.addresses import SEARCH_ADDRESS, address_of
from build_tools.pages.badge import badge_of
from build_tools.pages.called import told_apart
from build_tools.pages.heads import KIND_WORDS
from build_tools.pages.listing import under_words
from build_tools.pages.plain_words import plain_words
from build_tools.pages.spellings import other_spellings, respelt
from build_tools.records.claim import Claim
from build_tools.records.event import Event
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.pages.here import Here
    from build_tools.pages.view import PageView
    from build_tools.records.dates import EdtfDate
    from build_tools.records.record import Record

PAGE_KIND = "Page"
"""What a page is called that is no record's."""
_PROSE_FIELDS = ("question", "what", "definition")
NAMED_KINDS = frozenset({"actor", "system", "rule", "term"})
_OF_NAMES, _OF_TITLES, _OF_ADDRESSES = 10, 3, 1
"""What a word weighs in a name, in a title, and in the address that stands for one."""
_MOST_YEARS = 12
"""A time longer than this many years is of no use to narrow a search."""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One page as the search has it.

    A thing `is_named` that has a name and not only a title: who types a name means the thing. `names` are its other
    names, in any script, and its id in words; `names_spelt` are title and names as others spell them, `spelt` the words
    of the text. `weight` is that of a word in title or names beside one in the text. `facets` are pairs of a facet and
    a value, both in words, by which results can be narrowed: kind, status, topic, year. `status` is printed beside the
    kind, with the `marks` that limit it and the shape and colour it is drawn with; all empty where there is none.
    """

    address: str
    title: str
    kind: str
    under: str
    names: tuple[str, ...]
    text: tuple[str, ...]
    facets: tuple[tuple[str, str], ...]
    spelt: str = ""
    names_spelt: tuple[str, ...] = ()
    is_named: bool = False
    weight: int = _OF_TITLES
    status: str = ""
    marks: str = ""
    shape: str = ""
    colour: str = ""


def search_documents(here: Here, pages: Iterable[SearchDocument] = ()) -> Iterator[SearchDocument]:
    """A document for each record, in the order of ids, then those of `pages` that show no single record."""
    addresses = set()
    for _, record in sorted(here.site.records.items()):
        addresses.add(address_of(record))
        yield search_document(here, record)
    yield from (page for page in pages if page.address not in addresses)


def page_document(view: PageView) -> SearchDocument | None:
    """What the search is told of a page that shows no single record; None for the search itself and old addresses."""
    if view.forward is not None or view.address == SEARCH_ADDRESS:
        return None
    return SearchDocument(view.address, view.title, PAGE_KIND, "", (), (view.description,), (("Kind", PAGE_KIND),))


def search_document(here: Here, record: Record) -> SearchDocument:
    """What the search is told of a record."""
    kind = KIND_WORDS[record.kind][0]
    badge = badge_of(record, here.answers.status(record), here.site.as_of) if isinstance(record, Claim) else None
    facets = [("Kind", kind)]
    if badge:
        facets.append(("Status", badge.word))
    facets += [("Topic", here.to(topic).words) for topic in getattr(record, "topics", ())]
    facets += [("Year", year) for year in _years(record)]
    title, names, text = told_apart(here, record), tuple(_names(record)), tuple(_text(record))
    return SearchDocument(
        address=address_of(record),
        title=title,
        kind=kind,
        under=under_words(here, record),
        names=tuple(dict.fromkeys(names)),
        text=tuple(dict.fromkeys(text)),
        spelt=other_spellings(text),
        names_spelt=tuple(filter(None, map(respelt, (title, *names)))),
        facets=tuple(facets),
        is_named=record.kind in NAMED_KINDS,
        weight=_weight(record),
        status=badge.word if badge else "",
        marks=", ".join(badge.marks) if badge else "",
        shape=badge.shape if badge else "",
        colour=badge.slug if badge else "",
    )


def _weight(record: Record) -> int:
    if record.kind in NAMED_KINDS:
        return _OF_NAMES
    return _OF_ADDRESSES if isinstance(record, Source) and not record.title else _OF_TITLES


def _names(record: Record) -> Iterator[str]:
    yield from (alias.name for alias in getattr(record, "aliases", ()))
    yield record.id.replace("-", " ")


def _text(record: Record) -> Iterator[str]:
    for field in _PROSE_FIELDS:
        if words := getattr(record, field, ""):
            yield plain_words(words)
    yield from (plain_words(unit) for unit in getattr(record, "brief", ()))
    if isinstance(record, Source):
        yield from record.authors


def _years(record: Record) -> tuple[str, ...]:
    """The years of an event, of a publication, of the time a claim speaks of."""
    when: EdtfDate | None = None
    if isinstance(record, Claim | Event):
        when = record.when
    elif isinstance(record, Source):
        when = record.published
    if when is None or when.start is None:
        return ()
    first, last = when.first.year, when.last.year
    return tuple(str(year) for year in range(first, last + 1)) if last - first < _MOST_YEARS else ()
