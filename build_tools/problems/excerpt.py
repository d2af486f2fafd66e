"""What the printers share: the line of a place, and how many problems of one code are shown."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from build_tools.problems.problem import Place, Problem

    ReadLine: TypeAlias = Callable[[Place], "str | None"]

LIMIT = 20


def line_at(place: Place, read_line: ReadLine | None) -> str | None:
    """Return the source line of a place, without its end, or None when there is none to show."""
    if read_line is None:
        return None
    try:
        line = read_line(place)
    except Exception:  # noqa: BLE001 - a line that cannot be shown must never hide the problem
        return None
    return None if line is None else line.rstrip("\r\n")


def visible(text: str) -> str:
    """Return a text on one line without characters that steer a terminal."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text.replace("\t", " "))


def first_of_each_code(problems: Iterable[Problem], limit: int) -> tuple[tuple[Problem, ...], dict[str, int]]:
    """Return the first `limit` problems of each code, in their order, and how many more of a code there are."""
    seen: Counter[str] = Counter()
    shown = []
    for problem in problems:
        seen[problem.code] += 1
        if seen[problem.code] <= limit:
            shown.append(problem)
    return tuple(shown), {code: count - limit for code, count in seen.items() if count > limit}


def count_line(problems: Sequence[Problem]) -> str:
    """Return the number of errors, warnings and files in words, as in `2 errors in 1 file`."""
    if not problems:
        return "no problems"
    severities = Counter(problem.severity for problem in problems)
    counts = [_counted(severities[name], name) for name in ("error", "warning") if severities[name]]
    files = _counted(len({problem.place.file for problem in problems}), "file")
    return f"{' and '.join(counts)} in {files}"


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
