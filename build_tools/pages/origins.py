"""Who has a statement from whom, as a tree a reader can count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.source_reference import short_reference
from build_tools.pages.resting import resting_words
from build_tools.records.source import Source

if TYPE_CHECKING:
    from build_tools.judging.origins import OriginNode
    from build_tools.pages.here import Here
    from build_tools.pages.notebook import Mark, NoteBook
    from build_tools.records.claim import Claim

NOT_KNOWN = "Origin not known"


@dataclass(frozen=True, slots=True)
class TreeNode:
    """A document; `named` is false where it does not say itself what it has the thing from."""

    words: str
    href: str
    how: str
    named: bool
    marks: tuple[Mark, ...]
    children: tuple[TreeNode, ...]


@dataclass(frozen=True, slots=True)
class OriginsView:
    """The tree, and the count that stands beside it."""

    count: str
    trees: tuple[TreeNode, ...]


def origins_view(here: Here, book: NoteBook, claim: Claim) -> OriginsView:
    """The tree of a claim: origins at the top, what passes them on below."""
    return OriginsView(
        f"{origins_count(here, claim)}.", tuple(_node(here, book, node) for node in here.answers.origins(claim))
    )


def origins_count(here: Here, claim: Claim) -> str:
    """How many documents support a claim, and how many of them found it for themselves."""
    return resting_words(here, claim).capitalize()


def _node(here: Here, book: NoteBook, node: OriginNode) -> TreeNode:
    source = here.site.find(Source, node.source) if node.source else None
    marks = tuple(book.mark(ref) for ref in dict.fromkeys(item.evidence.passage for item in node.items))
    return TreeNode(
        words=short_reference(source, here.site) if source else NOT_KNOWN,
        href=here.target(source.id) if source else "",
        how=_how(source, node),
        named=node.via == "named",
        marks=marks,
        children=tuple(_node(here, book, child) for child in node.children),
    )


def _how(source: Source | None, node: OriginNode) -> str:
    words = []
    if source is not None and not node.items:
        words.append("not cited itself, read through the documents below")
    if node.via == "unnamed" and source is not None:
        words.append("does not name what it has this from")
    return "; ".join(words)
