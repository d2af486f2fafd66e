"""Runs one rule over the town with some files, and shows what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.answers import Answers
from tests.made_site import TOWN, made

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from build_tools.problems import Problem


def problems_of(rule: ModuleType, files: Mapping[str, str]) -> list[Problem]:
    """What a rule finds; a file is only broken where it says `nonsense`."""
    site, problems = made({**TOWN, **files})
    meant = {name for name, text in files.items() if "nonsense" in text}
    assert {site.file_of(record_id) for record_id in site.broken} == meant, problems
    return list(rule.check(site, Answers(site)))


def found(rule: ModuleType, files: Mapping[str, str]) -> list[tuple[str, str]]:
    """What a rule finds, as place and code: `content/claims/one.yml:3:4 bad-value` split in two."""
    return [(str(problem.place), problem.code) for problem in problems_of(rule, files)]


def messages(rule: ModuleType, files: Mapping[str, str]) -> list[str]:
    """What a rule says, message and hint."""
    return [f"{problem.message}; {problem.hint}" for problem in problems_of(rule, files)]
