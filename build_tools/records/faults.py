"""Turns pydantic's errors into problems in our words, at their places."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, TypeGuard, get_args

from pydantic import BaseModel

from build_tools.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from build_tools.reading.strict_yaml import YamlFile

Path = tuple[str | int, ...]

_EXPECTED = {
    "string_type": "a text",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "bool_type": "true or false",
    "int_type": "a whole number",
}
_FOUND = {
    str: "a text",
    list: "a list",
    dict: "a mapping",
    bool: "true or false",
    int: "a number",
    type(None): "nothing",
}
_OURS = {"bad-date", "bad-slug", "bad-reference", "bad-value", "wrong-type", "bad-observation"}
_LIMITS = {
    "greater_than_equal": ("too small", "give at least {ge}"),
    "less_than_equal": ("too large", "give at most {le}"),
    "string_too_long": ("too long", "shorten it to {max_length} characters"),
}
_CURES = {
    "a text": "put it in quotes if it is meant as text",
    "a list": "write each item on its own line after `- `",
    "a mapping": "write `name: value` lines, indented",
    "true or false": "write `true` or `false`, without quotes",
    "a whole number": "write digits only",
}


def did_you_mean(word: str, choices: Iterator[str] | tuple[str, ...] | list[str]) -> str:
    """A hint naming the nearest choice, or an empty text."""
    near = _near(word, list(choices))
    return f"did you mean `{near[0]}`?" if near else ""


def _near(word: str, choices: list[str]) -> list[str]:
    return difflib.get_close_matches(word, choices, n=1, cutoff=0.6)


def problems_of(error: ValidationError, model: type[BaseModel], file: YamlFile) -> tuple[Problem, ...]:
    """One problem for each of the error's faults, placed at the value, the key, or the nearest parent.

    A missing field that stands there misspelt is one fault, not two; so is an item that a list must have.
    """
    details = error.errors(include_url=False)
    misspelt = {
        (*detail["loc"][:-1], meant)
        for detail in details
        if detail["type"] == "extra_forbidden"
        for meant in _near(str(detail["loc"][-1]), _fields_at(model, detail["loc"][:-1]))
    }
    kept = [detail for detail in details if not (detail["type"] == "missing" and detail["loc"] in misspelt)]
    return tuple(_problem(detail, model, file) for detail in kept if not _only_seems_short(detail, details))


def _only_seems_short(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Whether a list is called too short only because pydantic left out the items that have faults of their own."""
    path = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > len(path) and other["loc"][: len(path)] == path for other in details
    )


def _problem(detail: ErrorDetails, model: type[BaseModel], file: YamlFile) -> Problem:
    path = tuple(step for step in detail["loc"] if step != "[key]")
    name, context, kind = str(path[-1]) if path else "", detail.get("ctx", {}), detail["type"]
    if kind == "extra_forbidden":
        known = _fields_at(model, path[:-1])
        hint = did_you_mean(name, known) or f"known here: {', '.join(known)}"
        return Problem(file.places.of_key(path), "unknown-field", f"no field is called `{name}`", hint)
    if kind == "missing":
        return Problem(file.places.of_value(path), "missing-field", f"`{name}` is missing", f"add `{name}`")
    place = file.places.of_value(path)
    if kind in _OURS:
        return Problem(place, kind, f"`{_field(path)}`: {detail['msg']}", str(context.get("hint", "")))
    if kind in _EXPECTED:
        expected = _EXPECTED[kind]
        found = _FOUND.get(type(detail["input"]), "a number")
        cure = "write a value, or delete the line" if detail["input"] is None else _CURES[expected]
        return Problem(place, "wrong-type", f"`{_field(path)}` is {found}, expected {expected}", cure)
    return Problem(place, "bad-value", *_value_words(detail, context, path))


def _value_words(detail: ErrorDetails, context: dict[str, Any], path: Path) -> tuple[str, str]:
    kind, field = detail["type"], _field(path)
    if kind == "literal_error":
        return _choice_words(detail["input"], str(context["expected"]), field)
    if kind == "string_too_short":
        return f"`{field}` is empty", "write a text, or leave the field out"
    if kind in {"too_short", "too_long"}:
        limit = context.get("min_length", context.get("max_length"))
        word = "at least" if kind == "too_short" else "at most"
        return f"`{field}` has {context.get('actual_length', 0)} items", f"give {word} {limit}"
    if kind in _LIMITS:
        word, cure = _LIMITS[kind]
        return f"`{field}` is {word}", cure.format(**context)
    if kind == "string_pattern_mismatch":
        return f"`{detail['input']}` does not have the form of `{field}`", f"match {context['pattern']}"
    return f"`{field}`: {detail['msg'].lower()}", "see the field's description in the schema"


def _choice_words(given: object, expected: str, field: str) -> tuple[str, str]:
    choices = [choice.strip("'") for choice in expected.replace(" or ", ", ").split(", ")]
    one_of = f"write one of: {', '.join(choices)}"
    if given is None:
        return f"`{field}` is empty", one_of
    return f"`{given}` is not a value of `{field}`", did_you_mean(str(given), choices) or one_of


def _field(path: Path) -> str:
    named = [step for step in path if isinstance(step, str)]
    return named[-1] if named else "the record"


def _fields_at(model: type[BaseModel], path: Path) -> list[str]:
    current: object = model
    for step in path:
        if isinstance(step, str) and _is_model(current) and step in current.model_fields:
            current = _inner_model(current.model_fields[step].annotation)
    if not _is_model(current):
        return []
    # A record's own id is never written: it is the file name.
    return [field.alias or name for name, field in current.model_fields.items() if not field.exclude]


def _is_model(annotation: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _inner_model(annotation: object) -> type[BaseModel] | None:
    if _is_model(annotation):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner_model(part))), None)
