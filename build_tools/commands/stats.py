"""`explainer stats`: every number about the content, as tables or as data."""

from __future__ import annotations

import io
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Literal

import click
from rich.box import ASCII2
from rich.console import Console
from rich.table import Table

from build_tools.commands.report import CLEAN, PROBLEMS, report
from build_tools.graph.load import load_project
from build_tools.judging.answers import Answers
from build_tools.judging.judge import judge
from build_tools.judging.mutations import mutate_all
from build_tools.judging.statistics.mutated import MEASURED_FILE, count_mutations, write_mutated
from build_tools.judging.statistics.site_numbers import count_site
from build_tools.pages.number_tables import SITE_TABLES, mutation_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.commands.project import Project
    from build_tools.judging.statistics.mutated import Mutated
    from build_tools.judging.statistics.site_numbers import SiteNumbers
    from build_tools.pages.number_table import NumberTable

StatsFormat = Literal["text", "json"]
_WIDTH = 80


def stats(project: Project, form: StatsFormat, *, mutations: bool) -> int:
    """Print the numbers of the sound records; with `mutations` also how many wrong numbers are caught."""
    site, _ = load_project(project.root)
    answers = Answers(site)
    numbers = count_site(site, answers)
    mutated = count_mutations(mutate_all(site, answers), numbers.as_of) if mutations else None
    click.echo(_as_json(numbers, mutated) if form == "json" else _as_text(numbers, mutated), nl=False)
    return CLEAN


def write(project: Project) -> int:
    """Keep the numbers of mutations in their file, for the page on the method; 1 where the content has an error.

    A number that is wrong already would be counted as caught.
    """
    site, problems = load_project(project.root)
    answers = Answers(site)
    if report((*problems, *judge(site, answers)), project.root):
        click.echo("nothing was written: put the content right first", err=True)
        return PROBLEMS
    mutated = count_mutations(mutate_all(site, answers), site.as_of.text)
    file = project.root / MEASURED_FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(write_mutated(mutated))
    click.echo(_as_lines((mutation_table(mutated),)), nl=False)
    click.echo(f"written: {MEASURED_FILE}")
    return CLEAN


def _as_json(numbers: SiteNumbers, mutated: Mutated | None) -> str:
    data = asdict(numbers) | ({"mutations": asdict(mutated)} if mutated else {})
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _as_text(numbers: SiteNumbers, mutated: Mutated | None) -> str:
    tables = [make(numbers) for make in SITE_TABLES]
    return f"As of {numbers.as_of}.\n" + _as_lines((*tables, *((mutation_table(mutated),) if mutated else ())))


def _as_lines(tables: Sequence[NumberTable]) -> str:
    """The tables for a terminal of 80 columns, without colour."""
    file = io.StringIO()
    console = Console(file=file, width=_WIDTH, color_system=None, highlight=False, markup=False, emoji=False)
    for table in tables:
        console.print()
        console.print(_drawn(table))
        if table.note:
            console.print(table.note)
    return "".join(f"{line.rstrip()}\n" for line in file.getvalue().splitlines())


def _drawn(table: NumberTable) -> Table:
    drawn = Table(title=table.title, title_justify="left", title_style="", box=ASCII2, show_edge=False, pad_edge=False)
    first, *others = table.columns
    drawn.add_column(first, overflow="fold")
    for name in others:
        drawn.add_column(name, justify="right")
    for row in table.rows:
        drawn.add_row(row.name, *row.numbers)
    return drawn
