"""`explainer verify`: holds our passages against the articles, for whoever has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from build_tools.commands.report import Format, report
from build_tools.graph.load import load_project
from build_tools.judging.verifying import verify_articles
from build_tools.reading.listing import unreadable

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.commands.project import Project
    from build_tools.problems import Problem


def verify(project: Project, articles: Path, form: Format) -> int:
    """Print what each article confirms and every paragraph that is not as fingerprinted; 1 where there is one."""
    site, problems = load_project(project.root)
    files, unread = _read(articles)
    reports, faults = verify_articles(site, files)
    if form == "text":
        for line in reports:
            click.echo(f"{line.source}: {line.confirmed} of {line.paragraphs} paragraphs of {line.file} confirmed")
        if not reports:
            click.echo("no source is held whole, so there is nothing to confirm")
    # A source with a fault of its own cannot be held against its article.
    broken = {file.file for file in site.files.values() if file.identity.kind == "source" and file.record is None}
    untried = tuple(problem for problem in problems if problem.place.file in broken)
    return report((*untried, *unread, *faults), project.root, form)


def _read(articles: Path) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The bytes of the files in a folder, by name, and a problem for each that cannot be read."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in sorted(articles.iterdir()):
        if path.is_file():
            try:
                files[path.name] = path.read_bytes()
            except OSError as fault:
                problems.append(unreadable(path.name, fault))
    return files, tuple(problems)
