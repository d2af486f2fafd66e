"""The tree of who has it from whom: origins at the top, the articles that pass them on below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from build_tools.judging.roots import upstreams
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from build_tools.graph.site import Site
    from build_tools.judging.items import Item

Via = Literal["named", "unnamed"]


@dataclass(frozen=True, slots=True)
class OriginNode:
    """One document in the tree.

    `source` is its id, None for the top of those whose origin nobody knows; `via` says whether it names what it has the
    thing from (a top node is always `named`); `items` are the pieces of evidence that are its own passages.
    """

    source: str | None
    children: tuple[OriginNode, ...]
    via: Via
    items: tuple[Item, ...]


def origin_tree(items: Sequence[Item], site: Site) -> tuple[OriginNode, ...]:
    """One tree an origin, by id, and last the documents of unknown origin; a document with two origins is in both."""
    steps = _Steps(site, items)
    known = sorted({root for item in items for root in item.roots or ()})
    trees = [steps.node(root, "named", frozenset()) for root in known]
    unknown = sorted({item.source_id for item in items if not item.roots})
    if unknown:
        loose = tuple(OriginNode(name, (), "unnamed", steps.own_items(name, has_roots=False)) for name in unknown)
        trees.append(OriginNode(None, loose, "named", ()))
    return tuple(trees)


class _Steps:
    """Every step from a document down to one that has it from there, among the documents that some items need."""

    def __init__(self, site: Site, items: Sequence[Item]) -> None:
        self._site = site
        self._items = items
        self._below: dict[str, dict[str, Via]] = {}
        for item in items:
            if item.roots:
                self._add_item(item)

    def node(self, name: str, via: Via, above: frozenset[str]) -> OriginNode:
        """The tree below a document; `above` keeps a circle from going round."""
        below = self._below.get(name, {})
        path = above | {name}
        children = tuple(self.node(child, below[child], path) for child in sorted(below) if child not in path)
        return OriginNode(name, children, via, self.own_items(name, has_roots=True))

    def own_items(self, name: str, *, has_roots: bool) -> tuple[Item, ...]:
        """The items that are passages of a document."""
        return tuple(item for item in self._items if item.source_id == name and bool(item.roots) == has_roots)

    def _add_item(self, item: Item) -> None:
        origin = item.evidence.origin
        if origin == item.source_id:
            return
        if origin:
            self._below.setdefault(origin, {}).setdefault(item.source_id, self._via(item.source_id, origin))
        for lower, ties in self._climb(origin or item.source_id).items():
            for upper, via in ties.items():
                self._below.setdefault(upper, {}).setdefault(lower, via)

    def _climb(self, start: str) -> Mapping[str, Mapping[str, Via]]:
        found: dict[str, dict[str, Via]] = {}
        todo = [start]
        while todo:
            name = todo.pop()
            if name not in found:
                found[name] = dict(self._ties(name))
                todo.extend(found[name])
        return found

    def _ties(self, name: str) -> Iterable[tuple[str, Via]]:
        source = self._site.find(Source, name)
        return ((up.source, _via(named=up.named)) for up in upstreams(source)) if source else ()

    def _via(self, name: str, upper: str) -> Via:
        return dict(self._ties(name)).get(upper, "named")


def _via(*, named: bool) -> Via:
    return "named" if named else "unnamed"
