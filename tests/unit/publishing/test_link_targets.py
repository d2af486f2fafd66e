from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.publishing.link_targets import Fault, Target, Targets

FILES = ("index.html", "a/index.html", "a/b/index.html", "a/b.json", "a/c d.png")
TARGETS = Targets(FILES, "https://example.org/guide/")


@pytest.mark.parametrize(
    ("address", "file", "fragment"),
    [
        ("b/", "a/b/index.html", ""),
        ("./b/#x", "a/b/index.html", "x"),
        ("b.json", "a/b.json", ""),
        ("c%20d.png", "a/c d.png", ""),
        ("c d.png", "a/c d.png", ""),
        ("..", "index.html", ""),
        (".", "a/index.html", ""),
        ("b/..", "a/index.html", ""),
        ("/guide/", "index.html", ""),
        ("/guide/a/", "a/index.html", ""),
        ("https://example.org/guide/a/?q#x", "a/index.html", "x"),
        ("HTTPS://example.org/guide/", "index.html", ""),
        ("//example.org/guide/", "index.html", ""),
        ("https://example.org/guide", "index.html", ""),
        ("#x", "", "x"),
        ("#%C3%A9", "", "é"),
        ("#top", "", ""),
        ("?q", "", ""),
        ("https://example.org/", "", ""),
        ("https://example.org/guidebook/", "", ""),
        ("https://example.com/guide/gone", "", ""),
        ("mailto:a@example.org", "", ""),
    ],
)
def test_where_a_sound_address_leads(address: str, file: str, fragment: str) -> None:
    assert TARGETS.find(address, "a/") == Target("", file, fragment)


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("gone/", "missing"),
        ("B/", "missing"),
        ("b", "no-slash"),
        ("../a#x", "no-slash"),
        ("../../", "leaves"),
        ("/", "leaves"),
        ("/guidebook/", "leaves"),
        ("http://127.0.0.1/", "ours"),
        ("http://localhost:8000/guide/", "ours"),
        ("file:///a", "ours"),
        ("javascript:void(0)", "script"),
        ("http:", "broken"),
        ("http://[", "broken"),
    ],
)
def test_what_is_wrong_with_an_address(address: str, fault: Fault) -> None:
    assert TARGETS.find(address, "a/").fault == fault


def test_the_preview_server_is_the_site_itself() -> None:
    preview = Targets(FILES, "http://127.0.0.1:8000/guide/")
    assert preview.find("http://127.0.0.1:8000/guide/a/", "") == Target("", "a/index.html")
    assert preview.find("//127.0.0.1:8000/guide/a/", "") == Target("", "a/index.html")


def test_a_site_without_an_address() -> None:
    assert Targets(FILES, "").find("/a/", "a/b/") == Target("", "a/index.html")
    assert Targets(FILES, "").find("//example.org/", "") == Target()


@given(st.text(max_size=30), st.sampled_from(["", "a/", "a/b/"]))
def test_no_address_breaks_the_search(address: str, folder: str) -> None:
    target = TARGETS.find(address, folder)
    assert target.fault or not target.file or target.file in FILES
