from __future__ import annotations

from build_tools.pages.search import search_view
from build_tools.rendering.render import render
from tests.made_pages import here


def test_the_searchs_page_leads_to_every_list_without_it() -> None:
    page = here({}).at("search/")
    view = search_view(page)
    assert ("Claims", "../claims/") in [(one.words, one.href) for one in view.lists]
    assert "Corrections" not in [one.words for one in view.lists]
    assert view.lists[-1].href == "../explorer/"


def test_its_kind_is_not_said_above_a_title_that_says_the_same() -> None:
    body = render(search_view(here({}).at("search/"))).slots["body"]
    assert 'class="kind"' not in body
    assert "<h1>Search</h1>" in body
