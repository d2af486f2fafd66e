"""The words are in tests/golden/problems/reading; here is what a comment beside the line cannot say."""

from __future__ import annotations

import pytest

from build_tools.problems import Place, Problem
from build_tools.reading.strict_yaml import read_yaml


def torn(text: str) -> Problem:
    file, problems = read_yaml(text.encode(), "a.yml")
    assert file is None
    assert problems[-1].code == "torn-yaml"
    return problems[-1]


def related(text: str) -> list[tuple[int, int, str]]:
    return [(one.place.line, one.place.column, one.message) for one in torn(text).related]


def test_an_open_quote_names_where_reading_gave_up_within_the_file() -> None:
    assert torn('a: "x\nb: y\n\n\n').place == Place("a.yml", 1, 4)
    assert related('a: "x\nb: y\n\n\n') == [(2, 5, "reading gave up here")]
    assert related('a: "x\n---\nb"\n') == [(2, 1, "reading gave up here")]


def test_a_quote_that_swallows_the_next_names_both_ends() -> None:
    assert torn('a: "x\nb: "y"\n').place == Place("a.yml", 1, 4)
    assert related('a: "x\nb: "y"\n') == [(2, 5, "it is closed here")]


def test_an_open_bracket_names_where_reading_gave_up() -> None:
    assert related("a: [1, 2") == [(1, 9, "reading gave up here")]
    assert related("a: {b: c\nd: e\n") == [(2, 2, "reading gave up here")]


def test_a_line_without_a_colon_names_where_reading_gave_up() -> None:
    assert torn("a\nb: c\n").place == Place("a.yml", 1, 1)
    assert related("a\nb: c\n") == [(2, 2, "reading gave up here")]
    assert torn("a:b\nc: d\n").message == "a space is missing after the `:`"


def test_a_field_among_entries_names_their_list() -> None:
    assert related("a:\n  - x\n  y: z\n") == [(2, 3, "the list begins here")]


def test_what_is_at_the_same_place_is_not_said_twice() -> None:
    assert related("a: %x\n") == []
    assert [problem.code for problem in read_yaml(b"a: *b c*\n", "a.yml")[1]] == ["torn-yaml"]


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("a: x\n\tb: c\n", 1, "a tab is used to indent"),
        ("a:\n  |\n  \tx\n", 3, "a tab is used to indent"),
        ('a: "\\ud800"\n', 5, "this `\\` begins no known escape"),
        ('a: "\\xZZ"\n', 5, "this `\\` begins no known escape"),
        ("a: | text\n", 4, "text follows `|` on its line"),
        ("a: [\n---\n]\n", 4, "the `[` opened here is not closed, or a comma is missing in it"),
        ("a: [{}, [], {b: 1},", 4, "the `[` opened here is not closed, or a comma is missing in it"),
        ("a: {b: [c], d: [{", 17, "the `{` opened here is not closed, or a comma is missing in it"),
        ("a: [b:]\n", 6, "this cannot be read as YAML"),
        ("a: [> 5]\n", 5, "a text may not begin with `>`"),
        ("...\na: b\n", 1, "a value is missing here"),
        ("a: [b]]\n", 7, "text follows a closing bracket"),
        ('"' + "x" * 2000 + '": 1\n', 2003, "a `: ` cannot stand here"),
        ("[a]: " + "[b]: c\n", 9, "a `: ` cannot stand here"),
        ("a: & b\n", 4, "a text may not begin with `&`"),
        ("a: !y!x y\n", 4, "a text may not begin with `!`"),
        ("%YAML 1.1\n%YAML 1.1\n---\na: b\n", 1, "a line may not begin with `%`"),
    ],
)
def test_other_tears(text: str, column: int, message: str) -> None:
    problem = torn(text)
    assert (problem.place.column, problem.message) == (column, message)


@pytest.mark.parametrize("text", ['a: "', "a: '", "a: [", "a: {", "a: [\n\n\n", 'a:\n\n  "x\n\n\n', "a: {b: [c"])
def test_all_places_are_within_the_file(text: str) -> None:
    lines = text.split("\n")
    problem = torn(text)
    for place in (problem.place, *(one.place for one in problem.related)):
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
