"""Runs every rule over a Site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.answers import Answers
from build_tools.judging.rules import RULES
from build_tools.problems import in_reading_order

if TYPE_CHECKING:
    from build_tools.graph.site import Site
    from build_tools.problems import Problem


def judge(site: Site, answers: Answers | None = None) -> tuple[Problem, ...]:
    """Every problem the rules find, in reading order; `answers` saves working them out again."""
    known = answers or Answers(site)
    return in_reading_order(problem for rule in RULES for problem in rule(site, known))
