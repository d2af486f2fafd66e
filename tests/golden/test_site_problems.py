"""One fault of records, references or rules a file, and near misses called `ok-…` that must stay silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.problems.codes_judging import JUDGING_CODES
from build_tools.problems.codes_reading import READING_CODES
from build_tools.problems.codes_records import RECORDS_CODES
from tests.golden.expectations import as_comments
from tests.golden.site_cases import FOLDER, expected_of, found_in, problems_of
from tests.golden.test_problems import ELSEWHERE

if TYPE_CHECKING:
    from pathlib import Path

CASES = sorted(FOLDER.glob("*.yml"))
# Links and folders are no texts that a case could hold: tests/unit/reading/test_listing.py makes them.
ON_A_DISK = {"unreadable-file", "link-outside"}
CODES = sorted(
    {code.name for code in (*RECORDS_CODES, *JUDGING_CODES)}
    | ({code.name for code in READING_CODES} & ELSEWHERE) - ON_A_DISK
)


def test_the_site_that_cases_are_laid_over_is_sound() -> None:
    assert problems_of({}) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case(case: Path) -> None:
    found = found_in(case)
    said = "\n".join(f"{file}\n{as_comments(expectations)}" for file, expectations in found.items())
    assert found == expected_of(case), f"{case.name} now says:\n{said}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_near_miss_expects_nothing_and_a_fault_something(case: Path) -> None:
    assert case.stem.startswith("ok-") == (expected_of(case) == {})


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_case_and_a_near_miss(code: str) -> None:
    faults = [case.stem for case in CASES if code in _codes_of(case)]
    assert [name for name in faults if name.startswith(code)], f"write tests/golden/problems/site/{code}.yml"
    near = [case.stem for case in CASES if case.stem.startswith(f"ok-{code}")]
    assert near, f"write tests/golden/problems/site/ok-{code}.yml"


def _codes_of(case: Path) -> set[str]:
    return {expectation.code for expectations in expected_of(case).values() for expectation in expectations}
