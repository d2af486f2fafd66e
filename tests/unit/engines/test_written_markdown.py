from __future__ import annotations

import re

import pytest
from markdown import markdown

NAME = "build_tools.engines.written_markdown"


def drawn(text: str) -> str:
    return str(markdown(text, extensions=["fenced_code", "tables", "toc", "footnotes", NAME]))


def test_markers_and_links_become_placeholders_and_their_paragraph_a_unit() -> None:
    assert drawn("The [*old* bridge](@old-bridge) stands. [@gazette#p4] [@span]\n") == (
        '<explainer-unit>\n<p>The <explainer-link to="old-bridge"><em>old</em> bridge</explainer-link> stands. '
        '<explainer-mark to="gazette#p4"></explainer-mark> <explainer-mark to="span"></explainer-mark></p>\n'
        "</explainer-unit>"
    )


def test_a_paragraph_with_links_alone_is_no_unit() -> None:
    assert drawn("[A](@a)\n") == '<p><explainer-link to="a">A</explainer-link></p>'


@pytest.mark.parametrize("text", ["`[@a]`", "\\[@a]", "    [@a]", "```\n[@a]\n```", "<!-- [@a] -->", "[@A]", "[a](b)"])
def test_what_is_quoted_or_no_marker_stays(text: str) -> None:
    assert "explainer" not in drawn(text)


@pytest.mark.parametrize(
    ("text", "tag"), [("- A [@a]\n- B", "ul"), ("> A [@a]", "blockquote"), ("| A |\n| --- |\n| [@a] |", "table")]
)
def test_a_list_a_quotation_or_a_table_is_one_unit(text: str, tag: str) -> None:
    html = drawn(text)
    assert re.match(rf"<explainer-unit>\s*<{tag}>", html)
    assert html.count("<explainer-unit>") == 1
    assert html.endswith("</explainer-unit>")


def test_footnotes_are_a_unit_at_the_end() -> None:
    html = drawn("A[^1] [@a]\n\n[^1]: B [@b]\n")
    assert html.index('to="a"') < html.index('<div class="footnote">') < html.index('to="b"')
    assert html.count("<explainer-unit>") == 2


def test_a_heading_is_no_unit() -> None:
    assert drawn("# A [b](@b) [@a]") == (
        '<h1 id="a-b">A <explainer-link to="b">b</explainer-link> <explainer-mark to="a"></explainer-mark></h1>'
    )


def test_components_are_numbered_and_stand_at_the_top_level() -> None:
    text = "- A list\n```claim\nid: a\n```\nWords.\n\n```python\nid: a\n```\n\n~~~figure\nof: b\n~~~\n"
    html = drawn(text)
    assert re.findall(r"<explainer-component number=\"\d\"></explainer-component>", html) == [
        '<explainer-component number="0"></explainer-component>',
        '<explainer-component number="1"></explainer-component>',
    ]
    assert "</ul>\n<explainer-component" in html
    assert "<p><explainer" not in html
    assert '<code class="language-python">' in html


def test_a_component_shown_as_code_is_none() -> None:
    html = drawn("````markdown\n```claim\nid: a\n```\n````\n")
    assert "explainer" not in html
    assert "```claim" in html


PAGE = """\
It is long. [@herald#p1] See [the bridge](@bridge).

```timeline
actor: bridge-office
```

- A list. [@herald#p2]

```python
x = "[@no-marker]"
```

```claim
id: span
```
"""
FENCES = {"custom_fences": [{"name": "timeline", "class": "drawn"}]}


@pytest.mark.parametrize(
    ("others", "settings"),
    [
        ([], {}),
        (["fenced_code", "tables", "toc"], {}),
        (["pymdownx.superfences", "attr_list", "md_in_html", "admonition"], {}),
        (["pymdownx.superfences"], {"pymdownx.superfences": FENCES}),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_the_placeholders_are_the_same_whatever_else_an_engine_runs(
    others: list[str], settings: dict[str, object], *, first: bool
) -> None:
    html = str(markdown(PAGE, extensions=[NAME, *others] if first else [*others, NAME], extension_configs=settings))
    assert re.findall(r"<explainer-[^>]+>", html) == [
        "<explainer-unit>",
        '<explainer-mark to="herald#p1">',
        '<explainer-link to="bridge">',
        '<explainer-component number="0">',
        "<explainer-unit>",
        '<explainer-mark to="herald#p2">',
        '<explainer-component number="1">',
    ]
