from __future__ import annotations

from build_tools.pages.term import TermView, term_view
from build_tools.records.term import Term
from tests.made_pages import record
from tests.made_things import html, things, torn


def view(term_id: str = "span") -> TermView:
    page = things(f"terms/{term_id}/")
    return term_view(page, record(page, Term, term_id))


def test_a_term_has_its_meaning_with_passages_and_where_it_matters() -> None:
    page = view()
    assert page.definition[0].words == "What a bridge does."
    assert [mark.label for mark in page.definition[0].marks] == ["1"]
    assert [mark.label for mark in page.marks] == ["2"]
    assert [one.name for one in page.aliases] == ["bridge"]
    assert [(group.title, group.members[0].words) for group in page.see] == [("Systems", "Bridge")]
    assert [one.words for one in page.others] == ["Arch"]
    assert [one.passages[0].note for one in page.named] == ["as “Bridge”"]
    assert [group.direction for group in page.passages] == ["supports", ""]
    html(page)


def test_all_other_terms_stand_by_name() -> None:
    names = [one.words.casefold() for one in view("arch").others]
    assert names == sorted(names)


def test_a_short_term_leaves_out_what_it_has_not() -> None:
    body = html(view("arch"))
    for absent in ('id="names"', 'id="see"', 'id="named"', 'id="used-in"'):
        assert absent not in body


def test_a_page_whose_references_lead_nowhere_is_still_a_page() -> None:
    page = torn("terms/span/", "content/systems/bridge.yml", "seeds/gazette.yml", "content/sources/herald.yml")
    assert "What a bridge does." in html(term_view(page, record(page, Term, "span")))
