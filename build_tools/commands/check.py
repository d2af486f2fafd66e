"""`explainer check`: every problem of the content, at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from build_tools.commands.report import CLEAN, PROBLEMS, Format, report
from build_tools.graph.load import load_project
from build_tools.judging.answers import Answers
from build_tools.judging.judge import judge
from build_tools.publishing.project_contents import Pages
from build_tools.reading.site_settings import SiteSettings
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.commands.project import Project
    from build_tools.graph.site import Site

# What limits a statement or stands beside it is shown, and moves no status.
WEIGHED = frozenset({"supports", "disputes"})


def check(project: Project, form: Format) -> int:
    """Print every problem of the content; 0 where there is no error, else 1."""
    site, problems = load_project(project.root)
    pages = Pages(site, Answers(site), SiteSettings())
    found = (*problems, *judge(site, pages.answers), *pages.component_problems)
    code = report(found, project.root, form)
    if form == "text" and not found:
        click.echo(f"{_counted(len(site.records))}, no problems")
    return code


def explain(project: Project, record_id: str) -> int:
    """Print how the status of a claim came to be, evidence by evidence, with what was filled in from its sources."""
    site, _ = load_project(project.root)
    claim = site.find(Claim, record_id)
    if claim is None:
        click.echo(f"no sound claim is called `{record_id}`", err=True)
        return PROBLEMS
    click.echo("\n".join(_explanation(site, claim)))
    return CLEAN


def _explanation(site: Site, claim: Claim) -> Iterator[str]:
    answers = Answers(site)
    status = answers.status(claim)
    yield claim.statement
    yield f"{status.word}: {status.reason}"
    yield from (f"  {line}" for line in status.derivation)
    for item in answers.items(claim):
        filled = {
            "direction": item.direction,
            "basis": item.basis,
            "seen": item.seen,
            "speaker": item.speaker,
            "roots": sorted(item.roots) if item.roots is not None else "unknown",
            "weight": item.weight if item.direction in WEIGHED else "not weighed",
        }
        yield f"  {item.evidence.passage} {json.dumps(filled, ensure_ascii=False)}"
        yield f"    {item.why}"


def _counted(number: int) -> str:
    return "1 record" if number == 1 else f"{number} records"
