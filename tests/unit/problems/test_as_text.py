from __future__ import annotations

import re

from build_tools.problems import Place, Problem, Related
from build_tools.problems.as_text import print_problems


def failing(_: Place) -> str | None:
    raise IndexError("past the end")


def test_a_problem_shows_its_line_a_caret_its_hint_and_what_is_related() -> None:
    related = (Related(Place("a.yml", 1, 1), "first given here"),)
    problem = Problem(Place("a.yml", 12, 7), "bad-date", "`x` is no date", "write a year", related=related)
    assert print_problems([problem], read_line=lambda _: "when: x\n") == (
        "a.yml:12:7: error bad-date: `x` is no date\n"
        "  12 | when: x\n"
        "     |       ^\n"
        "  = write a year\n"
        "  a.yml:1:1: first given here\n"
        "1 error in 1 file\n"
    )


def test_nothing_but_the_message_is_needed() -> None:
    problem = Problem(Place("a.yml", 99), "bad-date", "`x` is no date", severity="warning")
    bare = "a.yml:99:1: warning bad-date: `x` is no date\n1 warning in 1 file\n"
    assert print_problems([problem]) == bare
    assert print_problems([problem], read_line=failing) == bare
    assert print_problems([problem], read_line=lambda _: None) == bare


def test_no_problems_are_said_too() -> None:
    assert print_problems([]) == "no problems\n"


def test_after_twenty_of_a_code_the_rest_is_counted() -> None:
    problems = [Problem(Place("a.yml", line), "bad-date", "message") for line in range(1, 333)]
    lines = print_problems(problems).splitlines()
    assert lines[19].startswith("a.yml:20:1:")
    assert lines[20:] == ["and 312 more of this kind: bad-date", "332 errors in 1 file"]
    assert print_problems(problems, limit=400).count("bad-date") == 332


def test_the_caret_stands_under_wide_letters_tabs_and_past_the_end() -> None:
    def caret(line: str, column: int) -> tuple[str, str]:
        text = print_problems([Problem(Place("a.yml", 1, column), "bad-date", "m")], read_line=lambda _: line)
        _, source, mark, _ = text.splitlines()
        return source.partition("| ")[2], mark.partition("| ")[2]

    assert caret("古い: x", 5) == ("古い: x", "      ^")
    assert caret("\tx", 2) == (" x", " ^")
    assert caret("ab", 9) == ("ab", "  ^")
    assert caret("", 1) == ("", "^")


def test_of_a_long_line_the_part_round_the_caret_is_shown() -> None:
    line = "a" * 500 + "X" + "b" * 500
    text = print_problems([Problem(Place("a.yml", 1, 501), "bad-date", "m")], read_line=lambda _: line)
    _, source, mark, _ = text.splitlines()
    assert source.endswith("…")
    assert len(source) < 140
    assert source[mark.index("^")] == "X"
    assert source[mark.index("^") - 61] == "…"


def test_content_cannot_steer_the_terminal_nor_be_taken_for_markup() -> None:
    problem = Problem(Place("a\x1b.yml"), "bad-date", "[bold]\x1b[2J\nx :smile:", "[/]")
    for color in (False, True):
        text = print_problems([problem], read_line=lambda _: "\x1b[2J", color=color)
        assert "\x1b[2J" not in text
        assert "[bold]\\u001b[2J\\u000ax :smile:" in text
        assert "[/]" in text


def test_color_changes_nothing_else() -> None:
    problem = Problem(Place("a.yml", 1, 2), "bad-date", "long " * 60, "hint", related=(Related(Place("b.yml"), "m"),))
    plain = print_problems([problem], read_line=lambda _: "when: x")
    colored = print_problems([problem], read_line=lambda _: "when: x", color=True)
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain
