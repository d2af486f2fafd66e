"""What the engine built, taken apart: frames to pour records into, and pages and files that are ready as they are."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from build_tools.pages.addresses import markdown_of
from build_tools.problems import Place, Problem
from build_tools.publishing.frames import Frame, slots_left
from build_tools.publishing.written_pages import fill_page, placeholders_left, with_seeds
from build_tools.rendering.markdown_twin import markdown_twin

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from build_tools.publishing.contents import Contents
    from build_tools.publishing.frames import FrameSpec

# What an engine writes that no page of ours asks for: its own sitemap and the data of its own search.
UNWANTED = frozenset({"sitemap.xml", "sitemap.xml.gz", "search", "assets/javascripts/lunr"})
WITHOUT_ADDRESS = frozenset({"404.html"})


def read_frames(
    specs: Iterable[FrameSpec], engine_site: Path, site_url: str
) -> tuple[dict[str, Frame], tuple[Problem, ...]]:
    """The frames that the engine built, by address; a problem for each that it did not build."""
    frames, problems = {}, []
    for spec in specs:
        built = engine_site / spec.built_path
        if built.is_file():
            own_address = site_url + spec.address if spec.is_shared and site_url else ""
            frames[spec.address] = Frame.split(built.read_text(encoding="utf-8"), own_address)
        else:
            message = f"the engine made no page from `{spec.source_path}`"
            problems.append(Problem(Place("mkdocs.yml"), "engine-failed", message, "look for it in `exclude_docs`"))
    return frames, tuple(problems)


def copy_without_frames(engine_site: Path, out: Path, specs: Iterable[FrameSpec]) -> None:
    """Make `out` anew from what the engine built, but for the frames and what no page asks for."""
    if out.exists():
        shutil.rmtree(out)
    left_behind = UNWANTED | {spec.built_path for spec in specs}

    def unwanted(folder: str, names: list[str]) -> Collection[str]:
        inside = type(engine_site)(folder).relative_to(engine_site)
        return {name for name in names if (inside / name).as_posix() in left_behind}

    shutil.copytree(engine_site, out, ignore=unwanted)
    _drop_empty_folders(out)


def _drop_empty_folders(folder: Path) -> None:
    for inner in sorted(folder.rglob("*"), reverse=True):
        if inner.is_dir() and not any(inner.iterdir()):
            inner.rmdir()


def fill_written_pages(
    out: Path, contents: Contents, site_url: str = ""
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Put its components and its block of seed articles into every page written by hand; return their addresses.

    Each has a Markdown twin beside it, whose links are whole where `site_url` is given.

    A slot still standing in one is a problem: nothing else would ever fill it.
    """
    addresses: list[str] = []
    problems: list[Problem] = []
    for page in sorted(out.rglob("*.html")):
        path = page.relative_to(out).as_posix()
        address = path.removesuffix("index.html")
        block = contents.seeds.get(address, "")
        html, lost = page.read_text(encoding="utf-8"), False
        if address in contents.written:
            html, faults = fill_page(contents.written[address], html)
            problems += faults
            lost = bool(faults)
        html = with_seeds(html, block, contents.notices.get(address, ""))
        page.write_text(html, encoding="utf-8", newline="\n")
        if path not in WITHOUT_ADDRESS:
            addresses.append(address)
            (out / markdown_of(address)).write_bytes(written_twin(html, block, address, site_url))
        problems += [
            Problem(Place(path), "slot-left", f"the slot `{slot}` was never filled", "tell the maintainers")
            for slot in (*slots_left(html), *(() if lost else placeholders_left(html)))
        ]
    return tuple(addresses), tuple(problems)


def written_twin(html: str, foot: str, address: str, site_url: str) -> bytes:
    """The Markdown twin of a page written by hand, of its finished HTML and of the `foot` that stands below it."""
    return markdown_twin(f"{_article(html)}{foot}", address, site_url)


def _article(html: str) -> str:
    """What a page written by hand says, without what the theme puts round it."""
    start, end = html.find("<article"), html.find("</article>")
    return html[start:end] if 0 <= start < end else ""
