"""Which picture other sites show beside a link to a page: one a kind, and for claims one a status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_tools.pages.view import PageView

FOLDER = "assets/cards/"
_OWN_PAGE = "Explainer"


@dataclass(frozen=True, slots=True, order=True)
class PageCard:
    """What the picture says: the kind of page, and a status with its shape and colour; `path` is its file's."""

    path: str
    kind: str
    status: str = ""
    shape: str = ""
    colour: str = ""

    @property
    def words(self) -> str:
        """The same in words, for who does not see it."""
        return f"{self.kind}, {self.status}" if self.status else self.kind


WRITTEN_CARD = PageCard(f"{FOLDER}page.png", _OWN_PAGE)
"""The picture of pages written by hand, and of those that are of no kind."""


def card_of(view: PageView) -> PageCard:
    """The picture for a page, by what stands at its head."""
    kind, badge = view.head.kind, view.head.badge
    if not kind:
        return WRITTEN_CARD
    slug = "-".join(kind.lower().split())
    if badge is None:
        return PageCard(f"{FOLDER}{slug}.png", kind)
    return PageCard(f"{FOLDER}{slug}-{badge.shape}.png", kind, badge.word, badge.shape, badge.slug)
