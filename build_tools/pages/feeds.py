"""What can be followed with a feed reader: all changes, the corrections, and what happens to each topic's records."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from build_tools.pages.addresses import CHANGES_ADDRESS, address_of
from build_tools.pages.changes import MOST_COMMITS, ChangeSet, change_set, commits_of
from build_tools.pages.here import Anchor
from build_tools.pages.plain_words import plain_words
from build_tools.pages.topic import topic_members
from build_tools.records.correction import Correction
from build_tools.records.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from build_tools.pages.here import Here
    from build_tools.pages.view import PageView

_CHANGES, _CORRECTIONS, _TOPICS = "feeds/changes", "feeds/corrections", "feeds/topics/"
_MIDNIGHT = "T00:00:00Z"
_MOST_ENTRIES = 50


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A record or page that an entry speaks of: what it is called, its absolute address, and words about it."""

    words: str
    url: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: an id that stays, a title, its absolute address, its time in UTC, and what it says in plain text."""

    id: str
    title: str
    url: str
    at: str
    items: tuple[FeedItem, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, newest entry first; `stem` is its path in the site without an ending, `page` the absolute address."""

    stem: str
    title: str
    subtitle: str
    page: str
    updated: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class FeedLink:
    """What a page's head says of a feed: its title, and its path in the site without an ending."""

    title: str
    stem: str


def feeds_of(here: Here) -> dict[str, Callable[[], Feed]]:
    """Every feed of the site by its stem, each made when it is asked for; none where the site has no address.

    A feed is read far from its site: without absolute addresses it would lead nowhere.
    """
    if not here.settings.site_url:
        return {}
    start = here.at("")
    makers: dict[str, Callable[[], Feed]] = {
        _CHANGES: partial(_changes_feed, start),
        _CORRECTIONS: partial(_corrections_feed, start),
    }
    return makers | {_stem(topic): partial(_topic_feed, start, topic) for topic in here.site.of(Topic)}


def with_feeds(here: Here, view: PageView) -> PageView:
    """The view of a page with the feeds that follow what it shows, and a link to the first of them among its tools."""
    links = tuple(_links(here)) if here.settings.site_url and view.forward is None else ()
    if not links:
        return view
    feed = Anchor("Feed", here.href(f"{links[0].stem}.atom"))
    return replace(view, feeds=links, head=replace(view.head, tools=(*view.head.tools, feed)))


def _links(here: Here) -> Iterator[FeedLink]:
    name = here.settings.site_name
    section = here.address.partition("/")[0]
    topic = here.site.find(Topic, here.address.removeprefix("topics/").removesuffix("/"))
    if topic:
        yield FeedLink(f"{name}: {topic.title}", _stem(topic))
    if here.address in {"", CHANGES_ADDRESS}:
        yield FeedLink(f"{name}: changes", _CHANGES)
    if not here.address or section == Correction.plural:
        yield FeedLink(f"{name}: corrections", _CORRECTIONS)


def _stem(topic: Topic) -> str:
    return f"{_TOPICS}{topic.id}"


def _changes_feed(start: Here) -> Feed:
    sets = (change_set(start, changed) for changed in commits_of(start)[:MOST_COMMITS])
    page = f"{start.settings.site_url}{CHANGES_ADDRESS}"
    entries = (_change_entry(start, one, page, f"{page}#{one.id}") for one in sets)
    return _feed(start, _CHANGES, "changes", "What changed on the site, record by record.", page, entries)


def _corrections_feed(start: Here) -> Feed:
    page = f"{start.settings.site_url}{Correction.plural}/"
    entries = (_correction_entry(start, one) for one in start.site.of(Correction))
    return _feed(
        start, _CORRECTIONS, "corrections", "What was wrong on the site, and what stands there now.", page, entries
    )


def _topic_feed(start: Here, topic: Topic) -> Feed:
    page = f"{start.settings.site_url}{address_of(topic)}"
    names = {topic.id, *(one.id for one in topic_members(start, topic.id))}
    sets = [change_set(start, changed) for changed in commits_of(start, names)[:MOST_COMMITS]]
    corrections = [one for one in start.site.of(Correction) if names & set(one.records)]
    entries = (
        *(_change_entry(start, one, page, page) for one in sets),
        *(_correction_entry(start, one) for one in corrections),
    )
    return _feed(start, _stem(topic), topic.title, topic.question, page, entries)


def _feed(start: Here, stem: str, what: str, subtitle: str, page: str, entries: Iterable[FeedEntry]) -> Feed:
    newest = sorted(entries, key=lambda one: (one.at, one.id), reverse=True)[:_MOST_ENTRIES]
    updated = newest[0].at if newest else f"{start.site.as_of.text}{_MIDNIGHT}"
    return Feed(stem, f"{start.settings.site_name}: {what}", subtitle, page, updated, tuple(newest))


def _change_entry(start: Here, one: ChangeSet, page: str, url: str) -> FeedEntry:
    """What a commit changed; where that is a single record, the entry is called after it and leads to it."""
    items = tuple(
        FeedItem(f"{item.kind}: {item.to.words}", urljoin(start.settings.site_url, item.to.href), item.lines)
        for item in one.touched
    )
    more = (f"And {one.more} more.",) if one.more else ()
    is_single = len(items) == 1
    title = items[0].words if is_single else f"Changed: {one.summary}"
    return FeedEntry(f"{page}#{one.id}", title, items[0].url if is_single else url, one.at, items, more)


def _correction_entry(start: Here, correction: Correction) -> FeedEntry:
    url = f"{start.settings.site_url}{address_of(correction)}"
    told = (
        ("", correction.what),
        ("Before: ", correction.before),
        ("Now: ", correction.after),
        ("Why: ", correction.why),
    )
    lines = tuple(f"{name}{plain_words(text)}" for name, text in told if text)
    items = tuple(
        FeedItem(start.to(name).words, urljoin(start.settings.site_url, start.target(name)), ())
        for name in correction.records
        if start.site.get(name)
    )
    return FeedEntry(url, f"Correction: {correction.title}", url, f"{correction.date.text}{_MIDNIGHT}", items, lines)
