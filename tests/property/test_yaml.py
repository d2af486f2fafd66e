from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from hypothesis import example, given

from build_tools.reading.markdown_page import read_markdown
from build_tools.reading.strict_yaml import YamlFile, YamlValue, read_yaml
from tests.property.yaml_texts import ANY_BYTES, MAPPINGS, NEARLY_YAML, PROSE, as_flow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.problems import Place, Problem
    from build_tools.reading.places import Path


@given(MAPPINGS)
def test_what_is_written_is_read(value: dict[str, YamlValue]) -> None:
    file, problems = read_yaml(as_flow(value).encode(), "a.yml")
    assert problems == ()
    assert file is not None
    assert file.value == value
    assert [type(one) for _, one in walk(file.value)] == [type(one) for _, one in walk(value)]


@given(MAPPINGS)
def test_a_place_leads_to_its_value(value: dict[str, YamlValue]) -> None:
    text = as_flow(value)
    file, _ = read_yaml(text.encode(), "a.yml")
    assert file is not None
    for path, one in walk(value):
        assert text.startswith(as_flow(one), file.places.of_value(path).column - 1)
        if path and isinstance(path[-1], str):
            assert text.startswith(as_flow(path[-1]), file.places.of_key(path).column - 1)


@given(PROSE)
def test_each_character_of_a_text_has_its_place(words: str) -> None:
    for style in ("'", '"', ">", "|", None):
        text: str = yaml.safe_dump({"a": words}, default_style=style, allow_unicode=True, width=15)
        file, problems = read_yaml(text.encode(), "a.yml")
        if file is None or problems or file.value.get("a") != words:
            continue  # such as a key that is quoted, or a text that looks like a number
        lines = text.split("\n")
        for offset, char in enumerate(words):
            place = file.places.of_text(("a",), offset)
            if not char.isspace():
                assert lines[place.line - 1][place.column - 1] in {char, "\\"}


@given(NEARLY_YAML)
@example("!t <<: |{!a: b\nx y|*x !<")
@example("a: *b c*\n")
def test_nearly_yaml_is_read_or_explained(text: str) -> None:
    file, problems = read_yaml(text.encode(), "a.yml")
    assert file is not None or problems
    assert_within(text, problems)
    if file is not None:
        assert_placed(text, file)


@given(NEARLY_YAML)
def test_what_is_read_in_silence_is_what_the_library_reads(text: str) -> None:
    file, problems = read_yaml(text.encode(), "a.yml")
    if file is not None and not problems:
        assert_same(file.value, yaml.load(text, yaml.CBaseLoader))  # noqa: S506 - it makes nothing but text


@given(ANY_BYTES)
def test_no_bytes_raise(data: bytes) -> None:
    for file, problems in (read_yaml(data, "a.yml"), read_markdown(data, "a.md"), read_markdown(b"---\n" + data, "a")):
        assert file is not None or problems


@given(NEARLY_YAML)
def test_front_matter_has_the_places_of_its_file(text: str) -> None:
    whole = f"---\n{text}\n---\nwords [@a] [@B]\n"
    page, problems = read_markdown(whole.encode(), "a.md")
    assert page is not None
    assert_within(whole, problems)


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, YamlValue]]:
    yield path, value  # type: ignore[misc]
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from walk(inner, (*path, index))


def assert_within(text: str, problems: Iterable[Problem]) -> None:
    for problem in problems:
        for place in (problem.place, *(related.place for related in problem.related)):
            assert_in_text(text, place)


def assert_placed(text: str, file: YamlFile) -> None:
    for path, value in walk(file.value):
        assert_in_text(text, file.places.of_key(path))
        assert_in_text(text, file.places.of_value(path))
        assert_in_text(text, file.places.of_text(path, len(value) if isinstance(value, str) else 0))


def assert_in_text(text: str, place: Place) -> None:
    lines = text.split("\n")
    assert 1 <= place.line <= len(lines)
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1


def assert_same(ours: object, theirs: object) -> None:
    if isinstance(ours, dict):
        assert isinstance(theirs, dict)
        assert list(ours) == list(theirs)
        for key, value in ours.items():
            assert_same(value, theirs[key])
    elif isinstance(ours, list):
        assert isinstance(theirs, list)
        for one, other in zip(ours, theirs, strict=True):
            assert_same(one, other)
    else:
        assert isinstance(theirs, str)
        assert not isinstance(ours, str) or ours == theirs
