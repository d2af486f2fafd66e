from __future__ import annotations

from build_tools.pages.facets import Facet, FacetOf, Option, facets_of, tags_of

ROWS = (
    (FacetOf("type", "Type", (("firm", "Firm"),)), FacetOf("topic", "Topic", (("b", "boats"), ("a", "Arches")))),
    (FacetOf("type", "Type", (("firm", "Firm"),)), FacetOf("topic", "Topic", (("a", "Arches"),))),
    (FacetOf("type", "Type", ()),),
)


def test_values_are_counted_and_stand_by_their_words() -> None:
    assert facets_of(ROWS) == (Facet("topic", "Topic", (Option("a", "Arches", 2), Option("b", "boats", 1))),)


def test_what_every_row_has_chooses_nothing() -> None:
    rows = [(FacetOf("actor", "Actor", (("all", "All"), *more)),) for more in ((), (("one", "One"),), ())]
    assert facets_of(rows) == (Facet("actor", "Actor", (Option("one", "One", 1),)),)
    assert facets_of([(FacetOf("actor", "Actor", (("a", "A"), ("b", "B"))),)] * 2) == ()


def test_the_values_of_a_row_are_its_attributes() -> None:
    assert [tags_of(row) for row in ROWS[::2]] == [(("type", "firm"), ("topic", "b a")), (("type", ""),)]
