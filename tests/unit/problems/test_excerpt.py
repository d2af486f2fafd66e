from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Place, Problem
from build_tools.problems.excerpt import count_line, first_of_each_code, line_at, visible

if TYPE_CHECKING:
    from build_tools.problems.problem import Severity


def problem(code: str, file: str = "a.yml", severity: Severity = "error") -> Problem:
    return Problem(Place(file), code, "message", severity=severity)


def broken(_: Place) -> str | None:
    raise OSError("gone")


def test_a_line_comes_without_its_end() -> None:
    assert line_at(Place("a.yml"), lambda _: "name: x\r\n") == "name: x"


def test_a_line_that_cannot_be_read_is_left_out() -> None:
    assert line_at(Place("a.yml"), None) is None
    assert line_at(Place("a.yml"), lambda _: None) is None
    assert line_at(Place("a.yml"), broken) is None


def test_what_steers_a_terminal_is_shown_instead() -> None:
    assert visible("a\x1b[31m\tb\nc 古 é") == "a\\u001b[31m b\\u000ac 古 é"


def test_each_code_has_its_own_limit() -> None:
    problems = [problem("bad-date"), problem("bad-date"), problem("bad-slug"), problem("bad-date")]
    shown, more = first_of_each_code(problems, 2)
    assert [one.code for one in shown] == ["bad-date", "bad-date", "bad-slug"]
    assert more == {"bad-date": 1}


def test_the_count_names_errors_warnings_and_files() -> None:
    warning = problem("bad-date", "b.yml", "warning")
    assert count_line([]) == "no problems"
    assert count_line([problem("bad-date")]) == "1 error in 1 file"
    assert count_line([warning, warning]) == "2 warnings in 1 file"
    assert count_line([problem("bad-date"), problem("bad-slug"), warning]) == "2 errors and 1 warning in 2 files"
