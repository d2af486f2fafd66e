"""What a page says of itself to programs: schema.org as JSON-LD, from the record and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urljoin

from build_tools.pages.addresses import address_of
from build_tools.pages.linked_records import THINGS, type_of
from build_tools.pages.page_card import card_of
from build_tools.pages.plain_words import plain_words
from build_tools.pages.view import Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.pages.here import Here
    from build_tools.pages.view import PageView
    from build_tools.records.record import Record

Node: TypeAlias = "dict[str, Any]"


def with_linked_data(here: Here, view: PageView, record: Record | None = None) -> PageView:
    """The view with its JSON-LD and its picture; as it is where the site has no address, or the page has moved."""
    if not here.settings.site_url or view.forward is not None:
        return view
    graph = list(_graph(here, view, record))
    data = {"@context": "https://schema.org", "@graph": graph}
    # A closing tag inside a text would end the script element that holds the data.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    card = card_of(view)
    return replace(view, linked_data=text, picture=Picture(here.settings.site_url + card.path, card.words))


def _graph(here: Here, view: PageView, record: Record | None) -> Iterator[Node]:
    root = here.settings.site_url
    url = root + view.address
    page: Node = {
        "@type": "WebPage",
        "@id": url,
        "url": url,
        "name": view.title,
        "description": view.description,
        "isPartOf": {"@type": "WebSite", "@id": root, "url": root, "name": here.settings.site_name},
    }
    if record is not None and record.checked:
        page["lastReviewed"] = record.checked.text
    make = THINGS.get(record.kind) if record is not None else None
    if record is not None and make is not None:
        thing = {"@type": type_of(record), "@id": f"{root}{address_of(record)}#main", **make(here, record)}
        page["mainEntity"] = {"@id": thing["@id"]}
        yield {name: value for name, value in thing.items() if value not in (None, "", [])}
    yield page
    if view.crumbs:
        yield {"@type": "BreadcrumbList", "itemListElement": list(_crumbs(view, url))}


def _crumbs(view: PageView, url: str) -> Iterator[Node]:
    for place, crumb in enumerate(view.crumbs, 1):
        item = urljoin(url, crumb.href) if crumb.href else url
        yield {"@type": "ListItem", "position": place, "name": plain_words(crumb.words), "item": item}
