from __future__ import annotations

from decimal import Decimal

import pytest

from build_tools.problems import Place, Problem
from build_tools.reading.strict_yaml import MAX_DEPTH, YamlFile, read_yaml, read_yaml_text


def read(text: str) -> YamlFile:
    file, problems = read_yaml(text.encode(), "a.yml")
    assert problems == ()
    assert file is not None
    return file


def problems_of(text: str) -> tuple[Problem, ...]:
    return read_yaml(text.encode(), "a.yml")[1]


def test_values_are_plain() -> None:
    text = """\
name: Old Bridge
built: 1820
length: 40.50
open: true
river:
day: 1820-04-30
quoted: "1820"
spans: [north, {no: 010}]
note: >-
  two
  lines
"""
    assert read(text).value == {
        "name": "Old Bridge",
        "built": 1820,
        "length": Decimal("40.50"),
        "open": True,
        "river": None,
        "day": "1820-04-30",
        "quoted": "1820",
        "spans": ["north", {"no": "010"}],
        "note": "two lines",
    }


def test_keys_are_text_as_written() -> None:
    assert read("1820: a\ntrue: b\nnull: c\n1.50: d\n'5': e\n? |\n  f\n: g\n").value == {
        "1820": "a",
        "true": "b",
        "null": "c",
        "1.50": "d",
        "5": "e",
        "f\n": "g",
    }


def test_a_byte_order_mark_and_windows_line_ends_are_accepted() -> None:
    file, problems = read_yaml(b"\xef\xbb\xbfname: x\r\nbuilt: 1820\r\n", "a.yml")
    assert problems == ()
    assert file is not None
    assert file.value == {"name": "x", "built": 1820}
    assert file.places.of_value(("built",)) == Place("a.yml", 2, 8)


def test_text_that_is_no_text_is_refused_before_it_is_parsed() -> None:
    file, (problem,) = read_yaml(b"name: \xff", "a.yml")
    assert file is None
    assert problem.code == "not-utf-8"


def test_the_first_of_two_equal_keys_is_kept_and_named() -> None:
    file, (problem,) = read_yaml(b"a: {x: 1}\nb: 2\na: {y: 3, y: 4}\n", "a.yml")[0], problems_of("a: 1\nb: 2\na: 3\n")
    assert file is not None
    assert file.value == {"a": {"x": 1}, "b": 2}
    assert problem.place == Place("a.yml", 3, 1)
    assert [(related.place, related.message) for related in problem.related] == [
        (Place("a.yml", 1, 1), "first given here")
    ]


def test_duplicates_in_a_dropped_value_are_said_too() -> None:
    assert [problem.message for problem in problems_of("a: 1\na: {y: 3, y: 4}\n")] == [
        "`y` is given twice",
        "`a` is given twice",
    ]


def test_tags_anchors_and_merge_keys_leave_the_rest_readable() -> None:
    file, problems = read_yaml(b"a: !!int 5\nb: &x text\nc: {<<: {d: 1}, e: 2}\n", "a.yml")
    assert file is not None
    assert file.value == {"a": 5, "b": "text", "c": {"e": 2}}
    assert [problem.code for problem in problems] == ["alias-or-tag"] * 3


def test_with_an_alias_there_is_no_value() -> None:
    file, problems = read_yaml(b"a: &x [1]\nb: *x\n*x : c\n", "a.yml")
    assert file is None
    assert [problem.place.line for problem in problems] == [1, 2, 3]


def test_a_bomb_of_aliases_costs_nothing() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 60)]
    file, problems = read_yaml("\n".join(lines).encode(), "a.yml")
    assert file is None
    assert len(problems) == 60 + 59 * 9


def test_only_the_first_document_is_read() -> None:
    file, (problem,) = read_yaml(b"a: 1\n---\nb: 2\n---\nc: [\n", "a.yml")
    assert file is not None
    assert file.value == {"a": 1}
    assert (problem.code, problem.place.line) == ("several-documents", 2)


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n...\n", "null\n", "- a\n", "a\n", "5\n"])
def test_a_file_without_fields_has_no_value(text: str) -> None:
    file, (problem,) = read_yaml(text.encode(), "a.yml")
    assert file is None
    assert problem.code == "not-a-mapping"


def test_what_was_found_before_the_tear_is_said_too() -> None:
    file, problems = read_yaml(b'a: 1\na: 2\nb: !x 3\nc: "d\n', "a.yml")
    assert file is None
    assert [problem.code for problem in problems] == ["duplicate-key", "alias-or-tag", "torn-yaml"]


@pytest.mark.parametrize("open_", ["[", "{a: ", "- ", "? ", "- ? ", "[{a: ", "- - [ "])
@pytest.mark.parametrize("before", ["", "a: ", "a:\n  "])
def test_no_nesting_stops_the_process(open_: str, before: str) -> None:
    file, problems = read_yaml((before + open_ * (500_000 // len(open_))).encode(), "a.yml")
    assert file is None
    assert problems[-1].code in {"too-deeply-nested", "torn-yaml"}


def test_the_deepest_allowed_is_read() -> None:
    for depth, code in ((MAX_DEPTH, []), (MAX_DEPTH + 1, ["too-deeply-nested"])):
        text = "{a: " * depth + "x" + "}" * depth
        assert [problem.code for problem in problems_of(text)] == code


def test_brackets_in_texts_are_no_nesting() -> None:
    braces = "[{" * 500
    text = f'a: \'{braces}\'\nb: "{braces}"\nc: x {braces}\nd: |\n  {braces}\ne: ["{braces}"]\n# {braces}\n'
    assert list(read(text).value) == ["a", "b", "c", "d", "e"]


def test_places_move_with_the_first_line() -> None:
    file, problems = read_yaml_text("a: 1\na: 2\n", "a.md", first_line=10)
    assert file is not None
    assert file.places.of_value(("a",)) == Place("a.md", 10, 4)
    assert problems[0].place == Place("a.md", 11, 1)
    assert read_yaml_text("", "a.md", first_line=10)[1][0].place == Place("a.md", 10, 1)
    assert read_yaml_text("a: 'x", "a.md", first_line=10)[1][0].place == Place("a.md", 10, 4)
    assert read_yaml_text("a: 1\nb: [", "a.md", first_line=10)[1][0].place == Place("a.md", 11, 4)
