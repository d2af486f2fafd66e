"""The faults that a golden case expects, written as comments in the case itself.

    name: Old Bridge
    name: New Bridge
    #1^ duplicate-key: `name` is given twice
    # = keep one of the two

The caret stands under the column of the fault, in the line above the comments; a number before it gives the column
instead, since the comment sign is itself in the first. Where no comment can stand under the line, as within a text,
`# 2:1 duplicate-key: ...` names line and column from anywhere. `=` gives the hint. A problem without a hint has none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.problems import Problem

_FAULT = re.compile(
    r"^#[ ]*(?:(?P<line>[0-9]+):(?P<column>[0-9]+)|(?P<given>[0-9]*)\^)[ ](?P<code>[a-z0-9-]+):[ ](?P<message>.+)$"
)
_HINT = re.compile(r"^#[ ]*=[ ](?P<hint>.+)$")


class Expectation(NamedTuple):
    """One fault that a case must have: where, which code, and in which words."""

    line: int
    column: int
    code: str
    message: str
    hint: str = ""


def parse_expectations(text: str) -> tuple[Expectation, ...]:
    """Return the faults that the comments of a case announce, by place and code."""
    found: list[Expectation] = []
    last_line = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if fault := _FAULT.match(line):
            found.append(_expectation(fault, last_line))
        elif (hint := _HINT.match(line)) and found:
            found[-1] = found[-1]._replace(hint=hint["hint"])
        else:
            last_line = number
    return tuple(sorted(found))


def without_comments(text: str) -> str:
    """Return a case with the lines of its comments emptied: in a page of Markdown they would be headings."""
    return "\n".join("" if _FAULT.match(line) or _HINT.match(line) else line for line in text.split("\n"))


def as_expectations(problems: Iterable[Problem]) -> tuple[Expectation, ...]:
    """Return problems in the form that they are expected in, by place and code."""
    return tuple(
        sorted(
            Expectation(problem.place.line, problem.place.column, problem.code, problem.message, problem.hint)
            for problem in problems
        )
    )


def as_comments(expectations: Iterable[Expectation]) -> str:
    """Return expectations as comments that may stand anywhere in a case, to be read and pasted."""
    lines = []
    for line, column, code, message, hint in expectations:
        lines.append(f"# {line}:{column} {code}: {message}")
        lines += [f"# = {hint}"] if hint else []
    return "\n".join(lines)


def _expectation(fault: re.Match[str], last_line: int) -> Expectation:
    if fault["line"]:
        line, column = int(fault["line"]), int(fault["column"])
    else:
        line, column = last_line, int(fault["given"] or fault.start("given") + 1)
    return Expectation(line, column, fault["code"], fault["message"])
