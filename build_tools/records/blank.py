"""A blank record of a kind, to start from: required fields open, the others as comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.records.kinds import FILE_KINDS

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo


def blank_record(kind: str) -> str:
    """YAML text with every field of the kind, its meaning above it, optional ones commented out."""
    model = FILE_KINDS[kind]
    lines = [f"# yaml-language-server: $schema=../../.explainer/schema/{kind}.schema.json"]
    for name, field in model.model_fields.items():
        if name != "id":
            lines += _field_lines(name, field)
    return "\n".join(lines) + "\n"


def _field_lines(name: str, field: FieldInfo) -> list[str]:
    meaning = f"# {field.description}"
    return [meaning, f"{name}:" if field.is_required() else f"# {name}:"]
