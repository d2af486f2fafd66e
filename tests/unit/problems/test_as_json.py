from __future__ import annotations

import json

from build_tools.problems import Place, Problem, Related
from build_tools.problems.as_json import print_problems


def test_one_array_with_the_same_keys_in_the_same_order() -> None:
    full = Problem(Place("a.yml", 3, 4), "bad-date", "é", "hint", "warning", (Related(Place("b.yml", 2), "here"),))
    bare = Problem(Place("a.yml"), "bad-slug", "message")
    text = print_problems([full, bare])
    assert json.loads(text) == [
        {
            "file": "a.yml",
            "line": 3,
            "column": 4,
            "severity": "warning",
            "code": "bad-date",
            "message": "é",
            "hint": "hint",
            "related": [{"file": "b.yml", "line": 2, "column": 1, "message": "here"}],
        },
        {
            "file": "a.yml",
            "line": 1,
            "column": 1,
            "severity": "error",
            "code": "bad-slug",
            "message": "message",
            "hint": "",
            "related": [],
        },
    ]
    first, second = json.loads(text)
    assert list(first) == list(second) == ["file", "line", "column", "severity", "code", "message", "hint", "related"]
    assert "é" in text


def test_no_problem_is_left_out() -> None:
    assert len(json.loads(print_problems([Problem(Place("a.yml"), "bad-date", "m")] * 50))) == 50
    assert print_problems([]) == "[]\n"
