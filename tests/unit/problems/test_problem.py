from __future__ import annotations

import pytest

from build_tools.problems import Place, Problem, Related, in_reading_order


def test_a_place_reads_as_editors_expect() -> None:
    assert str(Place("content/a.yml", 3, 14)) == "content/a.yml:3:14"
    assert str(Place("content/a.yml")) == "content/a.yml:1:1"


def test_an_unknown_code_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match=r"'no-such-code' is not in build_tools\.problems\.codes\.CODES"):
        Problem(Place("a.yml"), "no-such-code", "message")


def test_reading_order_is_file_line_column_code() -> None:
    def problem(file: str, line: int, column: int, code: str) -> Problem:
        return Problem(Place(file, line, column), code, "message")

    ordered = (
        problem("a.yml", 2, 9, "bad-date"),
        problem("a.yml", 10, 1, "bad-date"),
        problem("a.yml", 10, 1, "bad-slug"),
        problem("a.yml", 10, 2, "bad-date"),
        problem("b.yml", 1, 1, "bad-date"),
    )
    assert in_reading_order(reversed(ordered)) == ordered


def test_equal_problems_are_said_once() -> None:
    related = (Related(Place("b.yml"), "first given here"),)
    problem = Problem(Place("a.yml"), "bad-date", "message", related=related)
    same = Problem(Place("a.yml"), "bad-date", "message", related=related)
    other = Problem(Place("a.yml"), "bad-date", "message")
    assert in_reading_order([problem, same, other]) == (other, problem)
