from __future__ import annotations

import pytest

from build_tools.pages.listing import grouped_by_kind, list_items, under_words, users_of
from tests.made_pages import DISAGREEMENT, here

FILES = {"content/disagreements/how-long.yml": DISAGREEMENT, "content/systems/raft.yml": "{name: Raft, type: bridge}"}


@pytest.mark.parametrize(
    ("record_id", "words"),
    [
        ("length", "Mayor; 1 document, 1 independent origin"),
        ("gazette", "Gazette (Ann Inker), 4 May 2001"),
        ("herald", "untitled document, no date seen"),
        ("opening-2001", "3 May 2001"),
        ("mayor", "Council"),
        ("bridge", "Bridge, Builder"),
        ("raft", "Bridge"),
        ("toll", "By-law, Council"),
        ("how-long", "Open: Long; Fine"),
        ("works", "What was built?"),
    ],
)
def test_the_line_under_a_record_says_what_it_is(record_id: str, words: str) -> None:
    page = here(FILES)
    assert under_words(page, page.site.records[record_id]) == words


def test_a_claim_nobody_is_named_for_rests_on_its_documents() -> None:
    quiet = "{statement: It is., type: fact, when: 2001, when_known: stated, about: [bridge]}"
    page = here({"content/claims/quiet.yml": quiet})
    assert under_words(page, page.site.records["quiet"]) == "no documents, no independent origins"


def test_records_stand_in_groups_by_kind_and_claims_have_a_badge() -> None:
    page = here(FILES)
    groups = grouped_by_kind(page, ("works", "length", "mayor", "lost"))
    assert [(group.title, [one.words for one in group.members]) for group in groups] == [
        ("Claims", ["In 2001 the bridge was 40 metres long"]),
        ("Actors", ["Mayor"]),
        ("Topics", ["Works"]),
    ]
    assert groups[0].members[0].badge is not None
    assert groups[1].members[0].badge is None


def test_what_is_not_there_is_left_out() -> None:
    (only,) = list_items(here(), ("lost", "mayor"), "made by")
    assert (only.words, only.before) == ("Mayor", "made by")


def test_users_are_grouped_too() -> None:
    assert [group.title for group in users_of(here(), "gazette")] == ["Claims", "Events"]
