from __future__ import annotations

import pytest

from build_tools.pages.index_entry import heading_meaning, index_entry
from tests.made_pages import DISAGREEMENT, here
from tests.made_things import html, things
from tests.unit.pages.test_index import view

HOW_LONG = {"content/disagreements/how-long.yml": DISAGREEMENT}


@pytest.mark.parametrize(
    ("record_id", "under"),
    [
        ("builder", "Crownland"),
        ("mayor", ""),
        ("bridge", "Builder"),
        ("raft", ""),
        ("toll", "By-law"),
        ("how-long", "Long; Fine"),
        ("opening-2001", "3 May 2001"),
    ],
)
def test_a_row_does_not_repeat_what_its_heading_says(record_id: str, under: str) -> None:
    page = things("", HOW_LONG)
    assert index_entry(page, page.site.records[record_id]).under == under


def test_a_claim_under_its_status_shows_the_shape_and_the_words_beside_it() -> None:
    page = view("claim")
    assert all(row.entry.status_said for group in page.groups for row in group.rows)
    body = html(page)
    assert 'href="#sh-single-origin"' in body
    assert "Single origin</span>" not in body
    limited = view("claim", {"content/claims/limited.yml": LIMITED})
    assert '<span class="st-mark">With limits</span>' in html(limited)


def test_a_topic_counts_its_claims_by_status() -> None:
    page = here()
    assert index_entry(page, page.site.records["works"]).more == "1 claim: 1 single origin"
    bare = things("", {"content/topics/air.yml": "{title: Air, question: What flew?, order: 2}"})
    assert index_entry(bare, bare.site.records["air"]).more == ""


def test_a_state_is_explained_beside_its_heading() -> None:
    page = view("disagreement", HOW_LONG)
    assert [group.means for group in page.groups] == ["The sources seen do not settle it."]
    assert '<span class="aside">The sources seen do not settle it.</span>' in html(page)
    site = things("").site
    assert heading_meaning(site.records["bridge"]) == ""


LIMITED = """
statement: The bridge is long.
type: fact
when: 2001
when_known: stated
about: [bridge]
evidence:
  - {passage: "gazette#p2", direction: supports}
  - {passage: "herald#s1", direction: partly, limits: statement}
"""
