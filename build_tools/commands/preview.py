"""The preview: one page made when it is asked for, from frames the engine built once.

Records are read again when a file has changed, unchanged ones from the cache. The engine runs again only when a
hand-written page, the theme or the settings have changed.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from build_tools.commands.changes import fingerprint
from build_tools.commands.source_lines import SourceLines
from build_tools.engines import mkdocs
from build_tools.graph.history import HISTORY_FILE
from build_tools.graph.load import load_project
from build_tools.judging.judge import judge
from build_tools.problems import Problem, in_reading_order
from build_tools.problems.as_html import print_problems
from build_tools.publishing.assets import gather_assets
from build_tools.publishing.engine_docs import write_engine_docs
from build_tools.publishing.frames import Frame, FrameSpec
from build_tools.publishing.project_contents import Pages, plan_site
from build_tools.publishing.theme_styles import lighten_theme, words_of_theme
from build_tools.publishing.written_pages import fill_page, with_seeds
from build_tools.rendering.render import render, render_notices, render_seed_block

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from build_tools.commands.project import Project
    from build_tools.graph.load import FileCache

RECORDS = ("content", "seeds", HISTORY_FILE)
FRAMES = ("docs", "mkdocs.yml")


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
        """The JSON twin at a path such as `claims/some-id.json`; None where there is no sound record."""
        return self._pages.twin(path) if self._pages else None

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
        html = path.read_text(encoding="utf-8")
        written = pages.written(address)
        if written:
            html, faults = fill_page(written, html)
            if faults:
                return self._problem_page(address, faults)
        foot = render_seed_block(pages.seeds_of(address), pages.cite_of(address), pages.changes_of(address))
        return with_seeds(html, foot, render_notices(pages.notices_of(address))).encode()

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
            lighten_theme(new, words_of_theme(folders.theme))
            shutil.rmtree(self.files, ignore_errors=True)
            new.rename(self.files)
            made = {spec.address: self.files / spec.built_path for spec in specs}
            self._frames = {
                name: Frame.split(path.read_text(encoding="utf-8"), _own_address(name, built.site_url))
                for name, path in made.items()
                if path.is_file()
            }
        return (*clashes, *faults)


def _own_address(frame: str, site_url: str) -> str:
    return site_url + frame if FrameSpec(frame).is_shared and site_url else ""


def frame_for(address: str, frames: Mapping[str, Frame]) -> str:
    """The frame of a page that has no view: its own, or the one its kind shares."""
    return address if address in frames else f"{address.partition('/')[0]}/frame/"
