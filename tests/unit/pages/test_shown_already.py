from __future__ import annotations

from build_tools.pages.heads import record_head
from build_tools.pages.shown_already import leading_to, other_users
from build_tools.records.claim import Claim
from tests.made_pages import here, record


def test_what_the_page_shows_is_not_listed_again() -> None:
    page = here()
    assert [(group.key, len(group.members)) for group in other_users(page, "gazette", ())] == [
        ("claim", 2),
        ("event", 1),
    ]
    (left,) = other_users(page, "gazette", {"length", "opening-2001"})
    assert [item.href for item in left.members] == ["../../claims/fine/"]
    assert other_users(page, "gazette", page.site.records) == ()


def test_the_numbers_in_the_head_lead_to_where_it_is_shown() -> None:
    page = here()
    head = record_head(page, record(page, Claim, "length"))
    led = leading_to(head, {"claim": "#ledger", "event": "#timeline"})
    assert [one.href for row in head.meta for one in row.says if one.href] == ["#used-claim"]
    assert [one.href for row in led.meta for one in row.says if one.href] == ["#ledger"]
    assert [row.name for row in led.meta] == [row.name for row in head.meta]
    assert leading_to(head, {}) == head
