from __future__ import annotations

from build_tools.pages.naming import naming, passage_refs
from tests.made_pages import here


def test_a_source_is_named_by_those_who_cite_its_passages() -> None:
    assert naming(here(), "gazette") == {"length", "fine", "opening-2001"}


def test_a_record_does_not_name_itself_and_pages_are_no_records() -> None:
    page = here({"docs/about.md": "See [it](@length)."})
    assert naming(page, "length") == {"fine"}


def test_only_sources_have_passages() -> None:
    assert passage_refs(here(), "gazette") == ("gazette#p1", "gazette#p2", "gazette#p3")
    assert passage_refs(here(), "mayor") == ()
