"""Problems for people at a terminal: place, message, source line with a caret, hint, related places."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from build_tools.problems.excerpt import LIMIT, count_line, first_of_each_code, line_at, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.problems.excerpt import ReadLine
    from build_tools.problems.problem import Place, Problem

_WIDEST = 120
_STYLES = {"error": "bold red", "warning": "bold yellow"}


def print_problems(
    problems: Sequence[Problem],
    *,
    read_line: ReadLine | None = None,
    limit: int = LIMIT,
    color: bool = False,
) -> str:
    """Return the problems as text, in the order given, at most `limit` of one code, then how many there are.

    `read_line` returns the source line of a place, or None; it may fail. With `color`, ANSI escapes are in the text.
    """
    shown, more = first_of_each_code(problems, limit)
    text = Text()
    for problem in shown:
        _add_problem(text, problem, read_line)
    for code, count in more.items():
        text.append(f"and {count} more of this kind: {code}\n", "dim")
    text.append(count_line(problems), "bold" if problems else "bold green")
    text.append("\n")
    return _with_color(text) if color else text.plain


def _add_problem(text: Text, problem: Problem, read_line: ReadLine | None) -> None:
    style = _STYLES[problem.severity]
    text.append(visible(f"{problem.place}: "), "cyan")
    text.append(f"{problem.severity} {problem.code}: ", style)
    text.append(f"{visible(problem.message)}\n", "bold")
    _add_source(text, problem.place, read_line, style)
    if problem.hint:
        text.append("  = ", "cyan")
        text.append(f"{visible(problem.hint)}\n")
    for related in problem.related:
        text.append(visible(f"  {related.place}: "), "cyan")
        text.append(f"{visible(related.message)}\n")


def _add_source(text: Text, place: Place, read_line: ReadLine | None, style: str) -> None:
    line = line_at(place, read_line)
    if line is None:
        return
    before, after = _window(line, place.column)
    number = str(place.line)
    text.append(f"  {number} | ", "dim")
    text.append(f"{before}{after}\n")
    text.append(f"  {' ' * len(number)} | ", "dim")
    text.append(f"{' ' * cell_len(before)}^\n", style)


def _window(line: str, column: int) -> tuple[str, str]:
    """Return what is shown of a line before and from a column, which may be past its end; long lines are cut."""
    before, after = line[: column - 1], line[column - 1 :]
    room = max(_WIDEST - len(after), _WIDEST // 2)
    if len(before) > room:
        before = "…" + before[-room:]
    room = max(_WIDEST - len(before), _WIDEST // 2)
    if len(after) > room:
        after = after[:room] + "…"
    return visible(before), visible(after)


def _with_color(text: Text) -> str:
    file = io.StringIO()
    console = Console(
        file=file,
        force_terminal=True,
        color_system="standard",
        no_color=False,
        legacy_windows=False,
        width=_WIDEST,
    )
    console.print(text, soft_wrap=True, end="")
    return file.getvalue()
