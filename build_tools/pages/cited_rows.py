"""Rows with a date, what it is the date of, and the passages that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.pages.dated import date_view
from build_tools.pages.listing import list_item
from build_tools.pages.passage_list import PassageGroup, passage_groups

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.pages.badge import StatusBadge
    from build_tools.pages.dated import DateView
    from build_tools.pages.here import Here
    from build_tools.pages.notebook import Mark, NoteBook, Piece
    from build_tools.records.actor import Alias
    from build_tools.records.claim import Claim
    from build_tools.records.dates import EdtfDate
    from build_tools.records.event import Event
    from build_tools.records.record import Record


@dataclass(frozen=True, slots=True)
class CitedRow:
    """One row: when (None where unknown), what (plain words), where it leads, its markers.

    `before` says how it is related, `line` more about it with markers of its own, `under` what it is, more quietly.
    """

    when: DateView | None
    what: str
    href: str = ""
    marks: tuple[Mark, ...] = ()
    before: str = ""
    line: tuple[Piece, ...] = ()
    under: str = ""
    badge: StatusBadge | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class AliasView:
    """Another name, the language it is in, and what a reader should know about it."""

    name: str
    language: str
    note: str


Dated = tuple["EdtfDate | None", CitedRow]


def ordered(rows: Iterable[Dated]) -> tuple[CitedRow, ...]:
    """Rows earliest first, those without a date last, each once."""
    in_order = sorted(rows, key=lambda pair: (pair[0] is None, pair[0].sort_key if pair[0] else (), pair[1].what))
    return tuple(dict.fromkeys(row for _, row in in_order))


def claim_row(here: Here, claim: Claim, when: EdtfDate | None, before: str = "") -> CitedRow:
    """A claim as a dated row, with its status; `when` is the time meant here, not always the one it holds for."""
    entry = list_item(here, claim)
    shown = date_view(when) if when else None
    return CitedRow(shown, entry.words, entry.href, before=before, badge=entry.badge, under=entry.under)


def event_row(here: Here, book: NoteBook, event: Event, before: str = "") -> CitedRow:
    """An event as a dated row with the passages it stands on."""
    entry = list_item(here, event)
    known = here.site.vocabulary.event_types.get(event.type)
    return CitedRow(
        date_view(event.when, lasted=not event.within),
        entry.words,
        entry.href,
        marks=book.marks(event.evidence),
        before=before,
        under=known.name if known else event.type,
    )


def alias_views(here: Here, aliases: Iterable[Alias]) -> tuple[AliasView, ...]:
    """Other names as a page lists them, each with the language in words where it is not the site's own."""
    languages = here.site.vocabulary.languages
    return tuple(
        AliasView(one.name, one.language or "", one.note or languages.get(one.language or "", one.language or ""))
        for one in aliases
    )


def every_passage(here: Here, book: NoteBook, record: Record) -> tuple[PassageGroup, ...]:
    """All that the page cites, for a page that asserts no one thing; call it last.

    What supports a value or a row and what is only cited stand together, in the order of their numbers; passages that
    limit, dispute or stand beside something follow in groups.
    """
    groups = passage_groups(book, here, record, ())
    plain = [item for group in groups if group.direction in {"", "supports"} for item in group.passages]
    first = PassageGroup("", tuple(sorted(plain, key=lambda item: int(item.id.removeprefix("n")))))
    rest = (group for group in groups if group.direction not in {"", "supports"})
    return tuple(group for group in (first, *rest) if group.passages)
