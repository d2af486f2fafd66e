"""The rules that every record is held to, as the program's own list of faults has them."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.judging.verifying import VERIFY_CODES
from build_tools.problems.codes import CODES, GROUPS
from build_tools.problems.codes_judging import JUDGING_CODES


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One fault that the program finds: what it is and how to cure it (inline Markdown), and its code."""

    means: str
    cure: str
    code: str


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """Faults of one sort; `is_first` marks those of evidence, which are what a reader asks after."""

    title: str
    rows: tuple[RuleRow, ...]
    is_first: bool


def rule_groups() -> tuple[RuleGroup, ...]:
    """Every fault that the program finds in records and pages, those of evidence first; verification is apart."""
    groups = sorted(GROUPS.items(), key=lambda group: group[1] is not JUDGING_CODES)
    return tuple(
        RuleGroup(
            title,
            tuple(rule_row(code.name) for code in codes if code.name not in VERIFY_CODES),
            is_first=codes is JUDGING_CODES,
        )
        for title, codes in groups
    )


def diagnoses() -> tuple[RuleRow, ...]:
    """What `explainer verify` may say of a paragraph."""
    return tuple(rule_row(name) for name in VERIFY_CODES)


def rule_row(name: str) -> RuleRow:
    """One fault by its code."""
    code = CODES[name]
    return RuleRow(code.meaning, code.cure, code.name)
