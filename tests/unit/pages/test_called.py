from __future__ import annotations

from build_tools.pages.called import called, told_apart
from build_tools.pages.heads import record_crumbs
from tests.made_pages import here
from tests.made_site import source


def test_words_that_stand_for_a_title_begin_with_a_capital_and_a_title_stays_as_it_is() -> None:
    page = here(
        {
            "content/sources/notes.yml": source("blog", 'addresses: [{url: "https://notes.example/span"}]'),
            "content/sources/titled.yml": source("blog", "title: a *span*."),
            "content/systems/raft.yml": "{name: raft, type: bridge}",
        }
    )
    names = {name: called(page.site.records[name]) for name in ("notes", "titled", "raft")}
    assert names == {"notes": "Page at notes.example/span", "titled": "a span", "raft": "raft"}
    for name, words in names.items():
        assert told_apart(page, page.site.records[name]) == words
        assert record_crumbs(page, page.site.records[name])[-1].words == words


def test_two_pages_at_one_address_are_told_apart_by_their_ids() -> None:
    text = source("blog", 'addresses: [{url: "https://notes.example/"}]')
    page = here({f"content/sources/notes-{name}.yml": text for name in "ab"})
    assert [told_apart(page, page.site.records[f"notes-{name}"]) for name in "ab"] == [
        "Page at notes.example (notes-a)",
        "Page at notes.example (notes-b)",
    ]
