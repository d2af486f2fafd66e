from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from build_tools.publishing.theme_styles import join_styles, without_unused, words_of_theme
from tests.unit.publishing.made_site import write_site

if TYPE_CHECKING:
    from pathlib import Path

WORDS = frozenset({"bar", "slate", "data-scheme", "menu"})


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".bar{a:b}.tab{c:d}", ".bar{a:b}"),
        (".tab,.bar,.tab .bar,.bar .tab{a:b}", ".bar{a:b}"),
        ("#menu{a:b}#tab{c:d}", "#menu{a:b}"),
        ("kbd{a:b}.bar kbd:hover::after{c:d}", "kbd{a:b}.bar kbd:hover::after{c:d}"),
        (".bar:not(.tab){a:b}:is(.tab,p){c:d}", ".bar:not(.tab){a:b}:is(.tab,p){c:d}"),
        ("[data-scheme]{a:b}[data-tab]{c:d}", "[data-scheme]{a:b}"),
        ("[data-scheme=slate]{a:b}[data-scheme=pink]{c:d}", "[data-scheme=slate]{a:b}"),
        ('[ data-scheme = "slate" i ]{a:b}[data-scheme="pink"]{c:d}', '[ data-scheme = "slate" i ]{a:b}'),
        ('[data-scheme^=pink]{a:b}[data-scheme="1 %"]{c:d}', '[data-scheme^=pink]{a:b}[data-scheme="1 %"]{c:d}'),
        ("@media print{.bar{a:b}.tab{c:d}}@media all{.tab{e:f}}", "@media print{.bar{a:b}}"),
        ("@supports (a:b){@media print{.bar{a:b}}.tab{c:d}}", "@supports (a:b){@media print{.bar{a:b}}}"),
        ('@layer one,two;@charset "x";@keyframes k{to{a:b}}', '@layer one,two;@charset "x";@keyframes k{to{a:b}}'),
        ("/* told */.bar{a:b}", ".bar{a:b}"),
    ],
)
def test_a_rule_stays_where_everything_it_asks_for_may_be_on_a_page(css: str, left: str) -> None:
    assert without_unused(css, WORDS) == left


def test_a_custom_property_stays_where_something_that_stays_reads_it() -> None:
    css = (
        ":root{--one:1;--two:var(--one);--three:3;--four:4}"
        "@media print{.bar{--five:5;c:var(--two)}}"
        ".tab{c:var(--three)}"
        "@font-face{src:x}"
        "p{--six:var(--three)}"
    )
    left = ":root{--one:1;--two:var(--one);--four:4}@media print{.bar{c:var(--two)}}@font-face{src:x}"
    assert without_unused(css, WORDS | {"--four"}) == left


PAGE = (
    '<link rel="preload" href="../x.woff2">\n'
    '<link rel="stylesheet" href="../assets/stylesheets/main.1a.min.css">\n'
    "<link rel=stylesheet href=../assets/stylesheets/palette.css />\n"
    '<link rel="icon" href="../x.png">\n'
    '<link rel="stylesheet" href="../assets/css/site.css">\n'
    '<p class="bar">a tab</p>'
)
BARE = '<link rel="stylesheet" href="../assets/css/bare.css">'
CSS = {
    "assets/stylesheets/main.1a.min.css": "p{a:b}.bar--on{a:b}.tab--on{a:b}.tab{a:b}[data-off]{a:b}.own{a:b}",
    "assets/stylesheets/main.1a.min.css.map": "{}",
    "assets/stylesheets/palette.css": "[data-scheme=slate]{--ink:1}.bar{c:var(--ink)}",
    "assets/stylesheets/other.css": ".tab{c:d}",
    "assets/css/site.css": ".tab{e:f}",
    "assets/css/bare.css": ".tab{g:h}",
    "assets/css/more.css": ".tab{i:j}",
}
SCRIPT = {"assets/javascripts/bundle.js": 'c.add("bar--on"),c.add("tab--on"),d("[data-off]")'}
LIGHTER = "p{a:b}.bar--on{a:b}[data-off]{a:b}.own{a:b}[data-scheme=slate]{--ink:1}.bar{c:var(--ink)}"


def joined(site: Path, page: str) -> str:
    """The one style sheet of a page, which stands where its first one stood."""
    html = (site / page / "index.html").read_text()
    name: str
    (name,) = re.findall(r'<link rel="stylesheet" href="\.\./(.*?)">', html)
    assert re.fullmatch(r"assets/css/page\.[0-9a-f]{10}\.css", name)
    rest = PAGE.splitlines(keepends=True)
    assert html.startswith(f'{rest[0]}<link rel="stylesheet" href="../{name}">\n{rest[3]}<p class="bar">')
    return (site / name).read_text()


def test_each_page_links_to_one_sheet_the_theme_s_made_lighter_with_ours_after_it(tmp_path: Path) -> None:
    more = '<link rel="stylesheet" href="../assets/css/more.css">\n'
    pages = {"story": PAGE, "same": PAGE, "more": PAGE.replace("<p class", f"{more}{BARE}<p class"), "bare": BARE}
    site = write_site(
        {**{f"{name}/index.html": html for name, html in pages.items()}, **CSS, **SCRIPT}, tmp_path / "site"
    )
    script = 'x.className = "own"; y.dataset.scheme = "data-scheme slate"'
    join_styles(site, words_of_theme(write_site({"assets/js/a.js": script}, tmp_path / "own")))
    assert joined(site, "story") == joined(site, "same") == f"{LIGHTER}.tab{{e:f}}"
    assert (site / "bare/index.html").read_text() == BARE
    assert [path.name for path in (site / "assets/stylesheets").iterdir()] == ["other.css"]
    kept = sorted(path.name.partition(".")[0] for path in (site / "assets/css").iterdir())
    assert kept == ["bare", "page", "page"]


def test_a_site_without_sheets_of_a_theme_stays_as_it_is(tmp_path: Path) -> None:
    site = write_site({"index.html": PAGE, "assets/css/site.css": ".tab{a:b}"}, tmp_path)
    join_styles(site, frozenset())
    assert (site / "index.html").read_text() == PAGE
    assert (site / "assets/css/site.css").is_file()
