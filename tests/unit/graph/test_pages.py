from __future__ import annotations

import pytest

from build_tools.graph.load import load_site


@pytest.mark.parametrize(
    ("below", "lines"),
    [
        ("", []),
        ("\n<!-- Kept\nfor later. -->\n\n", []),
        ("\n<!-- The\nriver. -->\n```claim\nid: some-claim\n```\n", [10]),
    ],
)
def test_what_stands_below_the_front_matter_of_the_home_page_is_a_fault(below: str, lines: list[int]) -> None:
    home = f"---\ntitle: T\nquestion: Q?\nlead: L\nknown: [A thing.]\n---\n{below}"
    _, problems = load_site({"docs/index.md": home.encode()})
    assert [problem.place.line for problem in problems if problem.code == "front-matter-fault"] == lines


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: In front\n---\n# On the page\n", "In front"),
        ("Words.\n\n```\n# code\n```\n\n# On the page #\n", "On the page"),
        ("Words.\n", ""),
    ],
)
def test_a_page_is_called_by_its_front_matter_or_its_first_heading(text: str, title: str) -> None:
    site, _ = load_site({"docs/about.md": text.encode()})
    assert site.pages[0].title == title
