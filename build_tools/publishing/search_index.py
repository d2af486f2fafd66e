"""The search index: Pagefind over one small document a page, made aside and published without its own looks."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from build_tools.pages.search_documents import PAGE_KIND, SearchDocument
from build_tools.pages.spellings import other_spellings
from build_tools.problems import Place, Problem
from build_tools.rendering.render import render_search_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

FOLDER = "pagefind"
LANGUAGE = "en"
_ASIDES = ", ".join(f"article .written {aside}" for aside in (".ev", ".mk", ".written-fold", "script"))
LOOKS = ("pagefind-*ui.*", "pagefind-highlight.js")
"""What Pagefind brings to be shown with, where a page has nothing of its own."""


def written_documents(out: Path, addresses: Iterable[str]) -> Iterator[SearchDocument]:
    """What the search is told of the pages written by hand, as the engine drew them in the finished site `out`."""
    for address in addresses:
        tree = LexborHTMLParser((out / address / "index.html").read_text(encoding="utf-8"))
        heading = tree.css_first("article h1")
        if heading is not None:
            # A note is found on its source's page; the number of a marker is no word, a heading's link no second one.
            for aside in tree.css(_ASIDES):
                aside.decompose()
            nodes = tree.css("article .written p, article .written li")
            words = [" ".join(node.text().split()) for node in nodes]
            yield SearchDocument(
                address=address,
                title=heading.text(strip=True),
                kind=PAGE_KIND,
                under="",
                names=(),
                text=tuple(words),
                spelt=other_spellings(words),
                facets=(("Kind", PAGE_KIND),),
            )


def write_search(documents: Iterable[SearchDocument], work: Path, out: Path) -> tuple[Problem, ...]:
    """Write the index of these documents into the site `out`; a problem where Pagefind stopped.

    `work` is an empty folder for the documents, which are not published. The index has the same content at each
    build; the bytes of its facets differ, since Pagefind writes them in no fixed order.
    """
    held = list(documents)
    if not held:
        return ()
    for document in held:
        file = work / document.address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(render_search_document(document), encoding="utf-8", newline="\n")
    target = out / FOLDER
    done = subprocess.run(  # noqa: S603 a locked package, no shell, arguments of our own
        [
            *(sys.executable, "-m", "pagefind", "--silent"),
            *("--site", str(work), "--output-path", str(target), "--force-language", LANGUAGE),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        last_words = said[-1] if said else "it stopped without a word"
        message = f"the search index was not made: {last_words}"
        return (Problem(Place("mkdocs.yml"), "search-failed", message, "run `make setup`, then build again"),)
    for looks in LOOKS:
        for file in target.glob(looks):
            file.unlink()
    return ()
