"""One fault a file, and near misses called `ok-…` that must stay silent; the expectations stand in the files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

from build_tools.problems.codes_reading import READING_CODES
from build_tools.reading.strict_yaml import read_yaml
from tests.golden.expectations import Expectation, as_comments, as_expectations, parse_expectations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from build_tools.problems import Problem

    Checker: TypeAlias = Callable[[bytes, str], Iterable[Problem]]

FOLDER = Path(__file__).parent / "problems"
READING = sorted((FOLDER / "reading").glob("*.yml"))
# A case as large as a limit would be a burden to keep: `#! pad to N bytes` makes it so when it is read.
PAD = re.compile(rb"^#! pad to (\d+) bytes$", re.MULTILINE)
# Not of YAML files alone: these have their cases elsewhere.
ELSEWHERE = {
    "unreadable-file",
    "link-outside",
    "front-matter-fault",
    "html-in-text",
    "jinja-in-text",
    "block-in-text",
    "bad-reference",
    "bad-component",
    "number-lost",
}


def check_yaml(data: bytes, file: str) -> Iterable[Problem]:
    return read_yaml(data, file)[1]


@pytest.mark.parametrize("case", READING, ids=lambda case: case.stem)
def test_reading(case: Path) -> None:
    assert_as_expected(case, check_yaml)


@pytest.mark.parametrize("case", READING, ids=lambda case: case.stem)
def test_a_near_miss_expects_nothing_and_a_fault_something(case: Path) -> None:
    assert case.stem.startswith("ok-") == (expected_in(case) == ())


def test_every_code_of_a_yaml_file_has_a_case() -> None:
    covered = {expectation.code for case in READING for expectation in expected_in(case)}
    assert {code.name for code in READING_CODES} - ELSEWHERE - covered == set()


def assert_as_expected(case: Path, check: Checker) -> None:
    found = as_expectations(check(read_case(case), case.name))
    assert found == expected_in(case), f"{case.name} now says:\n{as_comments(found)}"


def expected_in(case: Path) -> tuple[Expectation, ...]:
    return parse_expectations(case.read_bytes().decode("utf-8", errors="replace"))


def read_case(case: Path) -> bytes:
    data = case.read_bytes()
    pad = PAD.search(data)
    if pad is None:
        return data
    missing = int(pad[1]) - len(data)
    lines = b"# Padding, of which there is much.\n" * (missing // 35 + 1)
    return data + lines[: missing - 1] + b"\n"
