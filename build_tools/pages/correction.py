"""The page of a correction: what was wrong, why, who noticed, and the records touched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.pages.cited_rows import every_passage
from build_tools.pages.here import Anchor
from build_tools.pages.listing import grouped_by_kind
from build_tools.pages.notebook import NoteBook
from build_tools.pages.record_parts import record_parts
from build_tools.pages.seed_block import seed_block
from build_tools.pages.view import MetaRow, PageView

if TYPE_CHECKING:
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListGroup
    from build_tools.pages.notebook import Piece
    from build_tools.pages.passage_list import PassageGroup
    from build_tools.records.correction import Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView(PageView):
    """A correction's page; `lost` are ids of records it touched that have no page any more."""

    what: tuple[Piece, ...]
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    why: tuple[Piece, ...]
    noticed_by: str
    touched: tuple[ListGroup, ...]
    lost: tuple[str, ...]
    passages: tuple[PassageGroup, ...]


def correction_view(here: Here, correction: Correction) -> CorrectionView:
    """The view of a correction's page; `here` is at its address."""
    book = NoteBook(here)
    what = book.line(correction.what)
    before, after = (book.line(text) if text else () for text in (correction.before, correction.after))
    why = book.line(correction.why)
    rows = (MetaRow("Mended", (Anchor(date_words(correction.date)),)),)
    parts = record_parts(here, correction, correction.what, rows=rows)
    parts["seeds"] = seed_block(here, (correction.id, *correction.records))
    return CorrectionView(
        **parts,
        what=what,
        before=before,
        after=after,
        why=why,
        noticed_by=correction.noticed_by,
        touched=grouped_by_kind(here, correction.records),
        lost=tuple(name for name in correction.records if here.site.get(name) is None),
        passages=every_passage(here, book, correction),
    )
