from __future__ import annotations

from build_tools.records.claim import Claim
from build_tools.records.fields import InVocabulary, IsProse, RefersTo, RefersToPassage
from build_tools.records.marks import find_marked
from build_tools.records.references import find_prose, find_references, find_vocabulary_keys
from build_tools.records.rule import Rule
from build_tools.records.vocabulary import Vocabulary

RAW = {
    "statement": "A thing.[@herald#p1]",
    "about": ["town", 7],
    "brief": "not a list",
    "observations": [{"measure": "length", "derived": {"given": {"a": "b"}}}, "nonsense"],
    "evidence": [{"passage": "herald#p2", "note": "See [the town](@town)."}],
    "forecast": None,
    "unknown": ["x"],
}


def test_marked_texts_are_found_in_raw_values_in_the_order_of_the_file() -> None:
    found = [(item.path, item.text, type(item.mark)) for item in find_marked(Claim, RAW)]
    assert found == [
        (("statement",), "A thing.[@herald#p1]", IsProse),
        (("about", 0), "town", RefersTo),
        (("observations", 0, "measure"), "length", InVocabulary),
        (("evidence", 0, "passage"), "herald#p2", RefersToPassage),
        (("evidence", 0, "note"), "See [the town](@town).", IsProse),
    ]


def test_references_come_from_fields_and_from_prose() -> None:
    found = [(item.target, item.kinds, item.role, item.offset) for item in find_references(Claim, RAW)]
    assert found == [
        ("herald#p1", ("source",), "statement", 8),
        ("town", ("actor", "system", "rule", "event"), "about", None),
        ("herald#p2", ("source",), "evidence.passage", None),
        ("town", (), "evidence.note", 4),
    ]


def test_vocabulary_keys_and_prose_are_found() -> None:
    assert list(find_vocabulary_keys(Claim, RAW)) == [(("observations", 0, "measure"), "measures", "length")]
    assert [path for path, _ in find_prose(Claim, RAW)] == [("statement",), ("evidence", 0, "note")]


def test_a_model_within_itself_is_followed() -> None:
    raw = {"provisions": [{"test": {"any_of": [{"all_of": [{"measure": "width"}]}]}}]}
    path = ("provisions", 0, "test", "any_of", 0, "all_of", 0, "measure")
    assert list(find_vocabulary_keys(Rule, raw)) == [(path, "measures", "width")]


def test_values_of_a_mapping_are_followed() -> None:
    raw = {"measures": {"length": {"means": "From bank to bank."}}, "lanes": ["no mapping"]}
    assert list(find_prose(Vocabulary, raw)) == [(("measures", "length", "means"), "From bank to bank.")]


def test_what_is_no_mapping_has_no_marks() -> None:
    assert list(find_marked(Claim, ["a"])) == []
