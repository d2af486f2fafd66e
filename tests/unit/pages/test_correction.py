from __future__ import annotations

from build_tools.pages.correction import correction_view
from build_tools.pages.index import index_view
from build_tools.records.correction import Correction
from build_tools.rendering.render import render
from tests.made_pages import here, record
from tests.made_things import html, things, torn


def test_a_correction_says_what_why_who_and_what_it_touched() -> None:
    page = things("corrections/first-2002/")
    made = correction_view(page, record(page, Correction, "first-2002"))
    assert made.what[0].words == "It said 41."
    assert made.what[0].marks
    assert made.why[0].words == "A slip."
    assert made.noticed_by == "A reader"
    assert [group.title for group in made.touched] == ["Claims", "Systems"]
    assert made.lost == ()
    assert {row.name: row.says[0].words for row in made.head.meta}["Mended"] == "2 January 2002"
    assert made.seeds.articles
    assert "A slip." in html(made)


def test_a_record_that_is_gone_is_still_named() -> None:
    page = torn("corrections/first-2002/", "content/claims/length.yml")
    made = correction_view(page, record(page, Correction, "first-2002"))
    assert made.lost == ("length",)
    assert "length: no longer on the site" in html(made)


def test_a_site_without_corrections_says_so_on_the_index() -> None:
    page = here(address="corrections/")
    assert page.site.of(Correction) == ()
    assert "None yet." in render(index_view(page, Correction)).slots["body"]
