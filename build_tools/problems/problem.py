"""A fault in content, as a value that is returned and never raised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from build_tools.problems.codes import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file of the project.

    `file` is relative to the project, with `/` between its parts; `line` and `column` count from 1, in characters.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Return `file:line:column`, which editors and terminals turn into a link."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Related:
    """A second place that helps to understand a problem, and what is to be seen there."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: its place, one of the known codes, a message in our words, and a hint that starts with a verb.

    Raises ValueError for a code that is not in `CODES`: that is a mistake of the program, not of the content.
    """

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    related: tuple[Related, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a code that nobody can look up."""
        if self.code not in CODES:
            text = f"{self.code!r} is not in build_tools.problems.codes.CODES"
            raise ValueError(text)


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems by file, line, column and code; equal ones once."""
    return tuple(dict.fromkeys(sorted(problems, key=_reading_key)))


def _reading_key(problem: Problem) -> tuple[Place, str, str, str, str, tuple[Related, ...]]:
    return (problem.place, problem.code, problem.message, problem.hint, problem.severity, problem.related)
