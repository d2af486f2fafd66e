from __future__ import annotations

import pytest

from build_tools.publishing.page_links import Link, find_links


@pytest.mark.parametrize(
    ("html", "links"),
    [
        ('<a href="b/">', [Link("href", "b/", "page")]),
        ('<a href="b/"></a><a href="b/">', [Link("href", "b/", "page")]),
        ('<link rel="CANONICAL" href="b/">', [Link("href", "b/", "own-address")]),
        ('<link rel="alternate icon" href="b.ico">', [Link("href", "b.ico", "asset")]),
        ('<link rel="alternate" href="feed.xml">', [Link("href", "feed.xml", "page")]),
        ('<link href="b/">', [Link("href", "b/", "page")]),
        ('<use href="#b">', [Link("href", "#b", "asset")]),
        ('<p data="b">', []),
        ('<meta http-equiv="Refresh" content="3;URL=&quot;b/&quot;">', [Link("content", "b/", "page")]),
        ('<meta http-equiv="x-ua" content="b/">', []),
        ('<meta property="og:url" content="b/">', [Link("content", "b/", "own-address")]),
        (
            '<div aria-labelledby=" a  b ">',
            [Link("aria-labelledby", "#a", "part"), Link("aria-labelledby", "#b", "part")],
        ),
        ('<meta name="x" content="url(b.png)">', []),
        ("", []),
    ],
)
def test_what_a_page_links_to(html: str, links: list[Link]) -> None:
    assert list(find_links(html).links) == links


def test_what_a_page_can_be_linked_to() -> None:
    found = find_links('<p id="a"></p><a name="b"></a><p id="a"></p><p id></p><p id="a">')
    assert found.anchors == {"a", "b"}
    assert found.repeated == ["a", "a"]


@pytest.mark.parametrize(
    "html",
    [
        '<a id="a" href="b/">',
        '<a id="a" name="a" href="b/">',
        '<img id="a" src="b.png" srcset="b.png 1x">',
        '<label id="a" for="b" aria-describedby="b"></label><i id="b"></i>',
    ],
)
def test_an_element_with_an_id_and_links_offers_its_anchor_once(html: str) -> None:
    found = find_links(html)
    assert "a" in found.anchors
    assert found.repeated == []


def test_what_a_page_says_of_itself() -> None:
    found = find_links(
        '<base href="x/"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;a/">'
    )
    assert (found.base, found.hidden, found.sends_to) == ("x/", True, "a/")
