from __future__ import annotations

import pytest

from build_tools.reading.components import component_faults, find_components


def found(body: str) -> list[tuple[str, str]]:
    return [(fence.info, fence.inside) for fence in find_components(body)]


def faults(body: str) -> list[tuple[int, str, str, str]]:
    return list(component_faults(body))


def test_components_in_order_with_what_stands_inside() -> None:
    body = "Words.\n```claim\nid: a\n```\nMore.\n\n~~~~ timeline \ntopic: b\n~~~\n~~~~\n"
    assert found(body) == [("claim", "id: a\n"), ("timeline", "topic: b\n~~~\n")]


@pytest.mark.parametrize(
    "body",
    [
        "```python\nclaim\n```\n",
        "```\nclaim\n```\n",
        "````\n```claim\nid: a\n```\n````\n",
        "<!--\n```claim\nid: a\n```\n-->\n",
        "<!-- never closed\n```claim\nid: a\n```\n",
        "Not ```claim``` in a line.\n",
        "> ```claim\n> id: a\n> ```\n",
    ],
)
def test_what_is_no_component(body: str) -> None:
    assert found(body) == []
    assert faults(body) == []


def test_a_comment_that_is_only_quoted_hides_nothing() -> None:
    assert found("```html\n<!--\n```\n```claim\nid: a\n```\n") == [("claim", "id: a\n")]
    assert found("<!-- a -->\n```claim\nid: a\n```\n") == [("claim", "id: a\n")]


def test_a_component_that_is_never_closed_runs_to_the_end() -> None:
    body = "A.\n```figure\nof: a\n\nWords.\n"
    assert found(body) == [("figure", "of: a\n\nWords.\n")]
    hint = "close it with a line that holds only the fence"
    assert faults(body) == [(3, "bad-component", "the component `figure` is never closed", hint)]
    assert found("```figure") == [("figure", "")]


def test_a_misspelt_name_is_named() -> None:
    assert faults("```timelines\n```\n") == [
        (0, "bad-component", "no component is called `timelines`", "did you mean `timeline`?")
    ]


@pytest.mark.parametrize("indent", [" ", "   ", "    ", "\t", "  \t"])
@pytest.mark.parametrize("fence", ["```", "~~~"])
def test_a_component_stands_at_the_left_margin(indent: str, fence: str) -> None:
    body = f"- A list:\n\n{indent}{fence}claim\n{indent}id: a\n{indent}{fence}\n"
    assert found(body) == []
    hint = "begin it at the left margin, outside lists"
    assert faults(body) == [(11, "bad-component", "a component is indented", hint)]


@pytest.mark.parametrize(
    "heading", ["# A [@b]", "   ### A [@b] #", "A [@b]\n=====", "A [@b]\n---\t", "A [@b]\r\n---\r"]
)
def test_a_heading_holds_no_marker(heading: str) -> None:
    body = f"Words. [@c]\n\n{heading}\n\nWords. [@c]\n"
    assert [(offset, code, message) for offset, code, message, _ in faults(body)] == [
        (body.index("[@b]"), "bad-reference", "the marker `[@b]` stands in a heading")
    ]


@pytest.mark.parametrize("body", ["# A [b](@c)", "#A [@b]\n", "```\n# A [@b]\n```\n", "| A [@b] |\n| --- |\n"])
def test_what_is_no_marker_in_a_heading(body: str) -> None:
    assert faults(body) == []
