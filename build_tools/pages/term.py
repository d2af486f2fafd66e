"""The page of a term: what it means here, where that stands, and the records where it matters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.pages.cited_rows import alias_views
from build_tools.pages.listing import grouped_by_kind, list_items, users_of
from build_tools.pages.named_in_seeds import named_in_seeds
from build_tools.pages.notebook import NoteBook
from build_tools.pages.passage_list import passage_groups
from build_tools.pages.record_parts import record_parts
from build_tools.pages.view import PageView
from build_tools.records.term import Term

if TYPE_CHECKING:
    from build_tools.pages.cited_rows import AliasView
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListGroup, ListItem
    from build_tools.pages.named_in_seeds import NamedIn
    from build_tools.pages.notebook import Mark, Piece
    from build_tools.pages.passage_list import PassageGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView(PageView):
    """A term's page."""

    definition: tuple[Piece, ...]
    marks: tuple[Mark, ...]
    aliases: tuple[AliasView, ...]
    see: tuple[ListGroup, ...]
    named: tuple[NamedIn, ...]
    others: tuple[ListItem, ...]
    passages: tuple[PassageGroup, ...]
    used: tuple[ListGroup, ...]


def term_view(here: Here, term: Term) -> TermView:
    """The view of a term's page; `here` is at the term's address."""
    book = NoteBook(here, term.evidence)
    definition = book.line(term.definition)
    marks = book.marks(term.evidence)
    cited = {mark for piece in definition for mark in piece.marks}
    return TermView(
        **record_parts(here, term, term.definition),
        definition=definition,
        marks=tuple(mark for mark in marks if mark not in cited),
        aliases=alias_views(here, term.aliases),
        see=grouped_by_kind(here, term.see),
        named=named_in_seeds(here, term.name, (alias.name for alias in term.aliases)),
        others=list_items(here, [one.id for one in _by_name(here) if one.id != term.id]),
        passages=passage_groups(book, here, term, term.evidence),
        used=users_of(here, term.id),
    )


def _by_name(here: Here) -> list[Term]:
    return sorted(here.site.of(Term), key=lambda one: one.name.casefold())
