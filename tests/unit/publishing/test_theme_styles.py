from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.publishing.theme_styles import lighten_theme, without_unused, words_of_theme
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
    '<link rel="stylesheet" href="../assets/css/site.css">\n'
    '<p class="bar">a tab</p>'
)


def made_site(folder: Path) -> Path:
    files = {
        "story/index.html": PAGE,
        "bare/index.html": "<p>bare",
        "assets/stylesheets/main.1a.min.css": "p{a:b}.bar--on{a:b}.tab--on{a:b}.tab{a:b}[data-off]{a:b}.own{a:b}",
        "assets/stylesheets/main.1a.min.css.map": "{}",
        "assets/stylesheets/palette.css": "[data-scheme=slate]{--ink:1}.bar{c:var(--ink)}",
        "assets/stylesheets/other.css": ".tab{c:d}",
        "assets/javascripts/bundle.js": 'c.add("bar--on"),c.add("tab--on"),d("[data-off]")',
    }
    return write_site(files, folder)


def test_the_pages_of_an_engine_link_to_one_lighter_sheet(tmp_path: Path) -> None:
    site = made_site(tmp_path / "engine")
    theme = write_site(
        {"assets/js/a.js": 'x.className = "own"; y.dataset.scheme = "data-scheme slate"'}, tmp_path / "own"
    )
    lighten_theme(site, words_of_theme(theme))
    (lighter,) = (site / "assets/css").glob("theme.*.css")
    assert lighter.read_text() == (
        "p{a:b}.bar--on{a:b}[data-off]{a:b}.own{a:b}[data-scheme=slate]{--ink:1}.bar{c:var(--ink)}"
    )
    first, last = PAGE.splitlines(keepends=True)[0], "".join(PAGE.splitlines(keepends=True)[3:])
    link = f'<link rel="stylesheet" href="../assets/css/{lighter.name}">\n'
    assert (site / "story/index.html").read_text() == first + link + last
    assert (site / "bare/index.html").read_text() == "<p>bare"
    assert [path.name for path in (site / "assets/stylesheets").iterdir()] == ["other.css"]


def test_a_site_without_sheets_of_a_theme_stays_as_it_is(tmp_path: Path) -> None:
    site = write_site({"index.html": PAGE}, tmp_path)
    lighten_theme(site, frozenset())
    assert (site / "index.html").read_text() == PAGE
    assert not (site / "assets").exists()
