"""From a project's files to finished pages: the whole flow up to the engine's frames."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from build_tools.graph.load import load_project
from build_tools.graph.pages import HOME_FILE
from build_tools.judging.answers import Answers
from build_tools.judging.judge import judge
from build_tools.pages.addresses import address_of, frame_of
from build_tools.pages.here import Here
from build_tools.pages.seed_block import SeedBlock, seed_block
from build_tools.pages.site_pages import plan_pages
from build_tools.pages.twin import twin_bytes
from build_tools.problems import Place, Problem
from build_tools.publishing.contents import Contents
from build_tools.reading.site_settings import SETTINGS_FILE, SiteSettings, read_settings
from build_tools.records.kinds import RECORD_KINDS
from build_tools.rendering.render import render, render_seed_block

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from build_tools.graph.site import Site
    from build_tools.pages.plan import PagePlan


@dataclass(frozen=True)
class Pages:
    """Every page a Site comes to, each laid out only when it is asked for."""

    site: Site
    answers: Answers
    settings: SiteSettings

    @cached_property
    def plans(self) -> Mapping[str, PagePlan]:
        """The generated pages by address."""
        return plan_pages(self.site, self.answers, self.settings)

    @cached_property
    def frames(self) -> tuple[str, ...]:
        """The frames the engine is to build: those in use, and one for each kind, so that a preview can add records."""
        shared = {frame_of(f"{model.plural}/some-id/") for model in RECORD_KINDS.values() if model.kind != "vocabulary"}
        return tuple(sorted(shared | {plan.frame for plan in self.plans.values()}))

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        kinds = RECORD_KINDS
        return {
            f"{kinds[file.identity.kind].plural}/{record_id}/": record_id for record_id, file in self.site.files.items()
        }

    def record_at(self, address: str) -> str:
        """The id of the record whose page has this address, sound or not; empty where it is no record's."""
        return self._ids.get(address, "")

    def file_of(self, record_id: str) -> str:
        """The file of a record; empty for no record."""
        return self.site.file_of(record_id) if record_id else ""

    def seeds_of(self, address: str) -> SeedBlock:
        """The *Seed articles* block of a page written by hand."""
        here = Here(self.site, self.answers, self.settings, address)
        file = next((page.file for page in self.site.pages if page.address == address), None)
        return seed_block(here, (file,)) if file else SeedBlock()


def plan_site(root: Path, site: Site, environ: Mapping[str, str] | None = None) -> tuple[Pages, tuple[Problem, ...]]:
    """The pages of a Site, with the settings in `mkdocs.yml`; a problem where those cannot be read."""
    data = (root / SETTINGS_FILE).read_bytes()
    settings, problems = read_settings(data, os.environ if environ is None else environ)
    return Pages(site, Answers(site), settings), problems


def _home_fault(site: Site, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """One problem where there is no home page, instead of every link to it being dead."""
    if site.home or any(problem.place.file == HOME_FILE for problem in problems):
        return ()
    message, hint = "there is no home page", "write it: front matter with `title`, `question`, `lead` and `known`"
    return (Problem(Place(HOME_FILE), "front-matter-fault", message, hint),)


def make_contents(root: Path) -> tuple[Contents | None, tuple[Problem, ...]]:
    """The finished pages of the project at `root`, and every fault of its content; no pages where one is an error."""
    site, problems = load_project(root)
    pages, faults = plan_site(root, site)
    problems = (*problems, *judge(site), *faults, *_home_fault(site, problems))
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    twins = {
        f"{address_of(record).removesuffix('/')}.json": twin_bytes(site, pages.answers, record)
        for record in site.records.values()
    }
    views = [plan.lay_out() for plan in pages.plans.values()]
    for view in views:
        twins.update(view.files)
    contents = Contents(
        fragments=tuple(render(view) for view in views),
        twins=twins,
        seeds={page.address: render_seed_block(pages.seeds_of(page.address)) for page in site.pages},
        no_seeds=render_seed_block(SeedBlock()),
        sources={address_of(record): site.file_of(record.id) for record in site.records.values()},
    )
    return contents, problems
