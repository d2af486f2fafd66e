"""Reads one file's values into a record of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from build_tools.problems import Problem
from build_tools.reading.prose_faults import prose_faults
from build_tools.records.faults import problems_of
from build_tools.records.fields import is_slug
from build_tools.records.references import find_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.reading.strict_yaml import YamlFile
    from build_tools.records.record import Entry

R = TypeVar("R", bound="Entry")
M = TypeVar("M", bound=BaseModel)


def read_record(model: type[R], record_id: str, file: YamlFile) -> tuple[R | None, tuple[Problem, ...]]:
    """The record in a file, or None; and every fault of its structure and its texts."""
    problems: list[Problem] = []
    if not is_slug(record_id):
        message = f"`{record_id}` cannot be an id, and the file name is the id"
        problems.append(
            Problem(file.places.of_value(()), "bad-slug", message, "use lower-case words joined by hyphens")
        )
    raw = file.value
    if isinstance(raw, dict) and "id" in raw:
        hint = "leave it out: the file name is the id"
        problems.append(Problem(file.places.of_key(("id",)), "unknown-field", "no field is called `id`", hint))
    identity = {"id": record_id if is_slug(record_id) else "unnamed"}
    record, faults = read_model(model, file, identity)
    problems.extend(faults)
    return (None if problems else record), tuple(problems)


def read_model(
    model: type[M], file: YamlFile, extra: Mapping[str, object] | None = None
) -> tuple[M | None, list[Problem]]:
    """The values of a file as a model, or None; and every fault of structure and texts."""
    problems = list(_text_faults(model, file))
    raw = file.value if isinstance(file.value, dict) else {}
    try:
        made = model.model_validate({**raw, **(extra or {})})
    except ValidationError as error:
        return None, [*problems, *problems_of(error, model, file)]
    return made, problems


def _text_faults(model: type[BaseModel], file: YamlFile) -> Iterator[Problem]:
    for path, text in find_prose(model, file.value):
        for offset, code, message, hint in prose_faults(text):
            yield Problem(file.places.of_text(path, offset), code, message, hint)
