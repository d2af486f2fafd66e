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


def test_the_words_as_they_stood_and_stand_are_shown_where_they_were_written_down() -> None:
    mended = "{title: T, date: 2002-01-01, what: W, before: It was 41., after: It is 40., why: Y, noticed_by: A,"
    page = here({"content/corrections/mend.yml": f"{mended} records: [length]}}"}, "corrections/mend/")
    made = correction_view(page, record(page, Correction, "mend"))
    assert (made.before[0].words, made.after[0].words) == ("It was 41.", "It is 40.")
    body = render(made).slots["body"]
    assert body.index("As it stood") < body.index("It was 41.") < body.index("As it stands") < body.index("It is 40.")
    page = things("corrections/first-2002/")
    bare = correction_view(page, record(page, Correction, "first-2002"))
    assert (bare.before, bare.after) == ((), ())
    assert "As it stood" not in html(bare)
