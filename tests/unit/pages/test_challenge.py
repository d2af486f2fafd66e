from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import yaml

from build_tools.pages.challenge import FORM, LONGEST, challenge_passage, challenge_record
from build_tools.reading.site_settings import SiteSettings
from build_tools.records.claim import Claim
from tests.made_pages import here, record
from tests.made_site import claim
from tests.structure.project_files import ROOT

if TYPE_CHECKING:
    from build_tools.graph.site import PassageAt
    from build_tools.pages.here import Here

FORM_FILE = ROOT / ".github" / "ISSUE_TEMPLATE" / FORM
OF_GITHUB = {"template", "title"}


def passage(page: Here) -> PassageAt:
    at = page.site.passage("gazette#p2")
    assert at is not None
    return at


def asked(href: str) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(urlsplit(href).query, strict_parsing=True).items()}


def claim_saying(words: str) -> str:
    page = here({"content/claims/said.yml": claim().replace("The bridge stands.", words)})
    return challenge_record(page, record(page, Claim, "said"), "Claim")


def test_a_claim_is_challenged_with_its_page_file_and_words_filled_in() -> None:
    page = here()
    href = challenge_record(page, record(page, Claim, "length"), "Claim")
    assert href.startswith("https://git.example/bridge/issues/new?template=challenge.yml&")
    assert asked(href) == {
        "template": FORM,
        "title": "Claim length: ",
        "page": "https://bridge.example/claims/length/",
        "file": "content/claims/length.yml",
        "says": "In 2001 the bridge was 40 metres long.",
    }


def test_a_passage_is_challenged_from_the_page_it_is_read_on() -> None:
    page = here()
    assert asked(challenge_passage(page, passage(page))) == {
        "template": FORM,
        "title": "Passage gazette#p2: ",
        "page": "https://bridge.example/claims/length/",
        "passage": "gazette#p2",
    }


def test_every_parameter_is_a_field_of_the_form() -> None:
    page = here()
    fields = {one.get("id") for one in yaml.safe_load(FORM_FILE.read_text(encoding="utf-8"))["body"]}
    for href in (
        challenge_record(page, record(page, Claim, "length"), "Claim"),
        challenge_passage(page, passage(page)),
    ):
        assert set(asked(href)) - OF_GITHUB <= fields


def test_words_cannot_become_parameters() -> None:
    assert asked(claim_saying("A & b = “c”? 100%#1 +2."))["says"] == "A & b = “c”? 100%#1 +2."


def test_long_words_are_cut_so_that_the_address_stays_short() -> None:
    latin, chinese = claim_saying("word " * 200), claim_saying("桥" * 400)
    assert asked(latin)["says"].endswith("…")
    assert len(asked(latin)["says"]) <= 300
    assert asked(chinese)["says"].endswith("…")
    assert max(len(latin), len(chinese)) <= LONGEST


def test_where_even_a_few_words_are_too_long_there_are_none() -> None:
    page = replace(here(), settings=SiteSettings("B", f"https://b.example/{'x' * 1800}/", "https://git.example/b"))
    href = challenge_record(page, record(page, Claim, "length"), "Claim")
    assert "says" not in asked(href)


def test_without_a_repository_there_is_no_link_and_without_an_address_no_page() -> None:
    page = replace(here(), settings=SiteSettings("B"))
    assert challenge_record(page, record(page, Claim, "length"), "Claim") == ""
    assert challenge_passage(page, passage(page)) == ""
    page = replace(page, settings=SiteSettings("B", repo_url="https://git.example/b/"))
    assert "page" not in asked(challenge_record(page, record(page, Claim, "length"), "Claim"))
