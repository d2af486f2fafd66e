"""From a fault in a built page back to the file that a contributor can mend."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.problems import Place, Problem, Related

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_QUOTED = re.compile(r"`([^`]+)`")


def at_sources(
    problems: Iterable[Problem], root: Path, written: Mapping[str, str], records: Mapping[str, str]
) -> tuple[Problem, ...]:
    """The problems, led back to the files that their pages were made from, as far as those are known.

    `written` gives the Markdown file of a page written by hand, by the page's path in the site: the problem moves
    to the first line with the words that its message quotes first. `records` gives the file of a record by its
    page's address: a template may have made the fault, so the built page stays the place and the record is named.
    Both kinds of file are relative to `root`.
    """
    return tuple(_at_source(problem, root, written, records) for problem in problems)


def _at_source(problem: Problem, root: Path, written: Mapping[str, str], records: Mapping[str, str]) -> Problem:
    built = problem.place
    if built.file in written:
        place = _place_in(root, written[built.file], problem.message)
        return replace(problem, place=place, related=(*problem.related, Related(built, "in the built page")))
    if record := records.get(built.file.removesuffix("index.html")):
        return replace(problem, related=(*problem.related, Related(Place(record), "the record of this page")))
    return problem


def _place_in(root: Path, file: str, message: str) -> Place:
    quoted = _QUOTED.search(message)
    if quoted:
        lines = (root / file).read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            if (column := line.find(quoted[1])) >= 0:
                return Place(file, number, column + 1)
    return Place(file)
