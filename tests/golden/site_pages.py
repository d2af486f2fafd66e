"""What a small site comes to, as files: the body of every page, its data, and the blocks of pages written by hand."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import markdown

from build_tools.graph.load import load_site
from build_tools.graph.load import read_files as read_project
from build_tools.judging.answers import Answers
from build_tools.judging.judge import judge
from build_tools.pages.addresses import DATA_ADDRESS
from build_tools.publishing.project_contents import Pages
from build_tools.publishing.written_pages import TYPESET, fill_page
from build_tools.reading.site_settings import SiteSettings
from build_tools.rendering.render import render, render_seed_block

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from build_tools.graph.pages import HandPage
    from build_tools.graph.site import Site
    from build_tools.problems import Problem
    from build_tools.rendering.fragment import Fragment

SETTINGS = SiteSettings("Alder Ford", "https://ford.example/bridges/", "https://git.example/ford/")
# A case that is about a few pages only names their addresses here, a pattern a line.
CHOSEN = "pages.txt"
# A case that is about its own pages only names the case here whose records it has.
OVER = "over.txt"
EXTENSIONS = ("fenced_code", "tables", "toc", "build_tools.engines.written_markdown")


def files_of(case: Path) -> dict[str, str]:
    """The files that a case comes to, by name: `claims/some-id.html` and `claims/some-id.json`."""
    patterns = _patterns(case)
    return {
        name: text for address, name, text in _files(case) if any(fnmatchcase(address, pattern) for pattern in patterns)
    }


def read_files(folder: Path) -> dict[str, str]:
    """The text of every file below a folder, by name."""
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in _paths(folder)}


def write_files(files: dict[str, str], folder: Path) -> None:
    """Write the files below a folder that is not there yet."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _files(case: Path) -> Iterator[tuple[str, str, str]]:
    site, problems = _load(case)
    answers = Answers(site)
    pages = Pages(site, answers, SETTINGS)
    assert (*problems, *judge(site, answers), *pages.component_problems) == ()
    for address, plan in pages.plans.items():
        if address == DATA_ADDRESS:
            continue  # digests of files that another SQLite or zlib makes otherwise
        yield address, f"{address.removesuffix('/') or 'index'}.html", _as_text(render(plan.lay_out()))
    for path, twin in pages.twins().items():
        # The lines of CSV end as RFC 4180 has it; files in the repository end as all others do.
        yield f"{path.partition('.')[0]}/", path, twin.decode().replace("\r\n", "\n")
    for page in site.pages:
        if page.address:
            block = render_seed_block(pages.seeds_of(page.address))
            yield page.address, f"{page.address.removesuffix('/')}.seeds.html", block + "\n"
            if page.components:
                yield page.address, f"{page.address.removesuffix('/')}.html", _drawn(case, pages, page)


def _load(case: Path) -> tuple[Site, tuple[Problem, ...]]:
    over = case / OVER
    records, _ = read_project(case.parent / over.read_text(encoding="utf-8").strip()) if over.is_file() else ({}, ())
    own, problems = read_project(case)
    below = {name: data for name, data in records.items() if not name.startswith("docs/")}
    site, faults = load_site(below | own)
    return site, (*problems, *faults)


def _drawn(case: Path, pages: Pages, page: HandPage) -> str:
    """A page written by hand as the build fills it, without the theme."""
    _, _, body = (case / page.file).read_text(encoding="utf-8").partition("\n---\n")
    html = f"{TYPESET}\n{markdown.markdown(body, extensions=EXTENSIONS)}\n</div>\n"
    written = pages.written(page.address)
    assert written is not None
    filled, problems = fill_page(written, html)
    assert problems == ()
    return filled


def _as_text(fragment: Fragment) -> str:
    slots = fragment.slots
    head = (("frame", fragment.frame), ("title", slots["title"]), ("description", slots["description"]))
    lines = [f"{name}: {text}" for name, text in head] + ([slots["head"]] if slots["head"] else [])
    if not fragment.is_listed:
        lines.append(f"in no index; canonical: {fragment.canonical}")
    return "<!--\n" + "\n".join(lines) + "\n-->\n" + slots["body"] + "\n"


def _patterns(case: Path) -> list[str]:
    path = case / CHOSEN
    return path.read_text(encoding="utf-8").split() if path.is_file() else ["*"]


def _paths(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
