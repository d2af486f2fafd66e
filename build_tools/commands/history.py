"""`explainer history`: writes when the content of each record and page changed, and what, from the repository's log."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from build_tools.commands.report import CLEAN, report
from build_tools.graph.history import HISTORY_FILE, write_history
from build_tools.graph.history_of_log import FOLDERS, history_of
from build_tools.reading.git_log import open_log

if TYPE_CHECKING:
    from build_tools.commands.project import Project


def write(project: Project, *, where_possible: bool = False) -> int:
    """Write the file anew; 1, and the file as it was, where there is no whole log. `where_possible` only warns then."""
    log, problems = open_log(project.root)
    if log is None:
        if where_possible:
            problems = tuple(replace(problem, severity="warning") for problem in problems)
        return report(problems, project.root)
    history = history_of(log.commits(FOLDERS), log.id, log.at)
    (project.root / HISTORY_FILE).write_bytes(write_history(history))
    total = sum(len(changes) for changes in history.changes.values())
    click.echo(f"{total} changes of {len(history.changes)} records and pages: {HISTORY_FILE}", err=True)
    return CLEAN
