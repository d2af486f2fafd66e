"""Problems as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems.excerpt import LIMIT, count_line, first_of_each_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.problems.problem import Problem


def print_problems(problems: Sequence[Problem], *, limit: int = LIMIT) -> str:
    """Return an `::error` or `::warning` line a problem, at most `limit` of one code, and a last line of plain text."""
    shown, more = first_of_each_code(problems, limit)
    lines = [_command(problem) for problem in shown]
    lines += [f"and {count} more of this kind: {code}" for code, count in more.items()]
    return "\n".join((*lines, count_line(problems))) + "\n"


def _command(problem: Problem) -> str:
    place = problem.place
    message = "\n".join(
        (
            problem.message,
            *((f"= {problem.hint}",) if problem.hint else ()),
            *(f"{related.place}: {related.message}" for related in problem.related),
        ),
    )
    parameters = f"file={_escaped_value(place.file)},line={place.line},col={place.column}"
    return f"::{problem.severity} {parameters},title={_escaped_value(problem.code)}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_value(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
