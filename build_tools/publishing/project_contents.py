"""From a project's files to finished pages: the whole flow up to the engine's frames."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from build_tools.graph.history import HISTORY_FILE, write_history
from build_tools.graph.load import load_project
from build_tools.graph.pages import HOME_FILE
from build_tools.graph.pages import address_of as page_address
from build_tools.judging.answers import Answers
from build_tools.judging.judge import judge
from build_tools.judging.statistics.mutated import MEASURED_FILE, read_mutated
from build_tools.pages.addresses import (
    SEARCH_ADDRESS,
    address_for,
    address_of,
    former_address,
    frame_of,
    markdown_of,
    twin_of,
)
from build_tools.pages.chart_files import files_of
from build_tools.pages.citing import citation_files
from build_tools.pages.claim_card import claim_cards
from build_tools.pages.export.record_csv import csv_of, has_csv_twin, record_csv
from build_tools.pages.feeds import feeds_of
from build_tools.pages.heads import page_cite
from build_tools.pages.here import Here
from build_tools.pages.home import home_problems
from build_tools.pages.llms_text import LLMS_PATH, llms_text
from build_tools.pages.notices import notices_of
from build_tools.pages.page_card import card_of
from build_tools.pages.plain_words import plain_words
from build_tools.pages.record_changes import record_changes
from build_tools.pages.search_documents import page_document, search_documents
from build_tools.pages.seed_block import ABOUT_THE_SITE, SeedBlock, seed_block_of_written
from build_tools.pages.site_pages import plan_pages
from build_tools.pages.twin import former_twin_bytes, twin_bytes
from build_tools.pages.written import WrittenPage, component_problems, files_beside
from build_tools.problems import Place, Problem
from build_tools.publishing.contents import Contents
from build_tools.publishing.feeds import as_atom, as_json
from build_tools.publishing.processes import in_processes
from build_tools.reading.site_settings import SETTINGS_FILE, SiteSettings, read_settings
from build_tools.records.kinds import RECORD_KINDS
from build_tools.rendering.claim_card import render_card
from build_tools.rendering.markdown_twin import markdown_twin
from build_tools.rendering.render import render, render_notices, render_seed_block

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from build_tools.graph.pages import HandPage
    from build_tools.graph.site import Site
    from build_tools.judging.statistics.mutated import Mutated
    from build_tools.pages.feeds import Feed
    from build_tools.pages.notices import CorrectionNotice
    from build_tools.pages.page_card import PageCard
    from build_tools.pages.plan import PagePlan
    from build_tools.pages.record_changes import RecordChanges
    from build_tools.pages.search_documents import SearchDocument
    from build_tools.pages.view import Cite
    from build_tools.rendering.fragment import Fragment


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
    def files(self) -> Mapping[str, str]:
        """The file behind each page that has one of its own, by address, also where the file has a fault."""
        files = {page.address: page.file for page in self.site.pages}
        for record_id, file in self.site.files.items():
            files[address_for(file.identity.kind, record_id)] = file.file
        for former, redirect in self.site.redirects.items():
            files[former_address(redirect)] = self.site.redirect_files[former].file
        return files

    @cached_property
    def _twin_makers(self) -> Mapping[str, Callable[[], bytes]]:
        site = self.site
        makers: dict[str, Callable[[], bytes]] = {
            twin_of(address_of(record)): partial(twin_bytes, site, self.answers, record)
            for record in site.records.values()
        }
        for record in site.records.values():
            makers.update(citation_files(self.here(address_of(record)), record))
            if has_csv_twin(record):
                makers[csv_of(address_of(record))] = partial(record_csv, self.here(address_of(record)), record)
        for redirect in site.redirects.values():
            makers[twin_of(former_address(redirect))] = partial(former_twin_bytes, site, redirect)
        makers.update(claim_cards(self.here(""), render_card))
        makers[LLMS_PATH] = partial(llms_text, self.here(""))
        for stem, make in feeds_of(self.here("")).items():
            makers[f"{stem}.atom"] = partial(self._feed, as_atom, make)
            makers[f"{stem}.json"] = partial(self._feed, as_json, make)
        if site.history:
            makers[HISTORY_FILE] = partial(write_history, site.history)
        return makers

    def _feed(self, write: Callable[[Feed, str, str], bytes], make: Callable[[], Feed]) -> bytes:
        return write(make(), self.settings.site_name, self.settings.site_url)

    def twin(self, path: str) -> bytes | None:
        """The twin at a path such as `claims/some-id.json`, or a file beside a page; None where there is none."""
        make = self._twin_makers.get(path)
        return make() if make else self._beside(path)

    def _beside(self, path: str) -> bytes | None:
        written = self._by_hand.get(f"{path.rpartition('/')[0]}/")
        if written:
            return dict(files_beside(self.here(written.address), written)).get(path)
        if markdown := self._markdown(path):
            return markdown
        plan = self.plans.get(f"{path.rpartition('.')[0]}/") or self.plans.get(f"{path.rpartition('/')[0]}/")
        return dict(files_of(plan.lay_out(), self.site.as_of)).get(path) if plan else None

    def _markdown(self, path: str) -> bytes | None:
        addresses = (address for address in (f"{path.removesuffix('.md')}/", "") if markdown_of(address) == path)
        plan = next((self.plans[address] for address in addresses if address in self.plans), None)
        return self.markdown(render(plan.lay_out())) if plan else None

    def markdown(self, fragment: Fragment) -> bytes:
        """The Markdown twin of a page."""
        return markdown_twin(fragment.slots["body"], fragment.address, self.settings.site_url)

    def twins(self) -> dict[str, bytes]:
        """Every twin and citation by its path in the site."""
        return {path: make() for path, make in self._twin_makers.items()}

    @cached_property
    def component_problems(self) -> tuple[Problem, ...]:
        """Every fault of the components on pages written by hand that shows only beside the records."""
        faults = (fault for page in self.site.pages for fault in component_problems(self.here(page.address), page))
        return (*home_problems(self.here("")), *faults)

    def written(self, address: str) -> WrittenPage | None:
        """A page written by hand, to be filled once; None where there is none."""
        page = self._by_hand.get(address)
        return WrittenPage(self.here(address), page) if page else None

    @cached_property
    def _by_hand(self) -> Mapping[str, HandPage]:
        return {page.address: page for page in self.site.pages}

    def here(self, address: str) -> Here:
        """The page at an address, as views are made for it."""
        return Here(self.site, self.answers, self.settings, address)

    def changes_of(self, address: str) -> RecordChanges | None:
        """The changes of a page written by hand; None where there is no such page."""
        page = self._by_hand.get(address)
        return record_changes(self.here(address), page.file) if page else None

    def notices_of(self, address: str) -> tuple[CorrectionNotice, ...]:
        """The corrections that touched a page written by hand."""
        page = self._by_hand.get(address)
        return notices_of(self.here(address), page.file) if page else ()

    def seeds_of(self, address: str) -> SeedBlock:
        """The *Seed articles* block of a page written by hand."""
        page = self._by_hand.get(address)
        return seed_block_of_written(self.here(address), page.file) if page else ABOUT_THE_SITE

    def cite_of(self, address: str) -> Cite | None:
        """How to cite a page written by hand; None where there is none, or none with a title."""
        page = self._by_hand.get(address)
        return page_cite(self.here(address), plain_words(page.title)) if page and page.title else None


def plan_site(root: Path, site: Site, environ: Mapping[str, str] | None = None) -> tuple[Pages, tuple[Problem, ...]]:
    """The pages of a Site, with the settings in `mkdocs.yml`; a problem where those cannot be read."""
    data = (root / SETTINGS_FILE).read_bytes()
    settings, problems = read_settings(data, os.environ if environ is None else environ)
    mutated, faults = _measured(root)
    return Pages(site, Answers(site, mutated), settings), (*problems, *faults)


def _measured(root: Path) -> tuple[Mutated | None, tuple[Problem, ...]]:
    """What was measured apart, where it was."""
    file = root / MEASURED_FILE
    return read_mutated(file.read_bytes()) if file.is_file() else (None, ())


def _home_fault(site: Site, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """One problem where there is no home page, instead of every link to it being dead."""
    if site.home or any(problem.place.file == HOME_FILE for problem in problems):
        return ()
    message, hint = "there is no home page", "write it: front matter with `title`, `question`, `lead` and `known`"
    return (Problem(Place(HOME_FILE), "front-matter-fault", message, hint),)


def changed_days(site: Site) -> dict[str, str]:
    """The day on which the content of each page last changed, by its address; only where that is known."""
    if site.history is None:
        return {}
    addresses = {record.id: address_of(record) for record in site.records.values()}
    # Decisions are pages too, which the records' reader passes over.
    addresses |= {file: page_address(file) for file in site.history.changes if file.endswith(".md")}
    last = {address: site.history.last_change(name) for name, address in addresses.items()}
    return {address: change.day for address, change in last.items() if change}


@dataclass(frozen=True, slots=True)
class MadePage:
    """A generated page, finished: its HTML, the files beside it by path, its picture, what the search is told."""

    fragment: Fragment
    files: Mapping[str, bytes]
    card: PageCard
    searched: SearchDocument | None


def make_page(pages: Pages, plan: PagePlan) -> MadePage:
    """All that is published of one generated page but the twins of its record."""
    view = plan.lay_out()
    fragment = render(view)
    files = {**dict(files_of(view, pages.site.as_of)), markdown_of(fragment.address): pages.markdown(fragment)}
    return MadePage(fragment, files, card_of(view), page_document(view))


def _foot(pages: Pages, page: HandPage) -> str:
    return render_seed_block(pages.seeds_of(page.address), pages.cite_of(page.address), pages.changes_of(page.address))


def make_contents(root: Path) -> tuple[Contents | None, tuple[Problem, ...]]:
    """The finished pages of the project at `root`, and every fault of its content; no pages where one is an error."""
    site, problems = load_project(root)
    pages, faults = plan_site(root, site)
    problems = (
        *problems,
        *judge(site, pages.answers),
        *faults,
        *pages.component_problems,
        *_home_fault(site, problems),
    )
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    twins = pages.twins()
    # The pages that look at everything come last and take longest: begun first, they keep no one waiting.
    made = in_processes(partial(make_page, pages), tuple(pages.plans.values())[::-1])[::-1]
    for page in site.pages:
        twins.update(files_beside(pages.here(page.address), page))
    for one in made:
        twins.update(one.files)
    contents = Contents(
        fragments=tuple(one.fragment for one in made),
        twins=twins,
        seeds={page.address: _foot(pages, page) for page in site.pages},
        notices={page.address: render_notices(pages.notices_of(page.address)) for page in site.pages},
        written={page.address: WrittenPage(pages.here(page.address), page) for page in site.pages},
        sources=pages.files,
        changed=changed_days(site),
        site_name=pages.settings.site_name,
        cards=frozenset(one.card for one in made),
        searched=tuple(search_documents(pages.here(SEARCH_ADDRESS), (one.searched for one in made if one.searched))),
    )
    return contents, problems
