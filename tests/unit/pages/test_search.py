from __future__ import annotations

from build_tools.pages.search import search_view
from tests.made_pages import here


def test_the_searchs_page_leads_to_every_list_without_it() -> None:
    page = here({}).at("search/")
    view = search_view(page)
    assert ("Claims", "../claims/") in [(one.words, one.href) for one in view.lists]
    assert "Corrections" not in [one.words for one in view.lists]
    assert view.lists[-1].href == "../explorer/"
