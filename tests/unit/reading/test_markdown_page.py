from __future__ import annotations

import pytest

from build_tools.problems import Place
from build_tools.reading.markdown_page import BodyReference, MarkdownFile, read_markdown


def read(text: str) -> MarkdownFile:
    page, problems = read_markdown(text.encode(), "docs/a.md")
    assert problems == ()
    assert page is not None
    return page


def at(line: int, column: int) -> Place:
    return Place("docs/a.md", line, column)


def test_front_matter_body_and_references() -> None:
    page = read("---\ntitle: Bridges\nweight: 5\n---\n\n# Bridges\n\nOld [@gazette#p4], on [the river](@tarn).\n")
    assert page.front == {"title": "Bridges", "weight": 5}
    assert page.body == "\n# Bridges\n\nOld [@gazette#p4], on [the river](@tarn).\n"
    assert page.body_line == 5
    assert page.references == (BodyReference("gazette#p4", at(8, 5)), BodyReference("tarn", at(8, 23)))
    assert page.places.of_value(("weight",)) == at(3, 9)


@pytest.mark.parametrize("text", ["", "# Bridges\n", "\n---\ntitle: x\n---\n", "words\n---\nmore\n", "----\na\n----\n"])
def test_without_front_matter_all_is_body(text: str) -> None:
    page = read(text)
    assert (page.front, page.body, page.body_line) == ({}, text, 1)
    assert page.places.of_value(("title",)) == at(1, 1)


@pytest.mark.parametrize(
    "front", ["---\n---\n", "---\n\n# nothing\n---\n", "---  \n---\t\n", "---\n...\n", "---\r\n---\r\n"]
)
def test_front_matter_may_be_empty(front: str) -> None:
    page = read(front + "[@a]")
    assert page.front == {}
    assert page.body == "[@a]"
    assert page.references == (BodyReference("a", at(front.count("\n") + 1, 1)),)


def test_a_page_may_end_with_its_front_matter() -> None:
    page = read("---\ntitle: x\n---")
    assert (page.front, page.body, page.body_line) == ({"title": "x"}, "", 3)


def test_front_matter_must_be_closed() -> None:
    page, (problem,) = read_markdown(b"---\ntitle: x\n\nwords\n", "docs/a.md")
    assert page is None
    assert (problem.code, problem.place) == ("front-matter-fault", at(1, 1))


def test_faults_in_front_matter_are_at_their_line_and_the_body_is_still_read() -> None:
    page, problems = read_markdown(b"---\ntitle: a\ntitle: b\nweight: 'x\n---\n[@a] [@B]\n", "docs/a.md")
    assert page is not None
    assert page.front == {}
    assert page.references == (BodyReference("a", at(6, 1)),)
    assert [(problem.code, problem.place) for problem in problems] == [
        ("duplicate-key", at(3, 1)),
        ("torn-yaml", at(4, 9)),
        ("bad-reference", at(6, 6)),
    ]


def test_front_matter_is_a_mapping() -> None:
    (problem,) = read_markdown(b"---\n- a\n---\n", "docs/a.md")[1]
    assert (problem.code, problem.place) == ("not-a-mapping", at(2, 1))


def test_code_holds_no_references() -> None:
    text = "`[@a]` \\[@b]\n\n```\n[@c] [@D]\n```\n\n~~~\n[@e]\n"
    assert read(text).references == ()


def test_pages_may_hold_what_text_fields_may_not() -> None:
    assert read("# T\n\n- <b>x</b> {{ y }} [z](https://example.org)\n").references == ()


def test_a_byte_order_mark_and_windows_line_ends_are_accepted() -> None:
    page, problems = read_markdown(b"\xef\xbb\xbf---\r\ntitle: x\r\n---\r\n\r\n[@a]\r\n", "docs/a.md")
    assert problems == ()
    assert page is not None
    assert page.front == {"title": "x"}
    assert page.references == (BodyReference("a", at(5, 1)),)


def test_what_is_no_text_is_refused() -> None:
    page, (problem,) = read_markdown(b"\xff", "docs/a.md")
    assert page is None
    assert problem.code == "not-utf-8"


def test_components_have_their_options_and_places() -> None:
    page = read("---\ntitle: x\n---\n\n```claim\nid: a\n```\n\n```figure\nof: b\n```\n")
    assert [(one.name, one.place) for one in page.components] == [("claim", at(5, 1)), ("figure", at(9, 1))]
    first, second = (one.yaml for one in page.components)
    assert first is not None
    assert first.value == {"id": "a"}
    assert second is not None
    assert second.places.of_value(("of",)) == at(10, 5)


def test_faults_in_a_component_are_at_their_line_of_the_page() -> None:
    page, problems = read_markdown(b"Words.\n\n```claim\nid: a\nid: b\n```\n\n```figure\n- b\n```\n", "docs/a.md")
    assert page is not None
    assert [one.yaml is None for one in page.components] == [False, True]
    assert [(problem.code, problem.place) for problem in problems] == [
        ("duplicate-key", at(5, 1)),
        ("not-a-mapping", at(9, 1)),
    ]


def test_a_component_that_is_never_closed_is_one_fault() -> None:
    page, problems = read_markdown(b"```claim\nid: a\n\nWords: and: words.\n", "docs/a.md")
    assert page is not None
    assert [(problem.code, problem.place) for problem in problems] == [("bad-component", at(1, 1))]
