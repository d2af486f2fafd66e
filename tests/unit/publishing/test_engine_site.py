from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.pages.written import WrittenPage
from build_tools.problems import Place
from build_tools.publishing.contents import Contents
from build_tools.publishing.engine_site import copy_without_frames, fill_written_pages, read_frames
from build_tools.publishing.frames import FrameSpec
from tests.unit.publishing.made_site import write_site
from tests.written_town import ADDRESS, component, town_with

if TYPE_CHECKING:
    from pathlib import Path

CLAIM = component("claim", "id: span-is-41")
SITE = "https://example.org/guide/"
SPECS = (FrameSpec("claims/"), FrameSpec("claims/frame/"))


def engine_site(folder: Path) -> Path:
    own = f'<link rel="canonical" href="{SITE}claims/frame/">'
    files = {
        "claims/index.html": "@@body@@",
        "claims/frame/index.html": own,
        "aims/index.html": "aims @@seeds@@",
        "404.html": "nothing",
        "sitemap.xml": "",
        "sitemap.xml.gz": "",
        "search/search_index.json": "",
        "assets/javascripts/lunr/min/lunr.ar.js": "",
        "assets/javascripts/bundle.js": "",
        "aims/search/index.html": "kept @@seeds@@",
    }
    return write_site(files, folder)


def test_frames_are_read_and_their_own_address_becomes_a_slot(tmp_path: Path) -> None:
    frames, problems = read_frames(SPECS, engine_site(tmp_path), SITE)
    assert problems == ()
    assert frames["claims/"].names == ("body",)
    assert frames["claims/frame/"].names == ("address",)


def test_a_site_without_an_address_has_none_to_take_out(tmp_path: Path) -> None:
    frames, _ = read_frames(SPECS, engine_site(tmp_path), "")
    assert frames["claims/frame/"].names == ()


def test_a_frame_that_the_engine_left_out(tmp_path: Path) -> None:
    _, problems = read_frames([FrameSpec("rules/frame/")], engine_site(tmp_path), SITE)
    assert [(problem.code, problem.place) for problem in problems] == [("engine-failed", Place("mkdocs.yml"))]
    assert problems[0].message == "the engine made no page from `rules/frame.md`"


def test_frames_and_what_no_page_asks_for_are_left_behind(tmp_path: Path) -> None:
    out = write_site({"old.html": ""}, tmp_path / "out")
    copy_without_frames(engine_site(tmp_path / "engine"), out, SPECS)
    assert sorted(path.relative_to(out).as_posix() for path in out.rglob("*")) == [
        "404.html",
        "aims",
        "aims/index.html",
        "aims/search",
        "aims/search/index.html",
        "assets",
        "assets/javascripts",
        "assets/javascripts/bundle.js",
    ]


def test_every_page_written_by_hand_gets_its_block_of_seeds_if_it_has_one(tmp_path: Path) -> None:
    out = write_site({"a/index.html": "@@seeds@@", "b/index.html": "<@@seeds@@>", "404.html": "x"}, tmp_path)
    contents = Contents((), seeds={"a/": "two articles"})
    assert fill_written_pages(out, contents) == (("a/", "b/"), ())
    assert (out / "a/index.html").read_text(encoding="utf-8") == "two articles"
    assert (out / "b/index.html").read_text(encoding="utf-8") == "<>"
    assert not (out / "404.md").exists()


def test_every_page_written_by_hand_gets_a_markdown_twin(tmp_path: Path) -> None:
    page = '<nav>No</nav><article class="a"><h1>A</h1><p><a href="../b/">b</a></p></article><div>@@seeds@@</div>'
    out = write_site({"a/index.html": page}, tmp_path)
    contents = Contents((), seeds={"a/": "<p>two articles</p>"})
    fill_written_pages(out, contents, "https://town.example/")
    text = (out / "a.md").read_text(encoding="utf-8")
    assert text == ("Page: https://town.example/a/\n\n# A\n\n[b](https://town.example/b/)\n\ntwo articles\n")


def test_a_page_written_by_hand_gets_its_components(tmp_path: Path) -> None:
    placeholder = '<explainer-component number="0"></explainer-component>'
    out = write_site({"bridges/index.html": f"{placeholder}@@seeds@@"}, tmp_path)
    contents = Contents((), seeds={ADDRESS: "none"}, written={ADDRESS: WrittenPage(*town_with(CLAIM))})
    assert fill_written_pages(out, contents) == ((ADDRESS,), ())
    html = (out / "bridges/index.html").read_text(encoding="utf-8")
    assert "was 41 metres long" in html
    assert 'id="sh-established"' in html
    assert html.endswith("none")


def test_a_page_that_lost_its_components_is_one_fault(tmp_path: Path) -> None:
    out = write_site({"bridges/index.html": "<explainer-unit>"}, tmp_path)
    contents = Contents((), written={ADDRESS: WrittenPage(*town_with(CLAIM))})
    _, problems = fill_written_pages(out, contents)
    assert [problem.code for problem in problems] == ["component-lost"]


def test_a_placeholder_on_a_page_that_nobody_fills_is_a_fault(tmp_path: Path) -> None:
    out = write_site({"a/index.html": "<explainer-unit>"}, tmp_path)
    _, problems = fill_written_pages(out, Contents(()))
    assert [(problem.code, problem.place.file) for problem in problems] == [("slot-left", "a/index.html")]


def test_a_slot_that_stays_is_a_fault(tmp_path: Path) -> None:
    _, problems = fill_written_pages(write_site({"a/index.html": "@@body@@"}, tmp_path), Contents(()))
    assert [(problem.code, problem.place.file) for problem in problems] == [("slot-left", "a/index.html")]
