"""Strategies for YAML: plain values, their text, texts that are nearly YAML, and anything at all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from build_tools.reading.strict_yaml import YamlValue

# Letters, marks, numbers, punctuation, symbols and the space: what a person may write in a record.
PROSE = st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"]), max_size=40)
KEYS = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=12)
SCALARS = st.none() | st.booleans() | st.integers(-(10**40), 10**40) | PROSE
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4))
MAPPINGS: st.SearchStrategy[dict[str, YamlValue]] = st.dictionaries(KEYS, VALUES, min_size=1, max_size=5)

_PIECES = [
    *("a", "b: ", "c:\n", "- ", "? ", ": ", "[", "]", "{", "}", ", ", "'", '"', "'q'", '"q"', "|", ">-\n", "|2"),
    *("\n", "\n  ", "\n    ", " ", "\t", "\r\n", "&x ", "*x ", "!t ", "! ", "!<", "%", "@", "`", "#", " # c\n"),
    *("---\n", "...\n", "<<: ", "\\", "é", "古", "x y", "~", "1", "010", "a: b\n", "- a\n", "%YAML 1.1\n"),
]
NEARLY_YAML = st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)
ANY_BYTES = st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))


def as_flow(value: YamlValue) -> str:
    """Return a value as YAML in one line; strings are quoted as in JSON, which is YAML."""
    return json.dumps(value, ensure_ascii=False)
