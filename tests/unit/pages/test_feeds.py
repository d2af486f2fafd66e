from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.pages.changes import changes_view
from build_tools.pages.feeds import Feed, FeedItem, FeedLink, feeds_of, with_feeds
from build_tools.pages.here import Anchor
from build_tools.pages.view import Forward
from build_tools.reading.site_settings import SiteSettings
from build_tools.rendering.render import render
from tests.made_pages import here
from tests.unit.pages.made_history import LIFE, change, with_history

if TYPE_CHECKING:
    from build_tools.pages.here import Here

SITE = "https://bridge.example/"
MENDED = """
    title: A wrong length
    date: 2024-01-20
    what: It said *41*. [@gazette#p2]
    before: It was 41.
    after: It is 40.
    why: A slip.
    noticed_by: A reader
    records: [length, gone]
"""
REDIRECT = "{was: claim, to: length, why: Shorter., when: 2024-01-03}"
FILES = {"content/corrections/mended.yml": MENDED, "content/redirects/gone.yml": REDIRECT}
CHANGES = {"length": LIFE, "bridge": LIFE[2:], "works": (change(9, "changed"),)}
BRIDGE = "The Bridge"


def feed(page: Here, stem: str) -> Feed:
    return feeds_of(page)[stem]()


def town() -> Here:
    files = FILES | {"content/corrections/mended.yml": MENDED.replace(", gone]", "]")}
    return with_history(CHANGES, files=files)


def test_there_is_a_feed_of_changes_one_of_corrections_and_one_a_topic() -> None:
    assert sorted(feeds_of(town())) == ["feeds/changes", "feeds/corrections", "feeds/topics/works"]
    assert feeds_of(replace(town(), settings=SiteSettings("Town"))) == {}


def test_changes_are_told_by_commit_newest_first() -> None:
    made = feed(town(), "feeds/changes")
    assert (made.title, made.page, made.updated) == (f"{BRIDGE}: changes", f"{SITE}changes/", "2024-01-09T12:00:00Z")
    assert [one.title for one in made.entries] == [
        "Topic: Works",
        "Claim: In 2001 the bridge was 40 metres long",
        "Changed: 1 claim and 1 system",
    ]
    both = made.entries[2]
    assert both.id == both.url == f"{SITE}changes/#change-040404040404"
    assert both.items == (
        FeedItem("Claim: In 2001 the bridge was 40 metres long", f"{SITE}claims/length/", ("Added.",)),
        FeedItem("System: Bridge", f"{SITE}systems/bridge/", ("Added.",)),
    )
    alone = made.entries[1]
    assert (alone.id, alone.url) == (f"{SITE}changes/#change-050505050505", f"{SITE}claims/length/")


def test_more_than_is_shown_is_counted() -> None:
    names = [f"a{number}" for number in range(15)]
    files = {f"content/actors/{name}.yml": f"{{name: {name}, type: firm}}" for name in names}
    page = with_history({name: (change(1, "added"),) for name in names}, files=files)
    (entry,) = feed(page, "feeds/changes").entries
    assert (entry.title, len(entry.items), entry.lines) == ("Changed: 15 actors", 12, ("And 3 more.",))


def test_a_correction_is_told_with_before_after_and_why() -> None:
    (entry,) = feed(town(), "feeds/corrections").entries
    assert entry.id == entry.url == f"{SITE}corrections/mended/"
    assert (entry.title, entry.at) == ("Correction: A wrong length", "2024-01-20T00:00:00Z")
    assert entry.lines == ("It said 41.", "Before: It was 41.", "Now: It is 40.", "Why: A slip.")
    assert entry.items == (FeedItem("In 2001 the bridge was 40 metres long", f"{SITE}claims/length/", ()),)


def test_a_topic_has_its_own_changes_its_records_and_their_corrections() -> None:
    made = feed(town(), "feeds/topics/works")
    assert (made.title, made.subtitle, made.page) == (f"{BRIDGE}: Works", "What was built?", f"{SITE}topics/works/")
    assert [(one.title, one.at[:10]) for one in made.entries] == [
        ("Correction: A wrong length", "2024-01-20"),
        ("Topic: Works", "2024-01-09"),
        ("Claim: In 2001 the bridge was 40 metres long", "2024-01-05"),
        ("Claim: In 2001 the bridge was 40 metres long", "2024-01-04"),
    ]
    assert made.updated == "2024-01-20T00:00:00Z"


def test_a_feed_without_entries_is_of_the_day_the_content_is() -> None:
    for stem in feeds_of(here()):
        made = feed(here(), stem)
        assert (made.entries, made.updated) == ((), "2002-02-03T00:00:00Z")


def titles(address: str) -> list[str]:
    page = here(address=address)
    return [link.title.removeprefix(f"{BRIDGE}: ") for link in with_feeds(page, changes_view(page)).feeds]


def test_a_page_names_the_feeds_that_follow_what_it_shows() -> None:
    assert titles("") == ["changes", "corrections"]
    assert titles("changes/") == ["changes"]
    assert titles("corrections/") == titles("corrections/mended/") == ["corrections"]
    assert titles("topics/works/") == ["Works"]
    assert titles("topics/") == titles("claims/length/") == []


def test_the_head_of_a_page_names_its_feeds_and_its_tools_lead_to_the_first() -> None:
    page = here(address="changes/")
    view = with_feeds(page, changes_view(page))
    assert view.feeds == (FeedLink(f"{BRIDGE}: changes", "feeds/changes"),)
    assert view.head.tools[-1] == Anchor("Feed", "../feeds/changes.atom")
    lines = render(view).slots["head"].splitlines()
    assert [line for line in lines if "feeds/" in line] == [
        '<link rel="alternate" type="application/atom+xml" title="The Bridge: changes" href="../feeds/changes.atom">',
        '<link rel="alternate" type="application/feed+json" title="The Bridge: changes" href="../feeds/changes.json">',
    ]


def test_a_page_that_only_leads_on_and_a_site_without_an_address_name_none() -> None:
    page = here(address="changes/")
    view = changes_view(page)
    assert with_feeds(page, replace(view, forward=Forward())).feeds == ()
    assert with_feeds(replace(page, settings=SiteSettings()), view).feeds == ()
