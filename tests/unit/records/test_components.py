from __future__ import annotations

import re

import pytest

from build_tools.reading.components import COMPONENT_NAMES
from build_tools.reading.strict_yaml import read_yaml
from build_tools.records.components import COMPONENTS, TimelineComponent
from build_tools.records.reader import read_model
from build_tools.records.references import find_references
from tests.structure.project_files import ROOT


def read(name: str, text: str) -> tuple[object, list[tuple[str, str, str]]]:
    file, problems = read_yaml(text.encode(), "docs/a.md")
    assert problems == ()
    assert file is not None
    made, faults = read_model(COMPONENTS[name], file)
    return made, [(fault.code, fault.message, fault.hint) for fault in faults]


def test_every_component_that_is_read_has_options() -> None:
    assert tuple(COMPONENTS) == COMPONENT_NAMES


def test_a_timeline_has_from_and_to() -> None:
    made, faults = read("timeline", "actor: a\nfrom: 1990\nto: 1990-05\n")
    assert faults == []
    assert isinstance(made, TimelineComponent)
    assert made.begin is not None
    assert made.end is not None
    assert (made.actor, made.begin.text, made.end.text) == ("a", "1990", "1990-05")


@pytest.mark.parametrize("text", ["from: 1990-05\nto: 1990\n", "to: 1990\n", "from: 1990\n"])
def test_times_that_touch_are_in_order(text: str) -> None:
    assert read("timeline", text)[1] == []


def test_a_timeline_does_not_end_before_it_begins() -> None:
    assert read("timeline", "from: 1991\nto: 1990\n")[1] == [
        ("bad-value", "`to`: it ends before it begins", "exchange `from` and `to`")
    ]


def test_a_misspelt_option_is_told_as_it_is_written() -> None:
    assert read("timeline", "form: 1990\n")[1] == [
        ("unknown-field", "no field is called `form`", "did you mean `from`?")
    ]
    assert read("claim", "name: a\n")[1][-1] == ("unknown-field", "no field is called `name`", "known here: id")


def test_what_a_component_names() -> None:
    found = find_references(COMPONENTS["compare"], {"id": "a", "rows": ["b"], "columns": ["c"]})
    assert [(item.path, item.target, item.kinds[0]) for item in found] == [
        (("id",), "a", "comparison"),
        (("rows", 0), "b", "actor"),
    ]


def named_on(page: str) -> set[str]:
    return set(re.findall(r"`([a-z]+)`", (ROOT / page).read_text(encoding="utf-8")))


def test_every_component_is_named_to_contributors_and_each_option_explained() -> None:
    options = {field.alias or name for model in COMPONENTS.values() for name, field in model.model_fields.items()}
    assert {*COMPONENTS, *options} - named_on("docs/contributing.md") == set()
    assert set(COMPONENTS) - named_on("CONTRIBUTING.md") == set()
