"""When the content of each record and hand-written page changed, and what: `explainer history` writes it to a file."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeGuard, get_args

from build_tools.graph.differences import FieldChange
from build_tools.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

HISTORY_FILE = "history.json"
_FORMAT = 1
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_DAY_LENGTH = len("2024-06-21")

Happened = Literal["added", "changed", "checked", "renamed", "merged"]
"""`checked`: held against its sources again, and nothing else. `merged`: it took over what a former record said."""


@dataclass(frozen=True, slots=True)
class Change:
    """One commit's doing to one record or page; `former` is the id it had, or the record it took over."""

    commit: str
    at: str
    what: Happened
    fields: tuple[FieldChange, ...] = ()
    former: str = ""

    @property
    def day(self) -> str:
        """The day of the change in UTC, `2024-06-21`."""
        return self.at[:_DAY_LENGTH]

    @property
    def is_of_content(self) -> bool:
        """Whether what the page says changed."""
        return self.what != "checked"


@dataclass(frozen=True, slots=True)
class History:
    """Changes, newest first, of each record by id and of each hand-written page by file, up to a commit."""

    commit: str
    at: str
    changes: Mapping[str, tuple[Change, ...]]

    def of(self, name: str) -> tuple[Change, ...]:
        """The changes of a record or page, newest first; none where the log does not know it."""
        return self.changes.get(name, ())

    def last_change(self, name: str) -> Change | None:
        """When its content last changed."""
        return next((change for change in self.of(name) if change.is_of_content), None)


def write_history(history: History) -> bytes:
    """The history as its file keeps it: one line a change, so that two versions can be compared."""
    head = {"format": _FORMAT, "commit": history.commit, "at": history.at}
    lines = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in head.items()]
    named = [
        f"{json.dumps(name)}: [\n{_lines(changes)}\n]" for name, changes in sorted(history.changes.items()) if changes
    ]
    changed = ",\n".join(named)
    lines.append(f'"changes": {{\n{changed}\n}}')
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def read_history(data: bytes) -> tuple[History | None, tuple[Problem, ...]]:
    """The history in the bytes of its file; None and a problem where it is not as the program wrote it."""
    try:
        raw = json.loads(data)
        changes = {name: tuple(_change(one) for one in items) for name, items in raw["changes"].items()}
        history = History(_text(raw["commit"]), _time(raw["at"]), changes)
        is_ours = raw["format"] == _FORMAT
    except (ValueError, LookupError, TypeError, AttributeError):
        is_ours = False
    if is_ours:
        return history, ()
    message, hint = "this file is not as the program wrote it", "run `explainer history`, or delete it"
    return None, (Problem(Place(HISTORY_FILE), "bad-history", message, hint),)


def _lines(changes: tuple[Change, ...]) -> str:
    return ",\n".join(json.dumps(_as_raw(change), ensure_ascii=False) for change in changes)


def _as_raw(change: Change) -> dict[str, Any]:
    raw: dict[str, Any] = {"commit": change.commit, "at": change.at, "what": change.what}
    if change.former:
        raw["former"] = change.former
    if change.fields:
        raw["fields"] = [_field_as_raw(field) for field in change.fields]
    return raw


def _field_as_raw(field: FieldChange) -> dict[str, Any]:
    given = {"before": field.before, "after": field.after, "added": field.added, "removed": field.removed}
    return {"path": field.path, **{name: value for name, value in given.items() if value not in (None, ())}}


def _change(raw: Mapping[str, Any]) -> Change:
    what = raw["what"]
    if not _is_known(what):
        raise ValueError("no change of ours")
    fields = tuple(_field(one) for one in raw.get("fields", ()))
    return Change(_text(raw["commit"]), _time(raw["at"]), what, fields, _text(raw.get("former", "")))


def _is_known(what: object) -> TypeGuard[Happened]:
    return what in get_args(Happened)


def _field(raw: Mapping[str, Any]) -> FieldChange:
    before, after = (_text(raw[name]) if name in raw else None for name in ("before", "after"))
    path, added, removed = (tuple(map(_text, raw.get(name, ()))) for name in ("path", "added", "removed"))
    return FieldChange(path, before, after, added, removed)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _time(value: object) -> str:
    if not _TIME.fullmatch(_text(value)):
        raise ValueError("not a time as we write it")
    return str(value)
