from __future__ import annotations

import pytest

from build_tools.pages.addresses import (
    address_for,
    address_of,
    former_address,
    frame_of,
    passage_address,
    relative,
    twin_of,
    with_text_fragment,
)
from build_tools.records.redirect import Redirect
from tests.made_pages import here


def test_a_record_stands_in_the_folder_of_its_kind() -> None:
    site = here().site
    assert address_of(site.records["length"]) == "claims/length/"
    assert address_of(site.records["vocabulary"]) == "vocabulary/"


def test_a_record_that_is_none_any_more_stood_there_too() -> None:
    redirect = Redirect.model_validate({"id": "long", "was": "claim", "why": "So.", "when": "2002-03-04"})
    assert former_address(redirect) == address_for("claim", "long") == "claims/long/"
    assert address_for("vocabulary", "vocabulary") == "vocabulary/"


@pytest.mark.parametrize(
    ("address", "frame"),
    [("claims/length/", "claims/frame/"), ("claims/", "claims/"), ("vocabulary/", "vocabulary/"), ("", "")],
)
def test_records_share_a_frame_and_other_pages_are_their_own(address: str, frame: str) -> None:
    assert frame_of(address) == frame


def test_the_twin_stands_beside_the_folder() -> None:
    assert (twin_of("claims/length/"), twin_of("")) == ("claims/length.json", "")


@pytest.mark.parametrize(
    ("own", "target", "href"),
    [
        ("claims/a/", "sources/b/#p4", "../../sources/b/#p4"),
        ("claims/a/", "claims/a/#cite", "#cite"),
        ("claims/a/", "", "../../"),
        ("claims/", "claims/a/", "../claims/a/"),
        ("", "claims/a/", "claims/a/"),
        ("", "", "./"),
    ],
)
def test_hrefs_are_relative_to_the_page(own: str, target: str, href: str) -> None:
    assert relative(own, target) == href


def test_a_passage_is_a_place_on_its_sources_page() -> None:
    assert passage_address("gazette#p2") == "sources/gazette/#p2"


@pytest.mark.parametrize(
    ("starts", "ends", "url"),
    [
        (None, "its end", "https://a.example/x"),
        ("one two", None, "https://a.example/x#:~:text=one%20two"),
        ("new-built, so", "a/b", "https://a.example/x#:~:text=new%2Dbuilt%2C%20so,a%2Fb"),
    ],
)
def test_a_text_fragment_names_both_ends(starts: str | None, ends: str | None, url: str) -> None:
    assert with_text_fragment("https://a.example/x", starts, ends) == url


def test_a_text_fragment_follows_a_fragment_that_is_there() -> None:
    assert with_text_fragment("https://a.example/x#y", "one", None) == "https://a.example/x#y:~:text=one"
