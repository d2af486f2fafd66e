from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote
from xml.sax.saxutils import escape, unescape

if TYPE_CHECKING:
    from collections.abc import Iterable

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
TAIL = "</urlset>\n"


def write_sitemap(addresses: Iterable[str], site_url: str) -> bytes:
    """The `sitemap.xml` that names each page once, absolute and sorted.

    It carries no dates: the build reads no clock, and a date that is not the page's own change would be untrue.
    """
    absolute = sorted({site_url + quote(address) for address in addresses})
    return (HEAD + "".join(f"  <url><loc>{escape(url)}</loc></url>\n" for url in absolute) + TAIL).encode()


def read_sitemap(data: bytes) -> tuple[str, ...]:
    """The addresses that a sitemap names, in its order, percent signs as they are on the pages."""
    return tuple(unquote(unescape(found)) for found in re.findall(r"<loc>\s*(.*?)\s*</loc>", data.decode()))
