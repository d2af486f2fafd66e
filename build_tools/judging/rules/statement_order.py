"""The numbers of a statement are its observations in the order given, so that two swapped numbers are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.grounds import in_unit
from build_tools.judging.numbers import find_figures
from build_tools.judging.sentences import read_sentence
from build_tools.judging.values import observations_of
from build_tools.problems import Problem
from build_tools.records.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from build_tools.graph.site import Site
    from build_tools.judging.amounts import Amount, Figure
    from build_tools.judging.answers import Answers


def check(site: Site, answers: Answers) -> Iterator[Problem]:
    """A problem for each statement whose numbers are its observations in another order.

    Numbers that no observation has, such as years, are left to the rule on grounds.
    """
    for claim in site.of(Claim):
        wrong = _wrong_in(answers, claim, claim.statement)
        if wrong:
            message = f"`{wrong.text}` stands elsewhere in the statement than among its observations"
            hint = "give the observations in the order of the statement, or correct the statement"
            yield Problem(site.place(claim.id, ("statement",)), "statement-out-of-order", message, hint)


def is_out_of_order(answers: Answers, claim: Claim, statement: str) -> bool:
    """Whether a statement, put in place of a claim's own, has numbers in another order than its observations."""
    return _wrong_in(answers, claim, statement) is not None


def _wrong_in(answers: Answers, claim: Claim, statement: str) -> Figure | None:
    observed = list(_observed(answers, claim.id)) if claim.observations else []
    masked = answers.names.mask(read_sentence(("statement",), statement).text)
    stated = [figure for figure in find_figures(masked) if figure.meaning in observed]
    return _first_out_of_order(stated, observed)


def _observed(answers: Answers, claim_id: str) -> Iterator[Amount]:
    """The numbers of a claim's observations, in order, each in its unit."""
    for at in observations_of(answers.site, claim_id):
        value = answers.value(at)
        ends = (value.low, value.high) if value else ()
        unit = answers.grounds.unit_of(at)
        yield from dict.fromkeys(in_unit(abs(end), unit) for end in ends if end is not None)


def _first_out_of_order(stated: Sequence[Figure], observed: Sequence[Amount]) -> Figure | None:
    at = 0
    for figure in stated:
        while at < len(observed) and observed[at] != figure.meaning:
            at += 1
        if at == len(observed):
            return figure
    return None
