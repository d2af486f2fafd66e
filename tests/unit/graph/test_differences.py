from __future__ import annotations

from decimal import Decimal
from typing import Any

from build_tools.graph.differences import FieldChange, differences

LONG = "word " * 100


def test_equal_states_differ_in_nothing() -> None:
    assert differences({"a": 1, "b": ["x"], "c": {"d": None}}, {"c": {"d": None}, "b": ["x"], "a": 1}) == ()


def test_a_value_has_a_before_and_an_after() -> None:
    old: dict[str, Any] = {"statement": "It is\n  long.", "value": 40, "held": True, "gone": "here"}
    new: dict[str, Any] = {
        "statement": "It is short.",
        "value": Decimal("40.5"),
        "held": False,
        "come": None,
        "came": 3,
    }
    assert differences(old, new) == (
        FieldChange(("statement",), "It is long.", "It is short."),
        FieldChange(("value",), "40", "40.5"),
        FieldChange(("held",), "yes", "no"),
        FieldChange(("came",), "", "3"),
        FieldChange(("gone",), "here", ""),
    )


def test_a_text_and_a_number_are_not_equal() -> None:
    assert differences({"a": 1, "b": True}, {"a": "1", "b": 1}) == (
        FieldChange(("a",), "1", "1"),
        FieldChange(("b",), "yes", "1"),
    )


def test_long_texts_are_not_kept() -> None:
    assert differences({"text": LONG}, {"text": "Short."}) == (FieldChange(("text",), None, "Short."),)
    (change,) = differences({"brief": []}, {"brief": [LONG]})
    assert change.added[0].endswith("…")
    assert len(change.added[0]) == 300


def test_parts_of_a_list_are_told_apart_by_what_names_them() -> None:
    old: dict[str, Any] = {"evidence": [{"passage": "herald#s1", "direction": "supports"}, {"passage": "gazette#p2"}]}
    new: dict[str, Any] = {"evidence": [{"passage": "herald#s1", "direction": "partly"}, {"passage": "post#p1"}]}
    assert differences(old, new) == (
        FieldChange(("evidence",), added=("post#p1",), removed=("gazette#p2",)),
        FieldChange(("evidence", "herald#s1", "direction"), "supports", "partly"),
    )


def test_parts_of_one_name_are_counted() -> None:
    old: dict[str, Any] = {
        "observations": [{"measure": "length", "value": 1}, {"measure": "length (2)"}, {"measure": "length"}]
    }
    new: dict[str, Any] = {"observations": [{"measure": "length", "value": 2}, {"measure": "length (2)"}]}
    assert differences(old, new) == (
        FieldChange(("observations",), removed=("length (3)",)),
        FieldChange(("observations", "length", "value"), "1", "2"),
    )


def test_a_part_without_a_name_is_a_part() -> None:
    assert differences({"a": [{"x": 1}]}, {"a": [{"x": 2}]}) == (FieldChange(("a", "part", "x"), "1", "2"),)


def test_a_list_of_words_says_what_came_and_went_or_that_only_its_order_did() -> None:
    assert differences({"names": ["a", "b"]}, {"names": ["b", "c"]}) == (
        FieldChange(("names",), added=("c",), removed=("a",)),
    )
    assert differences({"names": ["a", "b"]}, {"names": ["b", "a"]}) == (FieldChange(("names",)),)
    assert differences({}, {"names": ["a"]}) == (FieldChange(("names",), added=("a",)),)
    assert differences({"names": ["a"]}, {}) == (FieldChange(("names",), removed=("a",)),)


def test_what_becomes_another_kind_of_value_is_shown_as_text() -> None:
    assert differences({"a": ["x", "y"]}, {"a": {"b": 1, "c": [2]}}) == (FieldChange(("a",), "x, y", "b: 1, c: 2"),)
