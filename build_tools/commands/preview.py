"""The preview: one page made when it is asked for, from frames the engine built once.

Records are read again when a file has changed, unchanged ones from the cache. The engine runs again only when a
hand-written page, the theme or the settings have changed.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from build_tools.commands.changes import fingerprint
from build_tools.commands.source_lines import SourceLines
from build_tools.engines import mkdocs
from build_tools.graph.history import HISTORY_FILE
from build_tools.graph.load import load_project
from build_tools.judging.judge import judge
from build_tools.pages.addresses import markdown_of
from build_tools.problems import Problem, in_reading_order
from build_tools.problems.as_html import print_problems
from build_tools.publishing.assets import gather_assets
from build_tools.publishing.engine_docs import write_engine_docs
from build_tools.publishing.engine_site import written_twin
from build_tools.publishing.frames import Frame, FrameSpec
from build_tools.publishing.project_contents import Pages, plan_site
from build_tools.publishing.theme_styles import join_styles, words_of_theme
from build_tools.publishing.written_pages import fill_page, with_seeds
from build_tools.rendering.render import render, render_notices, render_seed_block

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from build_tools.commands.project import Project
    from build_tools.graph.load import FileCache

RECORDS = ("content", "seeds", HISTORY_FILE)
FRAMES = ("docs", "mkdocs.yml")
BUILT_WHOLE = ("pagefind/", "sitemap.xml", "_headers", "assets/cards/")
"""Where what only a whole build makes stands: the search's index, the sitemap, the headers, the pictures of links."""
_ONLY_BUILT = "<p><strong>A preview does not make this.</strong> <code>explainer build</code> does.</p><h1>"


@dataclass
class Preview:
    """Pages of a project as they are now; `version` rises with every change that was seen."""

    project: Project
    version: int = 0
    problems: tuple[Problem, ...] = ()
    _pages: Pages | None = None
    _frames: Mapping[str, Frame] = field(default_factory=dict)
    _cache: FileCache = field(default_factory=dict)
    _seen: tuple[object, object] = (None, None)
    _engine_problems: tuple[Problem, ...] = ()

    @property
    def files(self) -> Path:
        """The folder of everything the engine wrote: styles, scripts, fonts, hand-written pages."""
        return self.project.folders.work / "preview" / "site"

    def refresh(self) -> None:
        """Read again what has changed since the last look."""
        root = self.project.root
        seen = (fingerprint(root, RECORDS), fingerprint(root, FRAMES) + fingerprint(self.project.folders.theme, (".",)))
        if seen == self._seen:
            return
        frames_changed = seen[1] != self._seen[1]
        self._seen = seen
        self.version += 1
        site, problems = load_project(root, self._cache)
        self._pages, settings_faults = plan_site(root, site)
        if frames_changed:
            self._engine_problems = self._build_frames(self._pages.frames)
        judged = (*judge(site, self._pages.answers), *self._pages.component_problems)
        self.problems = in_reading_order((*problems, *judged, *settings_faults, *self._engine_problems))

    def page(self, address: str) -> bytes | None:
        """The page at a site address, or the problems of its file where it has some; None where there is no page."""
        pages = self._pages
        if pages is None:
            return None
        file = pages.files.get(address)
        faults = [problem for problem in self.problems if problem.place.file == file]
        if any(problem.severity == "error" for problem in faults):
            return self._problem_page(address, faults)
        plan = pages.plans.get(address)
        if plan is None:
            return self._written_page(pages, address)
        fragment = render(plan.lay_out())
        frame = self._frames.get(fragment.frame)
        return (
            frame.fill({**fragment.slots, "address": pages.settings.site_url + fragment.canonical}).encode()
            if frame
            else self._problem_page(address, self.problems)
        )

    def twin(self, path: str) -> bytes | None:
        """What stands beside a page, such as `claims/some-id.json` or `about.md`; None where there is no sound page."""
        pages = self._pages
        return (pages.twin(path) or self._written_twin(pages, path)) if pages else None

    def missing(self, path: str) -> bytes:
        """The page for an address at which there is nothing, with what a preview never has."""
        page = self.file("404.html")
        if page is None or self._pages is None:
            return b"not found</body>"
        # Its links begin at the root of the host, where a preview has no sub-path.
        root = urlsplit(self._pages.settings.site_url).path
        html = page.read_text(encoding="utf-8").replace(f'="{root}', '="/')
        return html.replace("<h1>", _ONLY_BUILT if path.startswith(BUILT_WHOLE) else "<h1>", 1).encode()

    def file(self, path: str) -> Path | None:
        """What the engine wrote at a path; None where there is nothing, or the path leads out of the folder."""
        try:
            file = (self.files / path).resolve()
            return file if file.is_file() and file.is_relative_to(self.files.resolve()) else None
        except (OSError, ValueError):
            # A name that no file can have.
            return None

    def _written_page(self, pages: Pages, address: str) -> bytes | None:
        if any(problem.severity == "error" for problem in self._engine_problems):
            return self._problem_page(address, self._engine_problems)
        path = self.file(f"{address}index.html")
        if path is None:
            return None
        html, faults = _filled(pages, address, path.read_text(encoding="utf-8"))
        return self._problem_page(address, faults) if faults else html.encode()

    def _written_twin(self, pages: Pages, path: str) -> bytes | None:
        address = f"{path.removesuffix('.md')}/"
        source = self.file(f"{address}index.html") if markdown_of(address) == path else None
        if source is None or address in pages.plans:
            return None
        html, faults = _filled(pages, address, source.read_text(encoding="utf-8"))
        return None if faults else written_twin(html, _foot(pages, address), address, pages.settings.site_url)

    def _problem_page(self, address: str, problems: Iterable[Problem]) -> bytes:
        printed = print_problems(tuple(problems), read_line=SourceLines(self.project.root).read_line)
        body = f'<h1 class="problem-title">This page cannot be shown yet</h1>{printed}'
        frame = self._frames.get(frame_for(address, self._frames))
        if frame is None:
            return f"<!doctype html><meta charset=utf-8><title>Problems</title>{body}</body>".encode()
        return frame.fill({"title": "Problems", "description": "", "body": body}).encode()

    def _build_frames(self, addresses: Iterable[str]) -> tuple[Problem, ...]:
        """Let the engine build the frames aside, and take them where it could; those before stay where not."""
        folders = self.project.folders
        work = folders.work / "preview"
        specs = tuple(FrameSpec(name) for name in sorted(addresses))
        assets = gather_assets(folders.theme / "assets", folders.fonts, folders.plotly, folders.sorter)
        clashes = write_engine_docs(folders.docs, specs, assets.files, work / "docs")
        new = work / "new"
        shutil.rmtree(new, ignore_errors=True)
        built, faults = mkdocs.build(self.project.settings, work / "docs", new, assets.names)
        if built:
            join_styles(new, words_of_theme(folders.theme))
            shutil.rmtree(self.files, ignore_errors=True)
            new.rename(self.files)
            made = {spec.address: self.files / spec.built_path for spec in specs}
            self._frames = {
                name: Frame.split(path.read_text(encoding="utf-8"), _own_address(name, built.site_url))
                for name, path in made.items()
                if path.is_file()
            }
        return (*clashes, *faults)


def _filled(pages: Pages, address: str, html: str) -> tuple[str, tuple[Problem, ...]]:
    """A page written by hand, of what the engine built; its faults where it cannot be shown."""
    written = pages.written(address)
    faults: tuple[Problem, ...] = ()
    if written:
        html, faults = fill_page(written, html)
    return with_seeds(html, _foot(pages, address), render_notices(pages.notices_of(address))), faults


def _foot(pages: Pages, address: str) -> str:
    return render_seed_block(pages.seeds_of(address), pages.cite_of(address), pages.changes_of(address))


def _own_address(frame: str, site_url: str) -> str:
    return site_url + frame if FrameSpec(frame).is_shared and site_url else ""


def frame_for(address: str, frames: Mapping[str, Frame]) -> str:
    """The frame of a page that has no view: its own, or the one its kind shares."""
    return address if address in frames else f"{address.partition('/')[0]}/frame/"
