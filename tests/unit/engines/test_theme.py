"""The overrides under the real theme: what a page must have, and must not, once records are poured in."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from build_tools.engines import mkdocs
from build_tools.publishing.contents import Contents
from build_tools.publishing.produce import Folders, finish, prepare
from build_tools.rendering.fragment import Fragment
from tests.structure.project_files import ROOT
from tests.unit.commands.made_town import PAGES_OF_THE_NAV, put
from tests.unit.engines.made_project import files_of, make_project

if TYPE_CHECKING:
    from pathlib import Path

SECTIONS = (
    "explorer",
    *("timeline", "claims", "disagreements", "systems", "comparisons", "actors", "rules", "events"),
    *("sources", "topics", "terms", "methodology", "corrections", "changes", "data", "search"),
)
NEIGHBOURS = ".written-neighbours a"
ABOUT = "# About\n\nWords.\n\n## Why\n\nMore.\n"


def contents(_: Path) -> tuple[Contents, tuple[()]]:
    slots = {"title": 'A & "b"', "description": "What <a> is", "head": '<meta name="x">', "body": '<h1 id="a">A</h1>'}
    pages = ("", *(f"{section}/" for section in SECTIONS))
    fragments = [Fragment(page, page, slots) for page in pages]
    fragments += [Fragment(f"{section}/one/", f"{section}/frame/", slots) for section in ("claims", "comparisons")]
    return Contents(tuple(fragments), seeds={"about/": "<p>Not in the seed articles.</p>"}), ()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    root = tmp_path_factory.mktemp("project")
    settings = re.sub(r"custom_dir: .*", "custom_dir: overrides", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    make_project(root, mkdocs_yml=settings)
    shutil.copytree(ROOT / "build_tools/theme/overrides", root / "overrides")
    (root / "docs/aims.md").unlink()
    for name in ("about", *PAGES_OF_THE_NAV):
        put(root, f"docs/{name}.md", ABOUT)
    folders = Folders.of_project(root)
    prepared, _ = prepare(root, folders, contents)
    assert prepared is not None
    built, problems = mkdocs.build(root / "mkdocs.yml", prepared.docs, folders.engine_site, prepared.asset_names)
    assert problems == ()
    assert built is not None
    assert finish(prepared, built.folder, folders.new_site, built.site_url) == ()
    pages = {path: data for path, data in files_of(folders.new_site).items() if path.endswith(".html")}
    return {path: data.decode() for path, data in pages.items()}


def texts(html: str, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in LexborHTMLParser(html).css(selector)]


def test_the_policy_has_nothing_to_refuse(site: dict[str, str]) -> None:
    for path, html in site.items():
        page = LexborHTMLParser(html)
        assert page.css('meta[http-equiv="Content-Security-Policy"]'), path
        inline = [node.attributes.get("type") for node in page.css("script:not([src])")]
        # Neither is run: the theme's settings, and what a page says to programs.
        assert set(inline) <= {"application/json", "application/ld+json"}, path
        assert not page.css("[style]"), path
        assert not page.css("style"), path
        assert not [name for node in page.css("*") for name in node.attributes if name.startswith("on")], path


def test_nothing_is_asked_of_another_host(site: dict[str, str]) -> None:
    for path, html in site.items():
        page = LexborHTMLParser(html)
        asked = [node.attributes.get("src") for node in page.css("[src]")]
        asked += [node.attributes.get("href") for node in page.css('link:not([rel="canonical"]):not([rel="next"])')]
        assert not [address for address in asked if "//" in (address or "")], path


def test_what_is_known_of_a_page_before_it_is_read(site: dict[str, str]) -> None:
    html = site["claims/one/index.html"]
    assert "<title>A &amp; &quot;b&quot; · Chip Curbs, Claim by Claim</title>" in html
    assert '<meta name="description" content="What &lt;a&gt; is">' in html
    assert '<meta property="og:title" content="A &amp; &quot;b&quot;">' in html
    assert '/claims/one/">' in html
    assert "/frame/" not in html
    assert '<meta name="x">' in html.partition("</head>")[0]
    assert "<title>A &amp; &quot;b&quot;</title>" in site["index.html"]
    assert "<title>Not found · " in site["404.html"]


def test_records_stand_outside_the_themes_own_type(site: dict[str, str]) -> None:
    page = LexborHTMLParser(site["claims/one/index.html"])
    assert page.css_first("article.record > h1#a") is not None
    assert page.css_first(".md-typeset .record") is None


@pytest.mark.parametrize(
    ("path", "tab", "below"),
    [
        ("claims/one/index.html", "Claims", []),
        ("claims/index.html", "Claims", []),
        ("comparisons/one/index.html", "Chips and models", ["Comparisons"]),
        ("about/index.html", "Method", ["About"]),
        ("methodology/index.html", "Method", ["How we work"]),
    ],
)
def test_the_section_of_a_page_is_marked(site: dict[str, str], path: str, tab: str, below: list[str]) -> None:
    assert texts(site[path], ".md-tabs__item--active") == [tab]
    assert texts(site[path], ".site-subtabs [aria-current]") == below
    assert texts(site[path], ".site-menu [aria-current]") == (below or [tab])


def test_the_home_page_is_in_no_section(site: dict[str, str]) -> None:
    assert texts(site["index.html"], "[aria-current]") == []


def test_a_page_written_by_hand_lists_its_parts_and_its_seeds(site: dict[str, str]) -> None:
    html = site["about/index.html"]
    assert texts(html, ".written-parts a") == ["Why"]
    assert texts(html, ".written-seeds") == ["Not in the seed articles."]
    assert 'href="https://github.com/example/chip-curbs/edit/main/docs/about.md"' in html


def test_a_page_written_by_hand_has_its_way_back_and_its_parts_below_the_title(site: dict[str, str]) -> None:
    html = site["about/index.html"]
    assert texts(html, ".crumbs li") == ["Home", "About"]
    assert texts(html, "h1 + .written-fold a") == ["Why"]
    assert texts(site["articles/index.html"], ".crumbs li") == ["Home", "The articles"]


def test_a_chapter_leads_to_those_beside_it_and_to_no_other_section(site: dict[str, str]) -> None:
    ways = {
        path: [(link.attributes["rel"], link.attributes["href"]) for link in LexborHTMLParser(html).css(NEIGHBOURS)]
        for path, html in site.items()
    }
    first = ways["story/what-the-curbs-are/index.html"]
    assert first == [("prev", "../"), ("next", "../who-they-bind/")]
    assert [rel for rel, _ in ways["story/how-to-read-these-sources/index.html"]] == ["prev"]
    assert ways["story/index.html"] == [("next", "what-the-curbs-are/")]
    assert ways["about/index.html"] == []
    assert texts(site["story/index.html"], NEIGHBOURS) == ["NextWhat the curbs are"]


def test_every_page_can_be_skipped_to_its_content(site: dict[str, str]) -> None:
    for path, html in site.items():
        page = LexborHTMLParser(html)
        (skip,) = page.css("a.md-skip")
        assert page.css_first(skip.attributes.get("href") or "missing") is not None, path


def test_the_page_for_missing_pages_works_at_any_depth(site: dict[str, str]) -> None:
    page = LexborHTMLParser(site["404.html"])
    addresses = [node.attributes.get("href") or node.attributes.get("src") for node in page.css("[href], script[src]")]
    assert all((address or "").startswith(("/chip-curbs/", "#", "https://")) for address in addresses)
    assert len(texts(site["404.html"], "article li")) > len(SECTIONS)
