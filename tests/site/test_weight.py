"""What a reader fetches for the first view of a page, compressed as a host would."""

from __future__ import annotations

import gzip
from functools import cache
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from tests.built_site import built_site, pages_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OURS, WHOLE = 60_000, 250_000
"""The most that HTML, CSS and our own scripts may weigh, and all of it with every font and the theme's script."""
THEMES_OWN = "assets/javascripts/"


@cache
def weight(file: Path) -> int:
    data = file.read_bytes()
    return len(data) if file.suffix == ".woff2" else len(gzip.compress(data))


def fetched(folder: Path) -> tuple[list[Path], list[Path]]:
    """The files of a page: what counts as ours, the theme's style sheet with it, and the theme's scripts."""
    page = LexborHTMLParser((folder / "index.html").read_bytes())
    scripts = [str(node.attributes["src"]) for node in page.css("script[src]")]
    # The script for tables is fetched by another, and only where a table can be sorted.
    if page.css_first("table[data-table]"):
        scripts += [str(node.attributes["data-tables"]) for node in page.css("script[data-tables]")]
    sheets = [str(node.attributes["href"]) for node in page.css("link[rel=stylesheet]")]
    assert sheets, folder
    ours = [name for name in (*sheets, *scripts) if THEMES_OWN not in name]
    theirs = [name for name in scripts if THEMES_OWN in name]
    assert len(theirs) == 1, folder
    return [folder / "index.html", *((folder / name).resolve() for name in ours)], [
        (folder / name).resolve() for name in theirs
    ]


def weights() -> Iterator[tuple[str, int, int]]:
    """The address of every page, what of it is ours, and all of its first view."""
    fonts = sum(weight(file) for file in (built_site() / "assets/fonts").glob("*.woff2"))
    assert fonts
    for address in pages_of(built_site()):
        ours, theirs = (sum(map(weight, files)) for files in fetched(built_site() / address))
        yield address, ours, ours + theirs + fonts


def test_every_page_is_light_over_the_wire() -> None:
    found = list(weights())
    assert found
    assert [(address, ours) for address, ours, _ in found if ours >= OURS] == []
    assert [(address, whole) for address, _, whole in found if whole >= WHOLE] == []
