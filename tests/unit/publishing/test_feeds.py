from __future__ import annotations

import json
import re
from typing import Any

import feedparser
import pytest

from build_tools.pages.feeds import Feed, FeedEntry, FeedItem
from build_tools.publishing.feeds import as_atom, as_json

SITE = "https://ford.example/bridges/"
NAME = "Alder & Ford"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
ENTRIES = (
    FeedEntry(
        f"{SITE}changes/#change-2",
        "Changed: 2 claims",
        f"{SITE}changes/#change-2",
        "2024-06-21T10:11:12Z",
        (
            FeedItem("Claim: 40 < 41 & “more”", f"{SITE}claims/a/?x=1&y=2", ("Value: “<b>” became “2”.", "Added.")),
            FeedItem("Claim: B", f"{SITE}claims/b/", ()),
        ),
        ("And 3 more.",),
    ),
    FeedEntry(
        f"{SITE}corrections/c/", "Correction: Ä", f"{SITE}corrections/c/", "2024-06-20T00:00:00Z", (), ("It said <i>.",)
    ),
)
FEED = Feed("feeds/changes", f"{NAME}: changes", "What <changed>.", f"{SITE}changes/", ENTRIES[0].at, ENTRIES)
EMPTY = Feed("feeds/corrections", "C", "D", f"{SITE}corrections/", "2024-06-20T00:00:00Z", ())


def parsed(feed: Feed) -> Any:
    found = feedparser.parse(as_atom(feed, NAME, SITE))
    assert not found.bozo, found.get("bozo_exception")
    return found


def test_another_program_reads_the_atom_feed_without_complaint() -> None:
    found = parsed(FEED)
    assert found.version == "atom10"
    assert (found.feed.title, found.feed.subtitle, found.feed.author) == (FEED.title, FEED.subtitle, NAME)
    assert found.feed.id == f"{SITE}feeds/changes.atom"
    assert {(link.rel, link.type, link.href) for link in found.feed.links} == {
        ("self", "application/atom+xml", f"{SITE}feeds/changes.atom"),
        ("alternate", "text/html", f"{SITE}changes/"),
    }
    assert found.feed.updated_parsed[:6] == (2024, 6, 21, 10, 11, 12)
    assert [(one.id, one.title, one.link, one.updated, one.published) for one in found.entries] == [
        (one.id, one.title, one.url, one.at, one.at) for one in ENTRIES
    ]


def test_content_is_html_in_which_nothing_is_taken_for_markup() -> None:
    first, second = parsed(FEED).entries
    assert first.content[0].type == "text/html"
    assert first.content[0].language == "en"
    content = first.content[0].value
    assert content == (
        f'<ul><li><a href="{SITE}claims/a/?x=1&amp;y=2">Claim: 40 &lt; 41 &amp; “more”</a>'
        "<br />Value: “&lt;b&gt;” became “2”.<br />Added.</li>"
        f'<li><a href="{SITE}claims/b/">Claim: B</a></li></ul><p>And 3 more.</p>'
    )
    assert second.content[0].value == "<p>It said &lt;i&gt;.</p>"


@pytest.mark.parametrize("feed", [FEED, EMPTY])
def test_the_atom_feed_has_what_the_standard_asks_for(feed: Feed) -> None:
    # RFC 4287, 4.1.1 and 4.1.2: exactly one id, title and updated each; an author for all entries; ids that differ.
    found = parsed(feed)
    text = as_atom(feed, NAME, SITE).decode()
    entries = len(feed.entries)
    assert text.startswith("<?xml version='1.0' encoding='utf-8'?>")
    for name in ("id", "title", "updated"):
        assert text.count(f"<{name}>") == 1 + entries
    assert text.count("<author>") == 1
    assert text.count('rel="self"') == 1
    assert len({entry.id for entry in found.entries}) == entries
    assert all(TIME.fullmatch(time) for time in re.findall(r"<(?:updated|published)>(.*?)</", text))
    assert all(url.startswith("https://") for url in re.findall(r'(?:href="|<id>)([^"<]*)', text))


@pytest.mark.parametrize("feed", [FEED, EMPTY])
def test_the_json_feed_has_what_its_standard_asks_for(feed: Feed) -> None:
    told = json.loads(as_json(feed, NAME, SITE))
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert {type(told[name]) for name in ("title", "home_page_url", "feed_url", "description", "language")} == {str}
    assert told["authors"] == [{"name": NAME}]
    assert told["feed_url"] == f"{SITE}{feed.stem}.json"
    assert [one["id"] for one in told["items"]] == [one.id for one in feed.entries]
    known = {"id", "url", "title", "content_html", "date_published"}
    for item, entry in zip(told["items"], feed.entries, strict=True):
        assert set(item) == known
        assert (item["url"], item["date_published"]) == (entry.url, entry.at)
        assert item["content_html"]


def test_both_say_the_same_each_time() -> None:
    assert as_atom(FEED, NAME, SITE) == as_atom(FEED, NAME, SITE)
    told = json.loads(as_json(FEED, NAME, SITE))
    atom = parsed(FEED)
    assert [one["content_html"].replace("<br>", "<br />") for one in told["items"]] == [
        one.content[0].value for one in atom.entries
    ]
