from __future__ import annotations

import re
from pathlib import Path

from build_tools.judging import diagnosing, verifying
from build_tools.judging.verifying import VERIFY_CODES
from build_tools.pages.method_rules import diagnoses, rule_groups
from build_tools.problems.codes import CODES, GROUPS

QUOTED = re.compile(r'"([a-z]+(?:-[a-z]+)+)"')


def test_every_code_of_the_program_is_shown_once() -> None:
    shown = [row.code for group in rule_groups() for row in group.rows] + [row.code for row in diagnoses()]
    assert sorted(shown) == sorted(CODES)


def test_faults_of_evidence_come_first() -> None:
    first, *others = rule_groups()
    assert first.title == "Evidence and sources"
    assert first.is_first
    assert not any(group.is_first for group in others)
    assert {group.title for group in (first, *others)} == set(GROUPS)


def test_a_row_says_what_is_wrong_and_how_to_cure_it() -> None:
    row = next(row for row in rule_groups()[0].rows if row.code == "unused-record")
    assert (row.means, row.cure) == ("Nothing refers to this record.", "Refer to it, or delete it.")


def test_what_only_the_articles_show_is_what_verifying_and_diagnosing_say() -> None:
    modules = (Path(str(module.__file__)).read_text(encoding="utf-8") for module in (verifying, diagnosing))
    text = "".join(modules).replace(str(VERIFY_CODES), "")
    body = text[text.index('"""The codes of what only the articles can show."""') :]
    assert set(QUOTED.findall(body)) & set(CODES) == set(VERIFY_CODES)
