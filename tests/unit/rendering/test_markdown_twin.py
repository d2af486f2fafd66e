from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from build_tools.pages.claim import claim_view
from build_tools.pages.plain_words import plain_words
from build_tools.pages.site_pages import plan_pages
from build_tools.records.claim import Claim
from build_tools.rendering.markdown_twin import markdown_twin
from build_tools.rendering.render import render
from tests.made_pages import record
from tests.made_things import things

if TYPE_CHECKING:
    from build_tools.pages.view import PageView

URL = "https://town.example/"
LINK = re.compile(r"\]\(([^)]*)\)")


def twin(html: str, address: str = "claims/a/", site_url: str = URL) -> str:
    text = markdown_twin(html, address, site_url).decode()
    return text.removeprefix(f"Page: {site_url}{address}\n\n").removesuffix("\n")


def page_twin(view: PageView) -> str:
    return markdown_twin(render(view).slots["body"], view.address, URL).decode()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<h2 class=x>A\n  <b>b</b></h2><p>C &amp; &lt;d&gt;</p>", "## A **b**\n\nC & <d>"),
        ("<p>One<br>two</p>", "One\ntwo"),
        ("<ul>\n<li>a</li>\n<li>b <ol><li>c</li></ol></li></ul><p>d</p>", "- a\n- b\n  - c\n\nd"),
        ("<ul><li>\n<p>a</p>\n<p>b</p></li></ul>", "- a\n  b"),
        ("<dl><dt>A</dt><dd>b</dd><dd>c</dd><dt>D</dt><dd>e</dd></dl>", "- **A:** b; c\n- **D:** e"),
        ('<p>A.&#8288;<a class="mk" href="#e1">1</a>&#8201;<a class="mk" href="#e2">(2)</a></p>', "A. [1] [(2)]"),
        ("<details class=fold><summary><svg><path/></svg>More</summary><p>a</p></details>", "**More**\n\na"),
        ('<pre class="c">a  b\n  c &lt;</pre>', "```\na  b\n  c <\n```"),
        ('<p>a</p><p class="tools"><a href="x">Edit</a></p><button>Copy</button><select><option>a</select>', "a"),
        ('<nav class="crumbs"><a href="../">Home</a></nav><!-- no --><p>a <unknown>b</unknown></p>', "a b"),
        ('<li><a href="../../b/">b</a> <span class="under">c</span></li>', f"- [b]({URL}b/) · c"),
        (
            '<p class="status"><span class="st-head"><span class="st">Open</span></span> No passage.</p>',
            "Open. No passage.",
        ),
        ('<h2>Open<span class="aside">Nobody knows.</span></h2>', "## Open · Nobody knows."),
        ('<div class="filters" hidden><label>Words <input></label></div><p>a</p>', "a"),
        ('<div><span class="n">3</span>\n  <p class="gist">It is so.</p></div>', "[3] It is so."),
    ],
)
def test_html_as_markdown(html: str, text: str) -> None:
    assert twin(html) == text


def test_a_table_keeps_its_rows_on_a_line_each() -> None:
    html = """<table class="t"><caption>C</caption><thead><tr><th scope="col">A</th><th>B</th></tr></thead><tbody>
      <tr><th>a|b<span class="row-note">note</span></th>
      <td><span class="value">1</span><span class="value">2 <b>x</b></span></td></tr>
      <tr><th>c</th><td><p>d</p><ul><li>e</li></ul><br>f</td></tr></tbody></table>"""
    assert twin(html) == ("**C**\n\n| A | B |\n| --- | --- |\n| a\\|b · note | 1 · 2 **x** |\n| c | d · e f |")


def test_links_lead_from_anywhere_where_the_address_of_the_site_is_known() -> None:
    html = '<p><a href="../../b/">b</a> <a href="#c">c</a> <a href="https://x.example/">x</a> <a href="../../">h</a>'
    assert LINK.findall(twin(html)) == [f"{URL}b/", f"{URL}claims/a/#c", "https://x.example/", URL]
    assert LINK.findall(twin(html, site_url="")) == ["../b/", "../claims/a/#c", "https://x.example/", "../"]
    assert LINK.findall(twin('<p><a href="b/">b</a></p>', "", "")) == ["b/"]
    assert LINK.findall(twin('<p><a href="b/">b</a> <a href="../c/">c</a></p>', "a/")) == [f"{URL}a/b/", f"{URL}c/"]


def test_a_twin_says_which_page_it_is_where_that_is_known() -> None:
    assert markdown_twin("<p>a</p>", "claims/a/", URL) == f"Page: {URL}claims/a/\n\na\n".encode()
    assert markdown_twin("<p>a</p>", "claims/a/", "") == b"a\n"


def test_notes_are_left_out_only_where_a_list_of_passages_has_them() -> None:
    note = '<details class="ev"><summary>1 passage</summary><p>Note.</p></details>'
    assert twin(note) == "**1 passage**\n\nNote."
    assert twin(f'{note}<div class="passage"><p>P</p></div>') == "P"


def test_no_fact_of_a_claim_is_missing() -> None:
    page = things("claims/length/")
    claim = record(page, Claim, "length")
    view = claim_view(page, claim)
    text = page_twin(view)
    assert f"# {view.head.heading}" in text
    assert view.head.badge is not None
    assert f"{view.head.badge.word.capitalize()}" in text
    assert view.status.reason in text
    for group in view.passages:
        assert f"### {group.direction}" in text
        for passage in group.passages:
            assert f"[{passage.label}] {passage.gist}" in text
            assert passage.by in text
            assert passage.how in text
            assert all(f"]({link.href})" in text for link in passage.links if link.href.startswith("http"))
    for saying in claim.said_by:
        assert page.to(saying.actor).words in text
    assert view.cite.full in text


def test_every_word_of_every_page_is_in_its_twin() -> None:
    start = things("")
    for plan in plan_pages(start.site, start.answers, start.settings).values():
        view = plan.lay_out()
        text = page_twin(view)
        said = {view.head.heading, *(row.name for row in view.head.meta), view.cite.full}
        assert [words for words in said if plain_words(words) not in plain_words(text)] == [], view.address
        assert not re.search(r"</?(?:p|div|span|li|td|a|section)\b", text.replace("`", "")), view.address
        assert "\n\n\n" not in text
        assert MarkdownIt("commonmark").render(text)


def test_links_of_every_page_are_whole() -> None:
    start = things("")
    for plan in plan_pages(start.site, start.answers, start.settings).values():
        assert [href for href in LINK.findall(page_twin(plan.lay_out())) if not href.startswith(("http", "@id"))] == []
