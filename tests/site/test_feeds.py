"""The feeds of the finished site: read by another program, and every address in them is a page of the site."""

from __future__ import annotations

import json

import feedparser
from selectolax.lexbor import LexborHTMLParser

from tests.built_site import SITE_URL, built_site


def test_every_feed_is_read_by_another_program_and_leads_to_pages_of_the_site() -> None:
    feeds = sorted((built_site() / "feeds").rglob("*.atom"))
    assert len(feeds) > 2
    for path in feeds:
        atom = feedparser.parse(path.read_bytes())
        assert not atom.bozo, path
        told = json.loads(path.with_suffix(".json").read_bytes())
        assert [one["id"] for one in told["items"]] == [one.id for one in atom.entries]
        assert [one["content_html"].count("<a ") for one in told["items"]] == [
            one.content[0].value.count("<a ") for one in atom.entries
        ]
        for entry in atom.entries:
            links = LexborHTMLParser(entry.content[0].value).css("a")
            for url in (entry.link, *(str(link.attributes["href"]) for link in links)):
                address = url.removeprefix(SITE_URL)
                assert address != url, url
                assert (built_site() / address.partition("#")[0] / "index.html").is_file(), url


def test_a_page_leads_to_the_feeds_that_its_head_names() -> None:
    for address in ("", "changes/", "corrections/"):
        page = LexborHTMLParser((built_site() / address / "index.html").read_bytes())
        links = page.css("link[rel=alternate][type*=atom], link[rel=alternate][type*=feed]")
        assert links, address
        for link in links:
            assert (built_site() / address / str(link.attributes["href"])).resolve().is_file()
