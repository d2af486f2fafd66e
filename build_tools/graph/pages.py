"""Hand-written pages: what `docs/*.md` refers to, and the home page's front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.problems import Place, Problem
from build_tools.reading.code_spans import blank_fences
from build_tools.reading.markdown_page import read_markdown
from build_tools.reading.strict_yaml import YamlFile
from build_tools.records.components import COMPONENTS
from build_tools.records.home import HomePage
from build_tools.records.reader import read_model
from build_tools.records.references import Reference, find_references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.reading.markdown_page import MarkdownFile, PlacedSentence, WrittenComponent
    from build_tools.records.components import Component
    from build_tools.records.marks import Path

HOME_FILE = "docs/index.md"
ABOUT_ITSELF = "about_this_site"
PROSE_ROLE = "prose"
_HEADING = re.compile(r"^# +(?P<words>.*?)[ #]*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PlacedComponent:
    """A component of a page: its options, None where they have a fault, and where they stand."""

    options: Component | None
    yaml: YamlFile | None
    place: Place

    def place_of(self, path: Path) -> Place:
        """The place of an option's value; the fence where the options cannot be read."""
        return self.yaml.places.of_value(path) if self.yaml else self.place


@dataclass(frozen=True, slots=True)
class HandPage:
    """A page written by hand: its file, address on the site, references, title, sentences and components.

    A page `about_itself` says how this site works and is not about its subject; its numbers need no source.
    """

    file: str
    address: str
    references: tuple[tuple[Reference, Place], ...]
    title: str = ""
    sentences: tuple[PlacedSentence, ...] = ()
    about_itself: bool = False
    components: tuple[PlacedComponent, ...] = ()


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
        (Reference((), item.target, ("source",) if "#" in item.target else (), PROSE_ROLE), item.place)
        for item in markdown.references
    ]
    faults: tuple[Problem, ...] = ()
    if file == HOME_FILE:
        front = YamlFile(file, markdown.front, markdown.places)
        home, front_faults = read_model(HomePage, front)
        faults = (*front_faults, *_below_front_matter(markdown))
        found += [
            (item, front.places.of_text(item.path, item.offset or 0))
            for item in find_references(HomePage, markdown.front)
        ]
    components: list[PlacedComponent] = []
    for written in markdown.components:
        component, component_faults = _read_component(written)
        components.append(component)
        found += _references_of(written)
        faults = (*faults, *component_faults)
    about_itself = markdown.front.get(ABOUT_ITSELF) is True
    title = _title_of(markdown)
    page = HandPage(file, address_of(file), tuple(found), title, markdown.sentences, about_itself, tuple(components))
    return LoadedPage(page, home, (*problems, *faults))


def _title_of(markdown: MarkdownFile) -> str:
    """What a page is called: in its front matter, else its first heading."""
    title = markdown.front.get("title")
    heading = _HEADING.search(blank_fences(markdown.body))
    return title if isinstance(title, str) else heading["words"] if heading else ""


def _below_front_matter(markdown: MarkdownFile) -> Iterator[Problem]:
    """The problem of a home page with a text or a component: it is made of its front matter alone."""
    shown = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), markdown.body)
    before, below = shown[: len(shown) - len(shown.lstrip())], shown.strip()
    if below:
        message, hint = "the home page does not show what stands below its front matter", "move it to another page"
        place = Place(markdown.file, markdown.body_line + before.count("\n"))
        yield Problem(place, "front-matter-fault", message, hint)


def _read_component(written: WrittenComponent) -> tuple[PlacedComponent, list[Problem]]:
    if written.yaml is None:
        return PlacedComponent(None, None, written.place), []
    options, faults = read_model(COMPONENTS[written.name], written.yaml)
    return PlacedComponent(options, written.yaml, written.place), faults


def _references_of(written: WrittenComponent) -> Iterator[tuple[Reference, Place]]:
    """What a component names, its fields called `claim.id`."""
    if written.yaml is not None:
        for item in find_references(COMPONENTS[written.name], written.yaml.value):
            yield replace(item, role=f"{written.name}.{item.role}"), written.yaml.places.of_value(item.path)
