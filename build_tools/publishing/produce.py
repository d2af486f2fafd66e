"""The two halves of a build round an engine's run, which `explainer build` and plain `mkdocs build` share."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.pages.page_card import WRITTEN_CARD
from build_tools.publishing.assets import gather_assets
from build_tools.publishing.cards import draw_cards
from build_tools.publishing.engine_docs import write_engine_docs, written_pages
from build_tools.publishing.engine_site import copy_without_frames, fill_written_pages, read_frames
from build_tools.publishing.frames import FrameSpec, specs_of
from build_tools.publishing.links import check_links
from build_tools.publishing.policy import header_file
from build_tools.publishing.search_index import write_search, written_documents
from build_tools.publishing.sitemap import write_sitemap
from build_tools.publishing.source_places import at_sources
from build_tools.publishing.stamp import stamp
from build_tools.publishing.theme_styles import join_styles, words_of_theme
from build_tools.publishing.twins import write_twins

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from concurrent.futures import Executor

    from build_tools.problems import Problem
    from build_tools.publishing.contents import Contents

    MakeContents = Callable[[Path], tuple[Contents | None, tuple[Problem, ...]]]


THEME = Path(__file__).parents[1] / "theme"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a build reads what is not a record, and where it works; before the last move it writes only to `work`."""

    docs: Path
    theme: Path
    work: Path
    run: str = ""
    """A folder in `work` of this run alone, so that two builds at a time do not write into each other."""

    def for_run(self) -> Folders:
        """The same, with a folder of its own for this process."""
        return replace(self, run=f"run-{os.getpid()}")

    def clear(self) -> None:
        """Remove what this run alone wrote."""
        if self.run:
            shutil.rmtree(self.work / self.run, ignore_errors=True)

    @classmethod
    def of_project(cls, root: Path, docs: Path | None = None) -> Folders:
        """The folders of the project at `root`; its pages written by hand are in `docs` unless told otherwise."""
        return cls(docs or root / "docs", THEME, root / ".explainer")

    @property
    def fonts(self) -> Path:
        """The font files, which set-up makes once."""
        return self.work / "fonts"

    @property
    def plotly(self) -> Path:
        """The parts of Plotly, which set-up makes once."""
        return self.work / "plotly"

    @property
    def sorter(self) -> Path:
        """What sorts tables in a page, which set-up makes once."""
        return self.work / "sorter"

    @property
    def engine_docs(self) -> Path:
        """The engine's folder of pages."""
        return self.work / self.run / "docs"

    @property
    def engine_site(self) -> Path:
        """Where the engine writes."""
        return self.work / self.run / "engine"

    @property
    def new_site(self) -> Path:
        """Where the site is finished before it is moved."""
        return self.work / self.run / "site"


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything a build has before the engine runs: the contents, the frames to build, and where things lie.

    `docs` is the folder of pages for the engine, and `asset_names` are for its templates. `written` gives the
    source of each page written by hand, by its path in the site; it and the records' files are relative to `root`.
    `own_words` are those of our templates and scripts, by which the theme's style sheets are made lighter.
    """

    root: Path
    contents: Contents
    specs: tuple[FrameSpec, ...]
    docs: Path
    asset_names: Mapping[str, str | list[str]]
    written: Mapping[str, str]
    own_words: frozenset[str]


def prepare(root: Path, folders: Folders, make_contents: MakeContents) -> tuple[Prepared | None, tuple[Problem, ...]]:
    """What the engine needs and what will be poured into its frames; nothing where the content has an error."""
    contents, problems = make_contents(root)
    if contents is None or any(problem.severity == "error" for problem in problems):
        return None, problems
    specs = specs_of(contents.fragments)
    assets = gather_assets(folders.theme / "assets", folders.fonts, folders.plotly, folders.sorter)
    cards = draw_cards({WRITTEN_CARD, *contents.cards}, contents.site_name, folders.fonts, folders.work / "cards")
    clashes = write_engine_docs(folders.docs, specs, {**assets.files, **cards}, folders.engine_docs)
    if clashes:
        return None, (*problems, *clashes)
    written = written_pages(folders.docs)
    own_words = words_of_theme(folders.theme)
    return Prepared(root, contents, specs, folders.engine_docs, assets.names, written, own_words), problems


def finish(
    prepared: Prepared, engine_site: Path, out: Path, site_url: str, executor: Executor | None = None
) -> tuple[Problem, ...]:
    """Make the whole site in `out`, a folder made anew, from what the engine built; check every link in it.

    `site_url` is the address that the engine wrote into the pages. With an error among the problems the site is
    not fit to be published.
    """
    contents = prepared.contents
    join_styles(engine_site, prepared.own_words)
    frames, problems = read_frames(prepared.specs, engine_site, site_url)
    if problems:
        return problems
    copy_without_frames(engine_site, out, prepared.specs)
    addresses, left = fill_written_pages(out, contents, site_url)
    clashes = stamp(frames, contents.fragments, out, site_url, executor)
    clashes += write_twins(contents.twins, out)
    searched = (*contents.searched, *written_documents(out, [page for page in addresses if page in contents.written]))
    clashes += write_search(searched, prepared.docs.parent / "search", out)
    (out / "_headers").write_bytes(header_file(path.name for path in out.iterdir() if path.is_dir()))
    if site_url:
        addresses += tuple(fragment.address for fragment in contents.fragments if fragment.is_listed)
        (out / "sitemap.xml").write_bytes(write_sitemap(addresses, site_url, contents.changed))
    found = (*left, *clashes, *check_links(out, site_url))
    return at_sources(found, prepared.root, prepared.written, contents.sources)
