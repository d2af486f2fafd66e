from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.problems import Place
from build_tools.publishing.links import check_links
from tests.unit.publishing.made_site import SITE, page, sound_site, write_site

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.problems import Problem

HERE = "spans/long-one/"
FILE = f"{HERE}index.html"

# What stands in the page, and the one code it must bring.
PLANTED = {
    "page that is not there": ('<a href="../short-one/">', "dead-link"),
    "page that is not there, from the root": ('<a href="/guide/short-one/">', "dead-link"),
    "page that is not there, written out": (f'<a href="{SITE}short-one/">', "dead-link"),
    "page that is not there, without a scheme": ('<a href="//example.org/guide/short-one/">', "dead-link"),
    "page under another case": ('<a href="../Long-One/">', "dead-link"),
    "area of a map": ('<map name="m"><area href="../gone/"></map>', "dead-link"),
    "part that this page lacks": ('<a href="#p2">', "dead-anchor"),
    "part that another page lacks": ('<a href="../#domes">', "dead-anchor"),
    "part of a sprite": ('<svg><use href="../../assets/sprite.svg#ring"/></svg>', "dead-anchor"),
    "part of this page's own sprite": ('<svg><use href="#ring"/></svg>', "dead-anchor"),
    "label of nothing": ('<label for="box">a</label>', "dead-anchor"),
    "name of nothing": ('<div aria-labelledby="p1 head">a</div>', "dead-anchor"),
    "gradient of nothing": ('<svg><rect fill="url(#shade)"/></svg>', "dead-anchor"),
    "image": ('<img src="../../assets/gone.png">', "missing-asset"),
    "image of a set": ('<img srcset="../../assets/span.png 1x, ../../assets/gone.png 2x">', "missing-asset"),
    "picture source": ('<picture><source srcset="../../assets/gone.png"></picture>', "missing-asset"),
    "image in a drawing": ('<svg><image xlink:href="../../assets/gone.png"/></svg>', "missing-asset"),
    "sprite": ('<svg><use href="../../assets/gone.svg#disc"/></svg>', "missing-asset"),
    "script": ('<script src="../../assets/gone.js"></script>', "missing-asset"),
    "style sheet": ('<link rel="stylesheet" href="../../assets/gone.css">', "missing-asset"),
    "icon": ('<link rel="icon" href="../../favicon.ico">', "missing-asset"),
    "font loaded ahead": ('<link rel="preload" as="font" href="../../assets/gone.woff2">', "missing-asset"),
    "image loaded ahead": ('<link rel="preload" imagesrcset="../../assets/gone.png 2x" href="#">', "missing-asset"),
    "next page": ('<link rel="next" href="../gone/">', "dead-link"),
    "style attribute": ("<p style=\"background:url('../../assets/gone.png')\">", "missing-asset"),
    "style element": ("<style>p{background:url(../../assets/gone.png)}</style>", "missing-asset"),
    "imported sheet": ('<style>@import "../../assets/gone.css";</style>', "missing-asset"),
    "video": ('<video src="gone.mp4"></video>', "missing-asset"),
    "video still": ('<video poster="gone.png"></video>', "missing-asset"),
    "object": ('<object data="gone.svg"></object>', "missing-asset"),
    "embed": ('<embed src="gone.svg">', "missing-asset"),
    "page in a page": ('<iframe src="../gone/"></iframe>', "dead-link"),
    "form": ('<form action="../gone/"></form>', "dead-link"),
    "button of a form": ('<button formaction="../gone/">a</button>', "dead-link"),
    "quotation": ('<blockquote cite="../gone/">a</blockquote>', "dead-link"),
    "empty link": ('<a href="">a</a>', "empty-link"),
    "link without a value": ("<a href>a</a>", "empty-link"),
    "empty image": ('<img src="">', "empty-link"),
    "hole in a set": ('<img srcset="../../assets/span.png 1x,">', "empty-link"),
    "no slash": ('<a href="..//long-one">a</a>', "slash-missing"),
    "no slash before a part": ('<a href="../../spans#arches">a</a>', "slash-missing"),
    "climbs out of the site": ('<a href="../../../other/">a</a>', "link-leaves-site"),
    "root of the host": ('<a href="/spans/">a</a>', "link-leaves-site"),
    "our own computer": ('<a href="http://localhost:8000/guide/">a</a>', "link-leaves-site"),
    "our own disk": ('<a href="file:///home/me/a.html">a</a>', "link-leaves-site"),
    "no host": ('<a href="https:///spans/">a</a>', "dead-link"),
    "torn host": ('<a href="http://[::1/">a</a>', "dead-link"),
    "script as a link": ('<a href="javascript:go()">a</a>', "dead-link"),
    "same id twice": ('<p id="p1">again</p>', "duplicate-anchor"),
    "social picture": (f'<meta property="og:image" content="{SITE}gone.png">', "missing-asset"),
    "social picture, another network": (f'<meta name="twitter:image" content="{SITE}gone.png">', "missing-asset"),
    "social picture, not written out": ('<meta property="og:image" content="../../assets/span.png">', "bad-canonical"),
    "social address": (f'<meta property="og:url" content="{SITE}spans/">', "bad-canonical"),
    "second canonical": (f'<link rel="canonical" href="{SITE}spans/frame/">', "bad-canonical"),
}

SILENT = {
    "page": '<a href="../">a</a> <a href="../../">b</a> <a href="../..">c</a> <a href="./">d</a> <a href=".">e</a>',
    "page from the root": '<a href="/guide/spans/">a</a> <a href="/guide/">b</a>',
    "page written out": f'<a href="{SITE}spans/#arches">a</a> <a href="{SITE}">b</a>',
    "page without a scheme": '<a href="//example.org/guide/spans/">a</a>',
    "file": '<a href="../long-one.json">a</a>',
    "part": '<a href="#p1">a</a> <a href="../#arches">b</a> <a href="../../#top-of-all">c</a>',
    "part by an old name": '<a name="old"></a><a href="#old">a</a>',
    "part with signs": '<p id="a é"></p><a href="#a%20%C3%A9">a</a>',
    "top of the page": '<a href="#">a</a> <a href="#top">b</a> <a href="../#TOP">c</a>',
    "text to be found": '<a href="../#:~:text=arch">a</a> <a href="../#arches:~:text=x">b</a>',
    "part of a file that has none": '<a href="../long-one.json#x">a</a>',
    "question": '<a href="../?sort=year#arches">a</a> <a href="?sort=year">b</a>',
    "white space": '<a href=" ../ ">a</a>',
    "percent signs": '<a href="../long%2Done/">a</a>',
    "entities": '<a href="../?a=1&amp;b=2">a</a>',
    "elsewhere": '<a href="https://example.com/gone">a</a> <a href="https://example.org/other/">b</a>',
    "other schemes": '<a href="mailto:a@example.org">a</a> <a href="tel:1">b</a> <img src="data:image/gif,AA">',
    "image": '<img src="../../assets/span.png" srcset="../../assets/span.png 1x, ../../assets/span.png 2x">',
    "image in the page": '<img srcset="data:image/png;base64,AA,BB 1x">',
    "sprite": '<svg><use href="../../assets/sprite.svg#disc"/></svg>',
    "gradient": '<svg><linearGradient id="shade"/><rect fill="url(#shade)"/></svg>',
    "style": "<style>p{background:url(../../assets/span.png)}</style>",
    "style in a comment": "<style>/* url(gone.png) */</style>",
    "style in a text": "<pre>url(gone.png)</pre>",
    "style of data": '<p style="background:url(data:image/gif;base64,AA)">',
    "label": '<label for="box">a</label><input id="box">',
    "hint of a host": '<link rel="preconnect" href="//a.example"><link rel="dns-prefetch" href="//a.example">',
    "next page": '<link rel="next" href="../">',
    "social picture": f'<meta property="og:image" content="{SITE}assets/span.png">',
    "social address": f'<meta property="og:url" content="{SITE}{HERE}">',
    "other meta": '<meta name="description" content="gone.png"><meta name="robots" content="index">',
    "link in a comment": '<!-- <a href="gone/"> -->',
    "anchor that is no link": "<a>a</a>",
    "several ids": '<p id="p2"></p><p id="p3"></p><p id=""></p><p id=""></p>',
}


def check(tmp_path: Path, changes: dict[str, str | None], site: str = SITE) -> tuple[Problem, ...]:
    files = {**sound_site(site), **changes}
    return check_links(write_site({path: text for path, text in files.items() if text is not None}, tmp_path), site)


def with_body(body: str) -> dict[str, str | None]:
    return {FILE: page(HERE, f'<p id="p1">One</p>\n  {body}')}


def test_a_sound_site_has_no_problem(tmp_path: Path) -> None:
    assert check(tmp_path, {}) == ()


@pytest.mark.parametrize(("body", "code"), PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_found_once(tmp_path: Path, body: str, code: str) -> None:
    problems = check(tmp_path, with_body(body))
    assert [problem.code for problem in problems] == [code]
    assert problems[0].place.file == FILE


@pytest.mark.parametrize("body", SILENT.values(), ids=SILENT)
def test_a_near_miss_is_silent(tmp_path: Path, body: str) -> None:
    assert check(tmp_path, with_body(body)) == ()


def test_a_fault_has_the_place_of_its_attribute(tmp_path: Path) -> None:
    problems = check(tmp_path, with_body('<p>words <a href="../short-one/">a</a>'))
    assert problems[0].place == Place(FILE, 7, 15)
    assert problems[0].message == "`../short-one/` leads to `spans/short-one/`, which is not in the site"


def test_a_slip_of_the_pen_is_guessed(tmp_path: Path) -> None:
    problems = check(tmp_path, with_body('<a href="../long-ome/"></a><a href="../#archs"></a>'))
    assert [problem.hint for problem in problems] == ["did you mean `spans/long-one/`?", "did you mean `#arches`?"]


@pytest.mark.parametrize(
    ("css", "codes"),
    [
        ("@font-face{src:url('face.woff2') format('woff2')}", []),
        ('a{background:url("gone.png")}', ["missing-asset"]),
        ("@import 'gone.css';", ["missing-asset"]),
        ("a{background:url( span.png?v=2#x )}", []),
        ("a{clip-path:url(#disc)}", []),
        ("/* url(gone.png) */", []),
        ("a{background:url()}", ["empty-link"]),
    ],
)
def test_style_sheets_are_read(tmp_path: Path, css: str, codes: list[str]) -> None:
    assert [problem.code for problem in check(tmp_path, {"assets/site.css": css})] == codes


def test_drawings_are_read(tmp_path: Path) -> None:
    drawing = '<svg><use xlink:href="#ring"/><image href="gone.png"/></svg>'
    codes = [problem.code for problem in check(tmp_path, {"assets/sprite.svg": drawing})]
    assert sorted(codes) == ["dead-anchor", "missing-asset"]


def test_a_page_that_names_no_address_of_its_own(tmp_path: Path) -> None:
    problems = check(tmp_path, {FILE: "<title>a</title>"})
    assert [(problem.code, problem.place) for problem in problems] == [("bad-canonical", Place(FILE))]


def test_the_page_for_missing_pages_needs_no_address(tmp_path: Path) -> None:
    assert check(tmp_path, {"404.html": '<a href="/guide/spans/">spans</a>'}) == ()
    assert [problem.code for problem in check(tmp_path, {"404.html": '<a href="/guide/gone/">'})] == ["dead-link"]


def test_a_page_that_sends_on_names_another_address_and_is_in_no_sitemap(tmp_path: Path) -> None:
    sends = f'<link rel="canonical" href="{SITE}spans/"><meta http-equiv="refresh" content="0; url=../spans/">'
    assert check(tmp_path, {"old/index.html": sends}) == ()
    gone = sends.replace("url=../spans/", "url='../gone/'")
    assert [problem.code for problem in check(tmp_path, {"old/index.html": gone})] == ["dead-link"]


@pytest.mark.parametrize("canonical", ["old/", "spans/long-one/"])
def test_a_page_that_sends_on_names_the_address_it_sends_to(tmp_path: Path, canonical: str) -> None:
    sends = (
        f'<link rel="canonical" href="{SITE}{canonical}"><meta http-equiv="refresh" content="0; url=../spans/#arches">'
    )
    (problem,) = check(tmp_path, {"old/index.html": sends})
    assert (problem.code, problem.message) == ("bad-canonical", f"`{SITE}{canonical}` should be `{SITE}spans/`")


def test_a_page_that_sends_on_to_the_home_page_or_to_another_site(tmp_path: Path) -> None:
    home = f'<link rel="canonical" href="{SITE}"><meta http-equiv="refresh" content="0; url=../">'
    assert check(tmp_path, {"old/index.html": home}) == ()
    away = home.replace(f'href="{SITE}"', 'href="https://other.example/x"').replace(
        "url=../", "url=https://other.example/x"
    )
    assert check(tmp_path, {"old/index.html": away}) == ()


def test_a_page_that_only_reloads_is_a_page_like_others(tmp_path: Path) -> None:
    head = '<meta http-equiv="refresh" content="60">'
    assert check(tmp_path, {FILE: page(HERE, '<p id="p1">One</p>', head)}) == ()


def test_a_page_hidden_from_search_is_in_no_sitemap(tmp_path: Path) -> None:
    assert check(tmp_path, {"draft/index.html": '<meta name="robots" content="NoIndex">'}) == ()


def test_a_page_hidden_from_search_may_be_a_form_of_another_that_is_there(tmp_path: Path) -> None:
    form = '<meta name="robots" content="noindex"><link rel="canonical" href="{}spans/{}/">'
    assert check(tmp_path / "a", {"embed/long-one.html": form.format(SITE, "long-one")}) == ()
    problems = check(tmp_path / "b", {"embed/gone.html": form.format(SITE, "gone")})
    assert [(problem.code, problem.place.file) for problem in problems] == [("dead-link", "embed/gone.html")]


def test_the_sitemap_and_the_pages_agree_both_ways(tmp_path: Path) -> None:
    sitemap = sound_site()["sitemap.xml"].replace("spans/long-one/", "spans/other/")
    problems = check(tmp_path, {"sitemap.xml": sitemap})
    assert [(problem.code, problem.place) for problem in problems] == [("bad-sitemap", Place("sitemap.xml"))] * 2
    assert [problem.message for problem in problems] == [
        f"the sitemap leaves out `{SITE}spans/long-one/`",
        f"the sitemap names `{SITE}spans/other/`, which is no page of the site",
    ]


def test_a_site_without_a_sitemap(tmp_path: Path) -> None:
    assert {problem.code for problem in check(tmp_path, {"sitemap.xml": None})} == {"bad-sitemap"}


def test_a_site_without_an_address_yet_still_has_its_links_checked(tmp_path: Path) -> None:
    assert check(tmp_path / "a", {"sitemap.xml": None}, site="") == ()
    changes: dict[str, str | None] = {"index.html": '<a href="gone/"></a><a href="/spans/">a</a>'}
    assert [problem.code for problem in check(tmp_path / "b", changes, site="")] == ["dead-link"]


def test_a_site_at_the_root_of_its_host(tmp_path: Path) -> None:
    root = "https://example.org/"
    changes: dict[str, str | None] = {"index.html": page("", '<a href="/spans/">a</a><a href="/no/">', site=root)}
    problems = check(tmp_path, changes, site=root)
    assert [(problem.code, problem.message.partition(" ")[0]) for problem in problems] == [("dead-link", "`/no/`")]


def test_a_base_moves_every_relative_link(tmp_path: Path) -> None:
    based = page(HERE, '<p id="p1"></p><a href="spans/">a</a><a href="../">b</a>', '<base href="../../">')
    assert [problem.code for problem in check(tmp_path, {FILE: based})] == ["link-leaves-site"]


def test_problems_come_in_reading_order(tmp_path: Path) -> None:
    problems = check(tmp_path, {**with_body('<a href="#b">\n<a href="../a/">'), "index.html": page("", '<a href="">')})
    assert [(problem.place.file, problem.code) for problem in problems] == [
        ("index.html", "empty-link"),
        (FILE, "dead-anchor"),
        (FILE, "dead-link"),
    ]
