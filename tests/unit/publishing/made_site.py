"""A small sound site in memory, for tests that plant one fault in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SITE = "https://example.org/guide/"


def page(address: str, body: str = "", head: str = "", site: str = SITE) -> str:
    """A page that names its own address."""
    return (
        "<!doctype html>\n<html><head><title>t</title>\n"
        f'<link rel="canonical" href="{site}{address}">\n{head}</head>\n<body>\n{body}\n</body></html>\n'
    )


def sound_site(site: str = SITE) -> dict[str, str]:
    """Files by path: three pages, a 404 page, a style sheet, a script, drawings, a font, a twin, a sitemap."""
    addresses = ("", "spans/", "spans/long-one/")
    locs = "".join(f"<url><loc>{site}{address}</loc></url>" for address in addresses)
    return {
        "index.html": page("", '<h1 id="top-of-all">Home</h1><a href="spans/">spans</a>', site=site),
        "spans/index.html": page("spans/", '<h2 id="arches">Arches</h2>', site=site),
        "spans/long-one/index.html": page("spans/long-one/", '<p id="p1">One</p>', site=site),
        "spans/long-one.json": "{}",
        "404.html": "<!doctype html><title>Not here</title><h1>Not here</h1>",
        "assets/site.css": "body{color:red}",
        "assets/site.js": "",
        "assets/span.png": "",
        "assets/face.woff2": "",
        "assets/sprite.svg": '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="disc"/></svg>',
        "sitemap.xml": f"<urlset>{locs}</urlset>",
    }


def write_site(files: dict[str, str], folder: Path) -> Path:
    """Write the files below `folder`, and return it."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
    return folder
