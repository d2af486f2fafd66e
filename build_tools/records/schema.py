"""JSON Schema of each kind, for editors and for anyone who reads our files with other tools."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from build_tools.records.kinds import FILE_KINDS

if TYPE_CHECKING:
    from build_tools.records.record import Entry


def schema_of(model: type[Entry]) -> dict[str, Any]:
    """The JSON Schema of a kind's files; the id is no field, since the file name is the id."""
    schema = model.model_json_schema(mode="validation")
    schema["properties"].pop("id", None)
    schema["required"] = [name for name in schema.get("required", []) if name != "id"]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def schema_files() -> dict[str, str]:
    """File name to text for every kind, the same bytes each time."""
    return {
        f"{kind}.schema.json": json.dumps(schema_of(model), indent=2, ensure_ascii=False, sort_keys=True) + "\n"
        for kind, model in FILE_KINDS.items()
    }
