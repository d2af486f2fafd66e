from __future__ import annotations

from build_tools.problems import Place, Problem, Related
from build_tools.problems.as_github import print_problems


def test_an_annotation_names_file_line_column_and_code() -> None:
    related = (Related(Place("b.yml", 2, 3), "first given here"),)
    problem = Problem(Place("content/a.yml", 3, 14), "bad-date", "`x` is no date", "write a year", related=related)
    assert print_problems([problem]).splitlines() == [
        (
            "::error file=content/a.yml,line=3,col=14,title=bad-date::"
            "`x` is no date%0A= write a year%0Ab.yml:2:3: first given here"
        ),
        "1 error in 1 file",
    ]


def test_warnings_are_warnings() -> None:
    problem = Problem(Place("a.yml"), "bad-date", "message", severity="warning")
    assert print_problems([problem]).startswith("::warning file=a.yml,line=1,col=1,title=bad-date::message\n")


def test_nothing_in_a_problem_can_end_its_command_or_begin_another() -> None:
    problem = Problem(Place("a,b:c%\n.yml"), "bad-date", "50% a:b,c\r\n::error::fake")
    assert print_problems([problem]).splitlines() == [
        "::error file=a%2Cb%3Ac%25%0A.yml,line=1,col=1,title=bad-date::50%25 a:b,c%0D%0A::error::fake",
        "1 error in 1 file",
    ]


def test_after_the_limit_the_rest_is_counted() -> None:
    problems = [Problem(Place("a.yml", line), "bad-date", "message") for line in range(1, 6)]
    lines = print_problems(problems, limit=2).splitlines()
    assert lines[2:] == ["and 3 more of this kind: bad-date", "5 errors in 1 file"]
