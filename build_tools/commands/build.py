"""`explainer build`: the whole site, checked, and put in place by one move."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from build_tools.commands.report import PROBLEMS, report
from build_tools.engines import mkdocs
from build_tools.pages.claim_card import CARDS
from build_tools.publishing.produce import finish, prepare
from build_tools.publishing.project_contents import make_contents
from build_tools.publishing.publish import move_into_place

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.commands.progress import Progress
    from build_tools.commands.project import Project
    from build_tools.problems import Problem
    from build_tools.publishing.produce import Folders


def build(project: Project, out: Path, progress: Progress) -> int:
    """Build the site into `out`; on any error print the problems, leave the old site as it was, and return 1."""
    started = time.perf_counter()
    pages, problems = make_site(project, out, progress)
    code = report(problems, project.root)
    if code:
        click.echo("nothing was published; the site is as it was", err=True)
        return PROBLEMS
    click.echo(f"{pages} pages in {time.perf_counter() - started:.1f} s: {click.format_filename(out)}")
    return code


def make_site(project: Project, out: Path, progress: Progress) -> tuple[int, tuple[Problem, ...]]:
    """Make the site and move it to `out`; how many pages it has, and every problem found on the way."""
    folders = project.folders.for_run()
    try:
        return _make_site(project, folders, out, progress)
    finally:
        folders.clear()


def _make_site(project: Project, folders: Folders, out: Path, progress: Progress) -> tuple[int, tuple[Problem, ...]]:
    progress.step("reading and judging the records")
    prepared, problems = prepare(project.root, folders, make_contents)
    if prepared is None:
        return 0, problems
    progress.step("building the frames")
    built, faults = mkdocs.build(project.settings, prepared.docs, folders.engine_site, prepared.asset_names)
    problems += faults
    if built is None:
        return 0, problems
    progress.step("pouring in the records and checking every link")
    problems += finish(prepared, built.folder, folders.new_site, built.site_url)
    if any(problem.severity == "error" for problem in problems):
        return 0, problems
    pages = sum(1 for path in folders.new_site.rglob("*.html") if path.parent != folders.new_site / CARDS)
    return pages, (*problems, *move_into_place(folders.new_site, out))
