"""What a page says of its own changes: when its content last changed, when it was last checked, and the last few."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.graph.history import HISTORY_FILE
from build_tools.pages.change_words import change_lines
from build_tools.pages.here import Anchor
from build_tools.pages.notices import notices_of
from build_tools.pages.view import MetaRow
from build_tools.records.correction import Correction
from build_tools.records.dates import read_date
from build_tools.records.vocabulary import Vocabulary

if TYPE_CHECKING:
    from build_tools.graph.history import Change
    from build_tools.pages.here import Here
    from build_tools.pages.view import PageView
    from build_tools.records.record import Record

MOST_SHOWN = 5
NOT_KNOWN = "not known"
_SHORT_COMMIT = 7


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """One change: its day, a link to the commit where one can be had, and what it did, a line each."""

    day: Anchor
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordChanges:
    """The changes of one record or page: `changed` and `checked` in words, the newest few, how many `older` there are.

    `checked` is empty for what rests on no sources of its own: a page, a correction, the vocabulary. `log` says up to
    when the log was read; it is empty where it never was.
    """

    changed: str
    checked: str
    items: tuple[ChangeItem, ...]
    older: int
    log: str
    everything: Anchor


def with_changes(here: Here, record: Record, view: PageView) -> PageView:
    """The view of a record's page with its changes and corrections, and in its head when its content last changed."""
    meta = view.head.meta
    place = next((number for number, row in enumerate(meta, start=1) if row.name == "Checked"), min(len(meta), 1))
    changed = MetaRow("Changed", (Anchor(changed_words(here, record.id), "#changes"),))
    head = replace(view.head, meta=(*meta[:place], changed, *meta[place:]))
    return replace(view, head=head, changes=record_changes(here, record.id), notices=notices_of(here, record.id))


def record_changes(here: Here, name: str) -> RecordChanges:
    """The changes of a record, by its id, or of a page written by hand, by its file."""
    record = here.site.get(name)
    history = here.site.history
    changes = history.of(name) if history else ()
    return RecordChanges(
        changed=changed_words(here, name),
        checked=_checked_words(record) if record else "",
        items=tuple(change_item(here, change) for change in changes[:MOST_SHOWN]),
        older=max(len(changes) - MOST_SHOWN, 0),
        log=log_words(here),
        everything=Anchor("All changes as JSON", here.href(HISTORY_FILE)) if history else Anchor(""),
    )


def _checked_words(record: Record) -> str:
    if record.checked:
        return date_words(record.checked)
    return "" if isinstance(record, Correction | Vocabulary) else NOT_KNOWN


def changed_words(here: Here, name: str) -> str:
    """When the content of a record or page last changed, in words, or that it is not known."""
    change = here.site.history.last_change(name) if here.site.history else None
    return day_words(change.day) if change else NOT_KNOWN


def change_item(here: Here, change: Change) -> ChangeItem:
    """One change as a page shows it."""
    return ChangeItem(Anchor(day_words(change.day), commit_href(here, change.commit)), change_lines(here, change))


def log_words(here: Here) -> str:
    """Up to which commit and day the log was read; empty where it never was."""
    history = here.site.history
    return f"{day_words(history.at.partition('T')[0])}, commit {history.commit[:_SHORT_COMMIT]}" if history else ""


def commit_href(here: Here, commit: str) -> str:
    """Where the repository shows a commit; empty where no repository is known."""
    repository = here.settings.repository
    return f"{repository}/commit/{commit}" if repository else ""


def day_words(day: str) -> str:
    """A day such as `2024-06-21` as a reader says it."""
    return date_words(read_date(day))
