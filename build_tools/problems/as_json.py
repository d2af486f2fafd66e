"""Problems for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.problems.problem import Place, Problem


def print_problems(problems: Sequence[Problem]) -> str:
    """Return one JSON array of all problems, in the order given, with the same keys in the same order in each.

    Keys: file, line, column, severity, code, message, hint, related (file, line, column, message).
    """
    entries = [_entry(problem) for problem in problems]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _entry(problem: Problem) -> dict[str, object]:
    return {
        **_place(problem.place),
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "related": [{**_place(related.place), "message": related.message} for related in problem.related],
    }


def _place(place: Place) -> dict[str, object]:
    return {"file": place.file, "line": place.line, "column": place.column}
