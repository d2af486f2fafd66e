from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

from build_tools.pages.heads import (
    challenge,
    named_by,
    page_cite,
    record_cite,
    record_crumbs,
    record_head,
    record_tools,
)
from build_tools.reading.site_settings import SiteSettings
from build_tools.records.actor import Actor
from build_tools.records.claim import Claim
from build_tools.records.vocabulary import Vocabulary
from tests.made_pages import DISAGREEMENT, HOME, here, record


def test_crumbs_lead_home_by_the_index() -> None:
    page = here()
    crumbs = record_crumbs(page, record(page, Claim, "length"))
    assert [(one.words, one.href) for one in crumbs] == [
        ("Home", "../../"),
        ("Claims", "../../claims/"),
        ("In 2001 the bridge was 40 metres long", ""),
    ]
    page = here(address="vocabulary/")
    assert [one.words for one in record_crumbs(page, record(page, Vocabulary, "vocabulary"))] == ["Home", "Vocabulary"]


def test_the_head_says_when_it_was_checked_and_who_uses_it() -> None:
    page = here()
    head = record_head(page, record(page, Claim, "length"), "statistic")
    assert (head.kind, head.detail, head.heading) == ("Claim", "statistic", "In 2001 the bridge was 40 metres long")
    assert [row.name for row in head.meta] == ["Id", "Checked", "Named by"]
    assert [one.words for one in head.meta[2].says] == ["1 claim"]
    unused = record_head(page, record(page, Claim, "fine"))
    assert [row.name for row in unused.meta] == ["Id"]


def test_hand_written_pages_that_name_it_are_linked() -> None:
    files = {"docs/about.md": "# About us\n\nSee [it](@length).", "docs/index.md": HOME.replace("@bridge", "@length")}
    files["content/disagreements/how-long.yml"] = dedent(DISAGREEMENT).replace("claims: [length]", "claims: [fine]")
    page = here(files)
    assert [(one.words, one.href) for one in named_by(page, "length")] == [
        ("1 claim", "#used-claim"),
        ("“About us”", "../../about/"),
        ("the home page", "../../"),
    ]


def test_a_page_without_a_title_goes_by_its_address_and_a_passage_counts_for_its_source() -> None:
    page = here({"docs/about.md": "It is long.[@gazette#p2]"})
    assert [one.words for one in named_by(page, "gazette")][-1] == "“about/”"


def test_a_long_title_of_a_page_is_cut() -> None:
    page = here({"docs/about.md": "# Who built it? Nobody who was there has said so\n\nSee [it](@length)."})
    assert named_by(page, "length")[-1].words == "“Who built it? Nobody who was there has…”"


def test_several_users_of_a_kind_are_counted() -> None:
    page = here()
    assert [one.words for one in named_by(page, "gazette")] == ["2 claims", "1 event"]


def test_tools_lead_to_the_twin_and_the_repository() -> None:
    page = here()
    tools = record_tools(page, record(page, Claim, "length"))
    assert [(one.words, one.href) for one in tools] == [
        ("Cite this", "#cite"),
        ("JSON", "../../claims/length.json"),
        ("CSV", "../../claims/length.csv"),
        ("Markdown", "../../claims/length.md"),
        ("Edit this file", "https://git.example/bridge/edit/main/content/claims/length.yml"),
        ("Challenge this", challenge(page, record(page, Claim, "length"))),
        ("History", "https://git.example/bridge/commits/main/content/claims/length.yml"),
    ]
    assert "title=Claim+length%3A" in tools[5].href
    assert "bridge.example%2Fclaims%2Flength%2F" in tools[5].href


def test_without_a_repository_or_address_nothing_is_made_up() -> None:
    page = replace(here(), settings=SiteSettings("The Bridge"))
    claim = record(page, Claim, "length")
    assert [one.words for one in record_tools(page, claim)] == ["Cite this", "JSON", "CSV", "Markdown"]
    assert challenge(page, claim) == ""
    cite = record_cite(page, claim)
    assert cite.short == cite.full
    assert page_cite(page, "Claims").full == "“Claims.” The Bridge, version of 3 February 2002."


def test_a_page_is_cited_by_name_version_and_address() -> None:
    page = here()
    cite = record_cite(page, record(page, Actor, "mayor"))
    assert cite.short == "“Mayor.” The Bridge, actor mayor, version of 3 February 2002."
    assert cite.full.endswith("https://bridge.example/actors/mayor/")
    assert page_cite(page.at("claims/"), "Who?").full == (
        "“Who?” The Bridge, version of 3 February 2002. https://bridge.example/claims/"
    )
