"""Feeds as files: Atom (RFC 4287) and JSON Feed 1.1, from the same entries, the same bytes each time."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

if TYPE_CHECKING:
    from build_tools.pages.feeds import Feed, FeedEntry, FeedItem

ATOM, JSON = ".atom", ".json"
_LANGUAGE = "en"
_JSON_FEED = "https://jsonfeed.org/version/1.1"


def as_atom(feed: Feed, site_name: str, site_url: str) -> bytes:
    """The feed as Atom; its id is the address that it is read at."""
    own = f"{site_url}{feed.stem}{ATOM}"
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": _LANGUAGE})
    _add(root, "id", own)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", feed.updated)
    _add(SubElement(root, "author"), "name", site_name)
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": own})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    for entry in feed.entries:
        _add_entry(SubElement(root, "entry"), entry)
    indent(root)
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def as_json(feed: Feed, site_name: str, site_url: str) -> bytes:
    """The feed as JSON Feed."""
    told = {
        "version": _JSON_FEED,
        "title": feed.title,
        "description": feed.subtitle,
        "home_page_url": feed.page,
        "feed_url": f"{site_url}{feed.stem}{JSON}",
        "language": _LANGUAGE,
        "authors": [{"name": site_name}],
        "items": [
            {
                "id": entry.id,
                "url": entry.url,
                "title": entry.title,
                "content_html": _content(entry),
                "date_published": entry.at,
            }
            for entry in feed.entries
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _add_entry(parent: Element, entry: FeedEntry) -> None:
    _add(parent, "id", entry.id)
    _add(parent, "title", entry.title)
    SubElement(parent, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
    _add(parent, "published", entry.at)
    _add(parent, "updated", entry.at)
    _add(parent, "content", _content(entry), type="html")


def _add(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = text


def _content(entry: FeedEntry) -> str:
    items = "".join(_item(item) for item in entry.items)
    lines = "".join(f"<p>{escape(line)}</p>" for line in entry.lines)
    return (f"<ul>{items}</ul>" if items else "") + lines


def _item(item: FeedItem) -> str:
    lines = "".join(f"<br>{escape(line)}" for line in item.lines)
    return f'<li><a href="{escape(item.url)}">{escape(item.words)}</a>{lines}</li>'
