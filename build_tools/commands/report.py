"""Prints problems and says how a command ends."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

import click

from build_tools.commands.source_lines import SourceLines
from build_tools.problems import in_reading_order
from build_tools.problems.as_github import print_problems as print_github
from build_tools.problems.as_json import print_problems as print_json
from build_tools.problems.as_text import print_problems as print_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from build_tools.problems import Problem

Format = Literal["text", "json", "github"]
CLEAN, PROBLEMS, USAGE, OUR_FAULT = 0, 1, 2, 3


def report(problems: Iterable[Problem], root: Path, form: Format = "text") -> int:
    """Print the problems in reading order; the exit code: 1 where one of them is an error, else 0."""
    ordered = in_reading_order(problems)
    if form == "json":
        click.echo(print_json(ordered), nl=False)
    elif form == "github":
        click.echo(print_github(ordered), nl=False)
    elif ordered:
        lines = SourceLines(root)
        click.echo(print_text(ordered, read_line=lines.read_line, color=sys.stdout.isatty()), nl=False)
    return PROBLEMS if any(problem.severity == "error" for problem in ordered) else CLEAN
