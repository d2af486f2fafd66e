from __future__ import annotations

import pytest

from build_tools.pages.index import IndexView, index_address, index_view
from build_tools.records.claim import Claim
from build_tools.records.correction import Correction
from build_tools.records.kinds import RECORD_KINDS
from build_tools.records.source import Source
from tests.made_pages import here
from tests.made_site import claim, supports

MANY = {f"content/claims/stands-{number}.yml": claim(supports("herald#s1")) for number in range(5)}


def view(kind: str, files: dict[str, str] | None = None) -> IndexView:
    model = RECORD_KINDS[kind]
    return index_view(here(files, index_address(model)), model)


def test_claims_stand_under_their_status_strongest_first() -> None:
    page = view("claim")
    assert [(group.id, group.title, [row.entry.words for row in group.rows]) for group in page.groups] == [
        ("group-single-origin", "Single origin", ["In 2001 the bridge was 40 metres long"]),
        ("group-opinion", "Opinion", ["The bridge is fine"]),
    ]
    assert [(jump.words, jump.href, jump.note) for jump in page.jumps] == [
        ("Single origin", "#group-single-origin", "1"),
        ("Opinion", "#group-opinion", "1"),
    ]
    assert dict(page.groups[0].rows[0].tags) == {
        "status": "single-origin",
        "type": "statistic",
        "topic": "works",
        "speaker": "mayor",
    }


def test_a_short_list_has_no_filters_and_a_long_one_has_those_that_tell_apart() -> None:
    assert view("claim").facets == ()
    facets = {facet.key: facet for facet in view("claim", MANY).facets}
    assert set(facets) == {"status", "type"}
    assert [(one.value, one.words, one.number) for one in facets["type"].options] == [
        ("fact", "fact", 5),
        ("opinion", "opinion", 1),
        ("statistic", "statistic", 1),
    ]


def test_the_index_of_sources_says_why_it_holds_no_articles() -> None:
    page = view("source")
    assert "fingerprint" in page.notes[0]
    assert [group.title for group in page.groups] == ["Seed articles", "Press"]
    told = view("source", {"docs/articles.md": "How."}).notes[0]
    assert told.endswith("[How to get the articles](<../articles/>)")


def test_the_index_of_corrections_says_what_counts_and_what_happens() -> None:
    what, then, found = view("correction").notes
    assert what.startswith("What counts")
    assert "at its head" in then
    assert "Challenge" in found


@pytest.mark.parametrize("kind", [kind for kind in RECORD_KINDS if kind != "vocabulary"])
def test_every_kind_has_an_index_with_a_lead(kind: str) -> None:
    page = view(kind)
    assert page.lead
    assert page.address == page.frame == f"{RECORD_KINDS[kind].plural}/"


def test_an_empty_index_says_so() -> None:
    page = view("correction")
    assert (page.groups, page.nothing) == ((), "None yet.")
    assert index_address(Correction) == "corrections/"
    assert index_address(Claim) != index_address(Source)
