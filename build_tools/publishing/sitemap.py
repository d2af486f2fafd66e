from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote
from xml.sax.saxutils import escape, unescape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
TAIL = "</urlset>\n"


def write_sitemap(addresses: Iterable[str], site_url: str, changed: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """The `sitemap.xml` that names each page once, absolute and sorted.

    `changed` gives the day on which a page's content last changed, by address. Where it is not known no date is
    given: the day of the build would be untrue.
    """
    lines = {site_url + quote(address): _line(site_url + quote(address), changed.get(address)) for address in addresses}
    return (HEAD + "".join(lines[url] for url in sorted(lines)) + TAIL).encode()


def _line(url: str, day: str | None) -> str:
    lastmod = f"<lastmod>{day}</lastmod>" if day else ""
    return f"  <url><loc>{escape(url)}</loc>{lastmod}</url>\n"


def read_sitemap(data: bytes) -> tuple[str, ...]:
    """The addresses that a sitemap names, in its order, percent signs as they are on the pages."""
    return tuple(unquote(unescape(found)) for found in re.findall(r"<loc>\s*(.*?)\s*</loc>", data.decode()))
