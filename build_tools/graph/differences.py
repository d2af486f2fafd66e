"""What differs between two states of one record, field by field: parts of a list are told apart by what names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.reading.strict_yaml import YamlValue

_LONGEST_KEPT = 300
# In this order: an item of evidence has its passage, an observation its name or what it measures.
_NAMING = ("id", "name", "passage", "claim", "actor", "title", "url", "subject", "measure", "question", "item", "type")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that differs: `path` leads to it by names. A value has `before` and `after`, a list what came and went.

    Texts too long to be kept are None; an empty text means that there was nothing. A list with neither `added` nor
    `removed` has another order.
    """

    path: tuple[str, ...]
    before: str | None = None
    after: str | None = None
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def differences(old: Mapping[str, YamlValue], new: Mapping[str, YamlValue]) -> tuple[FieldChange, ...]:
    """Every field in which two states of a record differ, in the order of the newer one's fields."""
    return tuple(_of_mappings((), old, new))


def _of_mappings(
    path: tuple[str, ...], old: Mapping[str, YamlValue], new: Mapping[str, YamlValue]
) -> Iterator[FieldChange]:
    for name in dict.fromkeys((*new, *old)):
        yield from _of_values((*path, name), old.get(name), new.get(name))


def _of_values(path: tuple[str, ...], old: YamlValue | None, new: YamlValue | None) -> Iterator[FieldChange]:
    if old == new and type(old) is type(new):
        return
    if isinstance(old, list | None) and isinstance(new, list | None):
        yield from _of_lists(path, old or [], new or [])
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from _of_mappings(path, old, new)
    else:
        yield FieldChange(path, _kept(old), _kept(new))


def _of_lists(path: tuple[str, ...], old: list[YamlValue], new: list[YamlValue]) -> Iterator[FieldChange]:
    before, after = _named(old), _named(new)
    added = tuple(name for name in after if name not in before)
    removed = tuple(name for name in before if name not in after)
    both = [name for name in after if name in before]
    inner = [change for name in both for change in _of_values((*path, name), before[name], after[name])]
    if added or removed or not inner:
        yield FieldChange(path, added=added, removed=removed)
    yield from inner


def _named(items: list[YamlValue]) -> dict[str, YamlValue]:
    """The parts of a list by name; the second of one name is called after its number too."""
    seen: Counter[str] = Counter()
    named: dict[str, YamlValue] = {}
    for item in items:
        name = _name(item)
        seen[name] += 1
        numbered = (f"{name} ({number})" for number in count(seen[name]))
        free = name if name not in named else next(one for one in numbered if one not in named)
        named[free] = item
    return named


def _name(item: YamlValue) -> str:
    if not isinstance(item, Mapping):
        return _cut(_text(item))
    found = (item[key] for key in _NAMING if key in item)
    return _cut(_text(next(found, "part")))


def _text(value: YamlValue | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {_text(one)}" for name, one in value.items())
    if isinstance(value, list):
        return ", ".join(_text(one) for one in value)
    return " ".join(str(value).split())


def _kept(value: YamlValue | None) -> str | None:
    text = _text(value)
    return text if len(text) <= _LONGEST_KEPT else None


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_KEPT else f"{text[: _LONGEST_KEPT - 1]}…"
