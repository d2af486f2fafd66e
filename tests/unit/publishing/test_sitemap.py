from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_tools.publishing.sitemap import read_sitemap, write_sitemap

SITE = "https://example.org/guide/"


def test_every_page_once_absolute_and_sorted() -> None:
    sitemap = write_sitemap(["b/", "", "a/", "b/"], SITE).decode()
    assert [line.strip() for line in sitemap.splitlines()[2:-1]] == [
        f"<url><loc>{SITE}</loc></url>",
        f"<url><loc>{SITE}a/</loc></url>",
        f"<url><loc>{SITE}b/</loc></url>",
    ]


@given(st.sets(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(lambda name: f"{name}/")))
def test_what_is_written_is_read_back(addresses: set[str]) -> None:
    assert set(read_sitemap(write_sitemap(addresses, SITE))) == {SITE + address for address in addresses}


def test_the_day_of_a_change_is_given_where_it_is_known() -> None:
    sitemap = write_sitemap(["a/", "b/"], SITE, {"b/": "2024-06-21"}).decode()
    assert [line.strip() for line in sitemap.splitlines()[2:-1]] == [
        f"<url><loc>{SITE}a/</loc></url>",
        f"<url><loc>{SITE}b/</loc><lastmod>2024-06-21</lastmod></url>",
    ]
    assert read_sitemap(sitemap.encode()) == (f"{SITE}a/", f"{SITE}b/")
