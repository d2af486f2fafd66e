from __future__ import annotations

import json
from typing import get_args

import pytest

from build_tools.reading.strict_yaml import read_yaml
from build_tools.records.blank import blank_record
from build_tools.records.dates import EdtfDate
from build_tools.records.kinds import FILE_KINDS, RECORD_KINDS, kind_of_folder
from build_tools.records.record import Frozen, Record
from build_tools.records.schema import schema_files, schema_of
from build_tools.records.source import Address, Source

KINDS = sorted(FILE_KINDS)


def test_the_kinds_are_the_twelve_of_the_design() -> None:
    assert sorted(RECORD_KINDS) == [
        "actor", "claim", "comparison", "correction", "disagreement", "event", "rule", "source", "system", "term",
        "topic", "vocabulary",
    ]  # fmt: skip


def test_a_redirect_is_the_one_file_that_is_no_record() -> None:
    assert FILE_KINDS.keys() - RECORD_KINDS.keys() == {"redirect"}
    assert not issubclass(FILE_KINDS["redirect"], Record)
    assert all(issubclass(model, Record) for model in RECORD_KINDS.values())


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_names_its_kind(kind: str) -> None:
    expected = None if kind == "vocabulary" else kind
    assert kind_of_folder(FILE_KINDS[kind].plural) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_says_what_each_field_means(kind: str) -> None:
    schema = schema_of(FILE_KINDS[kind])
    assert "id" not in schema["properties"]
    assert "id" not in schema["required"]
    assert schema["additionalProperties"] is False
    for definition in (schema, *schema.get("$defs", {}).values()):
        for name, field in definition.get("properties", {}).items():
            assert field.get("description"), f"{definition['title']}.{name}"


def test_schemas_are_json_and_the_same_each_time() -> None:
    files = schema_files()
    assert sorted(files) == [f"{kind}.schema.json" for kind in KINDS]
    assert files == schema_files()
    assert all(json.loads(text)["title"] for text in files.values())


@pytest.mark.parametrize("kind", KINDS)
def test_a_blank_record_is_yaml_with_the_required_fields(kind: str) -> None:
    text = blank_record(kind)
    file, problems = read_yaml(text.encode(), "content/x.yml")
    assert problems == ()
    assert file is not None
    required = {name for name, field in FILE_KINDS[kind].model_fields.items() if field.is_required() and name != "id"}
    assert set(file.value) == required
    for name in FILE_KINDS[kind].model_fields:
        assert name == "id" or f"{name}:" in text


def parts(model: type[Frozen]) -> set[type[Frozen]]:
    found = {model}
    for field in model.model_fields.values():
        todo = [field.annotation]
        while todo:
            item = todo.pop()
            if isinstance(item, type) and issubclass(item, Frozen) and item not in found:
                found |= parts(item) if item is not model else set()
            todo.extend(get_args(item))
    return found


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "rule"])
def test_every_part_of_a_record_is_frozen_and_closed(kind: str) -> None:
    for model in parts(FILE_KINDS[kind]):
        assert model.model_config["frozen"] is True
        assert model.model_config["extra"] == "forbid"


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"title": "A bridge", "publisher": "Herald"}, "A bridge"),
        ({"addresses": (Address(url="https://www.herald.example/"),)}, "page at herald.example"),
        ({"addresses": (Address(url="https://herald.example/?p=3"),)}, "page at herald.example/?p=3"),
        ({"addresses": (Address(url="https://herald.example/a/b/?p=3"),)}, "page at herald.example/a/b"),
        (
            {"addresses": (Address(url=f"https://code.example/team/work/{'f' * 40}/main/READ.md"),)},
            "page at code.example/team/work/…/READ.md",
        ),
        (
            {"addresses": (Address(url=f"https://herald.example/news/{'bridge-' * 9}"),)},
            f"page at herald.example/…/{'bridge-' * 5}bridg…",
        ),
        (
            {"addresses": (Address(url=f"https://herald.example/{'a-long-bridge-is-no-ford-' * 9}"),)},
            "page at herald.example/a-long-bridge-is-no-ford-a-long-bridge-i…",
        ),
        ({"publisher": "Herald"}, "untitled document of Herald"),
        ({}, "untitled document"),
    ],
)
def test_an_unknown_title_is_never_made_up(fields: dict[str, object], label: str) -> None:
    assert Source.model_validate({"id": "x", "quality": "press", **fields}).label == label


def test_each_kind_says_what_a_record_is_called() -> None:
    assert all("label" in vars(model) for model in RECORD_KINDS.values())
    bare = Record(id="x")
    with pytest.raises(NotImplementedError):
        _ = bare.label


def test_a_date_stays_a_date_and_writes_as_it_was_written() -> None:
    source = Source.model_validate({"id": "x", "quality": "press", "published": "2024-06~"})
    assert isinstance(source.published, EdtfDate)
    again = Source.model_validate({"id": "x", "quality": "press", "published": source.published})
    assert json.loads(again.model_dump_json(exclude_defaults=True)) == {"quality": "press", "published": "2024-06~"}
