"""A statement that names a year names the time it holds for: both ends of its `when`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.amounts import year_of
from build_tools.judging.numbers import find_figures
from build_tools.judging.sentences import read_sentence
from build_tools.problems import Problem
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, answers: Answers) -> Iterator[Problem]:
    """A problem for each statement that names some year, but not all in which its time begins and ends."""
    for claim in site.of(Claim):
        missing = missing_years(answers, claim, claim.statement)
        if missing:
            years = " and ".join(str(year) for year in missing)
            message = f"the statement names years, but not {years}, where its `when` begins or ends"
            hint = "name it, or correct `when`: `../2024-06` for «by June 2024», `2019/..` for «since 2019»"
            yield Problem(site.place(claim.id, ("statement",)), "statement-time", message, hint)


def missing_years(answers: Answers, claim: Claim, statement: str) -> list[int]:
    """The years at the ends of a claim's time that a statement, put in place of its own, leaves out.

    Empty where it names no year at all, or that of a forecast's deadline only.
    """
    masked = answers.names.mask(read_sentence(("statement",), statement).text)
    named = {year for figure in find_figures(masked) if (year := year_of(figure.meaning))}
    deadline = claim.forecast.deadline if claim.forecast else None
    if deadline:
        named -= {deadline.first.year, deadline.last.year}
    ends = (point for point in (claim.when.start, claim.when.end) if point is not None)
    wanted = sorted({point.first.year for point in ends if point.precision in {"year", "season", "month", "day"}})
    return [year for year in wanted if year not in named] if named else []
