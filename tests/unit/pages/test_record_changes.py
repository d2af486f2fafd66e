from __future__ import annotations

from dataclasses import replace

from build_tools.pages.claim import claim_view
from build_tools.pages.here import Anchor
from build_tools.pages.record_changes import ChangeItem, changed_words, record_changes, with_changes
from build_tools.reading.site_settings import SiteSettings
from build_tools.records.claim import Claim
from tests.made_pages import here, record
from tests.unit.pages.made_history import LIFE, change, with_history


def test_a_record_says_when_it_changed_and_was_checked_and_shows_both() -> None:
    found = record_changes(with_history({"length": LIFE}), "length")
    assert (found.changed, found.checked, found.older) == ("5 January 2024", "3 February 2002", 0)
    assert found.log == "1 February 2024, commit feed012"
    assert found.everything == Anchor("All changes as JSON", "../../history.json")
    assert [item.day.words for item in found.items] == ["6 January 2024", "5 January 2024", "4 January 2024"]
    assert found.items[2] == ChangeItem(
        Anchor("4 January 2024", f"https://git.example/bridge/commit/{LIFE[2].commit}"), ("Added.",)
    )


def test_what_is_not_known_is_said() -> None:
    unread = record_changes(here(), "fine")
    assert (unread.changed, unread.checked, unread.items, unread.log) == ("not known", "not known", (), "")
    assert unread.everything == Anchor("")
    unlisted = record_changes(with_history({}), "fine")
    assert (unlisted.changed, unlisted.items) == ("not known", ())
    assert unlisted.log


def test_only_the_newest_changes_are_shown() -> None:
    changes = tuple(change(day, "changed") for day in range(20, 10, -1))
    found = record_changes(with_history({"length": changes}), "length")
    assert (len(found.items), found.older) == (5, 5)


def test_a_page_written_by_hand_has_no_sources_to_be_checked_against() -> None:
    page = with_history({"docs/about.md": LIFE}, "about/", {"docs/about.md": "Words."})
    found = record_changes(page, "docs/about.md")
    assert (found.changed, found.checked) == ("5 January 2024", "")
    assert changed_words(page, "docs/other.md") == "not known"
    assert record_changes(page, "vocabulary").checked == ""


def test_without_a_repository_a_day_leads_nowhere() -> None:
    page = replace(with_history({"length": LIFE}), settings=SiteSettings())
    assert {item.day.href for item in record_changes(page, "length").items} == {""}


def test_the_head_says_when_the_content_changed_behind_when_it_was_checked() -> None:
    page = with_history({"length": LIFE})
    view = with_changes(page, record(page, Claim, "length"), claim_view(page, record(page, Claim, "length")))
    assert [row.name for row in view.head.meta][:3] == ["Id", "Checked", "Changed"]
    assert view.head.meta[2].says == (Anchor("5 January 2024", "#changes"),)
    assert view.changes == record_changes(page, "length")
    fine = page.at("claims/fine/")
    unchecked = with_changes(fine, record(fine, Claim, "fine"), claim_view(fine, record(fine, Claim, "fine")))
    assert [row.name for row in unchecked.head.meta][:2] == ["Id", "Changed"]
    headless = replace(view, head=replace(view.head, meta=()))
    assert [row.name for row in with_changes(page, record(page, Claim, "length"), headless).head.meta] == ["Changed"]
