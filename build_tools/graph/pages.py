"""Hand-written pages: what `docs/*.md` refers to, and the home page's front matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.reading.markdown_page import read_markdown
from build_tools.reading.strict_yaml import YamlFile
from build_tools.records.home import HomePage
from build_tools.records.reader import read_model
from build_tools.records.references import Reference, find_references

if TYPE_CHECKING:
    from build_tools.problems import Place, Problem
    from build_tools.reading.markdown_page import PlacedSentence

HOME_FILE = "docs/index.md"
ABOUT_ITSELF = "about_this_site"


@dataclass(frozen=True, slots=True)
class HandPage:
    """A page written by hand: its file, its address on the site, what it refers to, and its sentences.

    A page `about_itself` says how this site works and is not about its subject; its numbers need no source.
    """

    file: str
    address: str
    references: tuple[tuple[Reference, Place], ...]
    sentences: tuple[PlacedSentence, ...] = ()
    about_itself: bool = False


@dataclass(frozen=True, slots=True)
class LoadedPage:
    """A Markdown file as read: the home page's front matter where it is that page."""

    page: HandPage
    home: HomePage | None
    problems: tuple[Problem, ...]


def address_of(file: str) -> str:
    """The site address of a Markdown file: `docs/about.md` is `about/`, `docs/x/index.md` is `x/`."""
    inner = file.removeprefix("docs/").removesuffix(".md")
    if inner == "index" or inner.endswith("/index"):
        return inner.removesuffix("index")
    return f"{inner}/"


def load_page(file: str, data: bytes) -> LoadedPage:
    """A Markdown file with its references, and the home page's front matter if it is that page."""
    markdown, problems = read_markdown(data, file)
    if markdown is None:
        return LoadedPage(HandPage(file, address_of(file), ()), None, problems)
    home: HomePage | None = None
    found = [
        (Reference((), item.target, ("source",) if "#" in item.target else (), "prose"), item.place)
        for item in markdown.references
    ]
    faults: tuple[Problem, ...] = ()
    if file == HOME_FILE:
        front = YamlFile(file, markdown.front, markdown.places)
        home, front_faults = read_model(HomePage, front)
        faults = tuple(front_faults)
        found += [
            (item, front.places.of_text(item.path, item.offset or 0))
            for item in find_references(HomePage, markdown.front)
        ]
    about_itself = markdown.front.get(ABOUT_ITSELF) is True
    page = HandPage(file, address_of(file), tuple(found), markdown.sentences, about_itself)
    return LoadedPage(page, home, (*problems, *faults))
