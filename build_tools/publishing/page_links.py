"""What one built page links to, loads and can be linked to; nothing here knows whether a target exists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from selectolax.lexbor import LexborHTMLParser

from build_tools.publishing.css_links import css_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    Attributes = dict[str, str | None]

# A page is where a reader goes, an asset what a browser loads, a part the id of an element in the same page.
Kind = Literal["page", "asset", "part", "own-address", "social-image"]

PAGE_ATTRIBUTES = ("action", "formaction", "cite")
ASSET_ATTRIBUTES = ("src", "poster", "data", "background")
SOURCE_SETS = ("srcset", "imagesrcset")
SVG_LINKS = ("xlink:href",)
PART_ATTRIBUTES = ("for", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details")
ASSET_RELATIONS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch", "mask-icon"})
PAGE_FRAMES = frozenset({"iframe", "frame"})
HREF_PAGES = frozenset({"a", "area"})
SOCIAL_IMAGES = frozenset({"og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"})

_WANTED = ",".join(
    f"[{name.replace(':', chr(92) + ':')}]"
    for name in ("id", "href", *PAGE_ATTRIBUTES, *ASSET_ATTRIBUTES, *SOURCE_SETS, *SVG_LINKS, *PART_ATTRIBUTES)
)
# Inside `:is`, so that an element with several of these is found once; a list of selectors finds it once for each.
_WANTED = f":is({_WANTED},a[name],meta[content])"
_REFRESH = re.compile(r"^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']*?)[\"']?\s*$", re.IGNORECASE)


class Link(NamedTuple):
    """One address as it stands in a page, the attribute that holds it, and what kind of thing it should lead to."""

    attribute: str
    value: str
    kind: Kind


@dataclass(slots=True)
class PageLinks:
    """The links of a page, each once; the anchors it offers; those offered twice; where it sends its readers."""

    links: dict[Link, None] = field(default_factory=dict)
    anchors: set[str] = field(default_factory=set)
    repeated: list[str] = field(default_factory=list)
    base: str = ""
    sends_to: str | None = None
    hidden: bool = False


def find_links(html: str) -> PageLinks:
    """Everything that the page or the drawing in `html` links to, and every anchor in it."""
    parser = LexborHTMLParser(html)
    found = PageLinks()
    for node in parser.css(_WANTED):
        attributes = node.attributes
        _note_anchor(node.tag, attributes, found)
        for link in _links_of(node.tag, attributes, found):
            found.links[link] = None
    # Few pages hold style sheets of their own or drawings with gradients: only those pay for a second look.
    if "url(" in html or "@import" in html:
        for link in _css_links(parser):
            found.links[link] = None
    return found


def _note_anchor(tag: str | None, attributes: Attributes, found: PageLinks) -> None:
    anchor = attributes.get("id")
    if anchor:
        if anchor in found.anchors:
            found.repeated.append(anchor)
        found.anchors.add(anchor)
    if tag == "a" and (name := attributes.get("name")):
        found.anchors.add(name)


def _links_of(tag: str | None, attributes: Attributes, found: PageLinks) -> Iterator[Link]:
    if tag == "meta":
        yield from _meta_links(attributes, found)
        return
    for name, value in attributes.items():
        text = value or ""
        if name == "href":
            yield from _href_links(tag, text, attributes, found)
        elif name in ASSET_ATTRIBUTES and (name != "data" or tag == "object"):
            yield Link(name, text, "page" if tag in PAGE_FRAMES else "asset")
        elif name in PAGE_ATTRIBUTES:
            yield Link(name, text, "page")
        elif name in SVG_LINKS:
            yield Link(name, text, "asset")
        elif name in SOURCE_SETS:
            yield from _source_set_links(name, text)
        elif name in PART_ATTRIBUTES:
            yield from (Link(name, f"#{part}", "part") for part in text.split())


def _href_links(tag: str | None, value: str, attributes: Attributes, found: PageLinks) -> Iterator[Link]:
    if tag == "base":
        found.base = value
    elif tag == "link":
        relations = (attributes.get("rel") or "").lower().split()
        if "canonical" in relations:
            yield Link("href", value, "own-address")
        elif not {"preconnect", "dns-prefetch"} & set(relations):
            yield Link("href", value, "asset" if ASSET_RELATIONS & set(relations) else "page")
    else:
        yield Link("href", value, "page" if tag in HREF_PAGES else "asset")


def _meta_links(attributes: Attributes, found: PageLinks) -> Iterator[Link]:
    content = attributes.get("content") or ""
    name = (attributes.get("property") or attributes.get("name") or "").lower()
    if name in SOCIAL_IMAGES:
        yield Link("content", content, "social-image")
    elif name == "og:url":
        yield Link("content", content, "own-address")
    elif name == "robots" and "noindex" in content.lower():
        found.hidden = True
    elif (attributes.get("http-equiv") or "").lower() == "refresh" and (sent := _REFRESH.match(content)):
        found.sends_to = sent[1]
        yield Link("content", sent[1], "page")


def _source_set_links(name: str, value: str) -> Iterator[Link]:
    if value.lstrip().startswith("data:"):
        return
    for candidate in value.split(","):
        words = candidate.split()
        yield Link(name, words[0] if words else "", "asset")


def _css_links(parser: LexborHTMLParser) -> Iterator[Link]:
    for node in parser.css("style"):
        yield from (Link("style", address, "asset") for address in css_addresses(node.text()))
    nodes: Iterator[LexborNode] = parser.root.traverse() if parser.root else iter(())
    for node in nodes:
        for name, value in node.attributes.items():
            if value and "url(" in value and name != "content":
                yield from (Link(name, address, "asset") for address in css_addresses(value))
