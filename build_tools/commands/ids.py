"""`explainer ids`: adds to the list of published ids what it lacks, and removes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from build_tools.commands.report import CLEAN, report
from build_tools.graph.load import load_project
from build_tools.graph.published import IDS_FILE, line_of, unlisted, write_published

if TYPE_CHECKING:
    from build_tools.commands.project import Project


def list_ids(project: Project) -> int:
    """Add the id of every sound record to the list, and print them; 1, and no change, where the list has a fault."""
    site, problems = load_project(project.root)
    faults = [problem for problem in problems if problem.place.file == IDS_FILE]
    if faults:
        return report(faults, project.root)
    lines = sorted(line_of(record) for record in unlisted(site))
    if lines or site.published is None:
        path = project.root / IDS_FILE
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(write_published(site.published, lines))
    for line in lines:
        click.echo(line)
    total = len(lines) + (len(site.published.ids) if site.published else 0)
    click.echo(f"{len(lines)} added, {total} in {IDS_FILE}", err=True)
    return CLEAN
