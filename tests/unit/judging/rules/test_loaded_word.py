from __future__ import annotations

from textwrap import dedent

from build_tools.judging.rules import loaded_word as rule
from tests.made_site import TOWN
from tests.unit.judging.faults import found, messages

VOCABULARY = (
    dedent(TOWN["content/vocabulary.yml"]).rstrip() + "\navoid: [{word: grand, also: [grandly], instead: the length}]\n"
)


def files(**more: str) -> dict[str, str]:
    return {
        "content/vocabulary.yml": VOCABULARY,
        **{f"content/{name.replace('__', '/')}.yml": text for name, text in more.items()},
    }


def test_every_text_of_ours_is_read() -> None:
    evidence = "evidence: [{passage: herald#s1, direction: supports, note: So grandly.}]"
    term = f"name: Span\ndefinition: A grand thing.\n{evidence}\n"
    assert found(rule, files(terms__span=term)) == [
        ("content/terms/span.yml:2:13", "loaded-word"),
        ("content/terms/span.yml:3:60", "loaded-word"),
    ]
    assert messages(rule, files(terms__span=term))[0] == (
        "`grand` judges or claims certainty; write instead: the length"
    )


def test_titles_are_read_too() -> None:
    topic = "title: A grand bridge\nquestion: What was built?\norder: 1\n"
    assert found(rule, files(topics__works=topic)) == [("content/topics/works.yml:1:8", "loaded-word")]


def test_corrections_and_the_vocabulary_may_name_a_word() -> None:
    correction = (
        "title: A grand slip\ndate: 2002-01-02\nwhat: It said grand.\nwhy: A slip.\n"
        "noticed_by: A grand reader\nrecords: [bridge]\n"
    )
    assert found(rule, files(**{"corrections__slip-2002": correction})) == []
