from __future__ import annotations

from build_tools.pages.vocabulary import VocabularyView, vocabulary_view
from build_tools.records.vocabulary import Vocabulary
from tests.made_things import html, things


def view() -> VocabularyView:
    page = things("vocabulary/")
    return vocabulary_view(page, page.site.vocabulary)


def test_every_list_stands_with_its_uses() -> None:
    lists = {one.id: one for one in view().lists}
    assert list(lists) == ["measures", "actor-types", "system-types", "event-types", "lanes"]
    assert [(one.key, one.name, one.uses, one.detail) for one in lists["measures"].entries][:2] == [
        ("length", "Length", 6, "metres"),
        ("cost", "Cost", 4, "million crowns"),
    ]
    assert lists["measures"].entries[-1].detail == "none"
    assert [(one.name, one.means, one.uses) for one in lists["actor-types"].entries] == [
        ("Council", "", 2),
        ("Firm", "For *gain*.", 2),
    ]
    assert [(one.name, one.means, one.uses) for one in lists["lanes"].entries] == [
        ("Votes", "Its marks take the accent colour.", 1),
        ("Works", "", 1),
    ]


def test_words_to_avoid_have_what_to_write_instead() -> None:
    page = view()
    assert page.avoid == (("clearly", "say who says so"),)
    body = html(page)
    assert "<em>gain</em>" in body
    assert 'id="avoid"' in body


def test_an_empty_vocabulary_has_no_lists() -> None:
    empty = Vocabulary(id="vocabulary", actor_types={}, system_types={}, event_types={}, lanes={}, measures={})
    page = vocabulary_view(things("vocabulary/"), empty)
    assert (page.lists, page.avoid) == ((), ())
    html(page)
