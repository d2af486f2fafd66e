"""What a change did to a record or page, in words for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.pages.passage_list import source_words
from build_tools.pages.plain_words import counted, plain_words, shortened
from build_tools.pages.rewording import rewordings, where_they_differ
from build_tools.records.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.differences import FieldChange
    from build_tools.graph.history import Change
    from build_tools.pages.here import Here

_LONGEST_VALUE = 160
_LONGEST_NAME = 60
_MOST_NAMES = 4
_MOST_FIELDS = 6
_CHECKED = ("checked",)
_TEXT = "text"
_OWN_NAMES = frozenset({"observations", "passages", "provisions"})
_DRAWN = frozenset({"chart", "chart_with"})
"""Fields that name columns by ids of our own, which say nothing to a reader."""
_DATES = frozenset({"when", "published", "date", "deadline"})


def change_lines(here: Here, change: Change, most: int = _MOST_FIELDS) -> tuple[str, ...]:
    """A line for each thing that a change did; those of many fields are counted behind the first few."""
    if change.what == "added":
        return ("Added.",)
    if change.what == "checked":
        return ("Checked against its sources; nothing else changed.",)
    if change.what == "merged":
        return (f"Took over what {change.former} said.",)
    first = (f"Renamed; it was called {change.former} before.",) if change.what == "renamed" else ()
    fields = [field for field in change.fields if field.path != _CHECKED]
    told = [field for field in fields if not _is_rewritten(field)]
    lines = [field_words(here, field) for field in told if field.path[0] not in _DRAWN]
    if len(lines) < len(told):
        lines.append("Its chart shows other columns.")
    if fields and not lines:
        lines = ["Written in another form; what it says is the same."]
    rest = len(lines) - most
    more = (f"And {counted(rest, 'more change')}.",) if rest > 0 else ()
    return (*first, *lines[:most], *more)


def _is_rewritten(field: FieldChange) -> bool:
    """Whether a bare value has become the same value under a key, which says nothing new to a reader."""
    key, colon, value = (field.after or "").partition(": ")
    return bool(colon) and key.isidentifier() and value == field.before


def field_words(here: Here, field: FieldChange) -> str:
    """What one field's change comes to in words, such as `Value: “40” became “41”.`."""
    name = _field_name(here, field.path)
    if field.added or field.removed:
        return _closed(f"{name}: {'; '.join(_came_and_went(here, field))}")
    before, after = (None if text is None else _value(field.path, text) for text in (field.before, field.after))
    if before == "":
        return f"{name}: {_quoted(after)} added."
    if after == "":
        return f"{name}: {_quoted(before)} removed."
    if before is None or after is None:
        return f"{name}: changed."
    if field.path[-1] in _DATES:
        return _closed(f"{name}: {_quoted(before)} became {_quoted(after)}")
    return _closed(f"{name}: {_became(field.before or '', field.after or '')}")


def _field_name(here: Here, path: tuple[str, ...]) -> str:
    first, *rest = path
    if first == _TEXT and rest:
        return f"Text under “{rest[0]}”" if rest[0] else "Text above the first heading"
    words = [first.replace("_", " "), *(_name(here, one, is_own=True) for one in rest)]
    return ", ".join((words[0][:1].upper() + words[0][1:], *words[1:]))


def _became(before: str, after: str) -> str:
    """One text and the text in its place, both cut down to where they differ."""
    shown = where_they_differ(plain_words(before), plain_words(after))
    return " became ".join(f"“{shortened(text, _LONGEST_VALUE)}”" for text in shown)


def _came_and_went(here: Here, field: FieldChange) -> Iterator[str]:
    pairs = rewordings(field.removed, field.added)
    yield from (_became(before, after) for before, after in pairs.items())
    came = tuple(name for name in field.added if name not in pairs.values())
    went = tuple(name for name in field.removed if name not in pairs)
    for verb, names in (("added", came), ("removed", went)):
        if names:
            is_own = field.path[-1] in _OWN_NAMES
            shown = [_name(here, name, is_own=is_own) for name in names[:_MOST_NAMES]]
            more = len(names) - len(shown)
            yield f"{verb} {', '.join(shown)}" + (f" and {more} more" if more else "")


def _name(here: Here, name: str, *, is_own: bool) -> str:
    """What a part of a list is called: a passage by its source, a record by its label, other words as they stand.

    A name that the record gives to a part of its own may be some record's id by chance.
    """
    at = here.site.passage(name)
    if at:
        return source_words(here, at)
    if here.site.get(name) and not is_own:
        return shortened(here.to(name).words, _LONGEST_NAME)
    return f"“{shortened(plain_words(name), _LONGEST_NAME)}”" if " " in name else name


def _value(path: tuple[str, ...], text: str) -> str:
    if path[-1] in _DATES:
        try:
            return date_words(read_date(text))
        except ValueError:
            pass
    return shortened(plain_words(text), _LONGEST_VALUE)


def _quoted(value: str | None) -> str:
    return f"“{value}”" if value else "a long text"


def _closed(words: str) -> str:
    return words if words.endswith((".”", "!”", "?”", "…”", "…")) else f"{words}."
