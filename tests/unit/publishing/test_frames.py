from __future__ import annotations

import pytest

from build_tools.publishing.frames import Frame, FrameSpec, slots_left, specs_of
from build_tools.rendering.fragment import Fragment

SITE = "https://example.org/guide/"
HTML = """<title>@@title@@ · Guide</title>


<meta name="description" content="@@description@@">
<link rel="canonical" href="https://example.org/guide/claims/frame/">
<meta name="explainer-head" content="@@head@@">
<main><p>@@body@@</p></main>"""
SLOTS = {
    "title": 'A "b" & <c>',
    "description": "it's",
    "head": "<x>",
    "body": "<h1>&amp;</h1>",
    "address": SITE + "claims/a/",
}


@pytest.mark.parametrize(
    ("address", "shared", "section", "source", "built"),
    [
        ("claims/frame/", True, "claims/", "claims/frame.md", "claims/frame/index.html"),
        ("claims/", False, "claims/", "claims/index.md", "claims/index.html"),
        ("", False, "", "index.md", "index.html"),
        ("a/b/frame/", True, "a/", "a/b/frame.md", "a/b/frame/index.html"),
    ],
)
def test_where_a_frame_lies(address: str, shared: bool, section: str, source: str, built: str) -> None:  # noqa: FBT001
    spec = FrameSpec(address)
    assert (spec.is_shared, spec.section, spec.source_path, spec.built_path) == (shared, section, source, built)


def test_the_engine_is_given_slots_and_the_section() -> None:
    markdown = FrameSpec("claims/frame/").to_markdown()
    assert 'title: "@@title@@"' in markdown
    assert 'section: "claims/"' in markdown
    assert "home: false" in markdown
    assert "home: true" in FrameSpec("").to_markdown()


def test_each_frame_is_asked_for_once() -> None:
    pages = [("claims/b/", "claims/frame/"), ("claims/a/", "claims/frame/"), ("", "")]
    fragments = [Fragment(address, frame, {}) for address, frame in pages]
    assert specs_of(fragments) == (FrameSpec(""), FrameSpec("claims/frame/"))


def test_a_filled_frame_is_the_page() -> None:
    assert Frame.split(HTML, SITE + "claims/frame/").fill(SLOTS) == (
        "<title>A &quot;b&quot; &amp; &lt;c&gt; · Guide</title>\n"
        '<meta name="description" content="it&#x27;s">\n'
        f'<link rel="canonical" href="{SITE}claims/a/">\n'
        "<x>\n"
        "<main><h1>&amp;</h1></main>"
    )


def test_what_is_poured_in_is_not_read_for_slots_again() -> None:
    page = Frame.split("<p>@@body@@</p>@@title@@").fill({"title": "@@body@@", "body": "@@title@@"})
    assert page == "@@title@@@@body@@"


def test_a_carrier_may_be_written_in_other_ways() -> None:
    html = "<meta name=explainer-head content=@@head@@ /><p> @@body@@\n</p>"
    assert Frame.split(html) == Frame(("", "", ""), ("head", "body"))


def test_a_page_may_lack_a_head_but_no_title() -> None:
    assert Frame.split("a@@head@@b").fill({}) == "ab"
    with pytest.raises(KeyError, match="title"):
        Frame.split("@@title@@").fill({})


def test_a_slot_that_nothing_fills_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="byline, foot"):
        Frame.split("@@title@@ @@foot@@ @@byline@@")


def test_slots_that_are_left() -> None:
    assert slots_left("a@@b @@body@@ @@seeds@@ c@@") == ("@@body@@", "@@seeds@@")
    assert slots_left("a@@b@") == ()
    assert slots_left("plain") == ()
