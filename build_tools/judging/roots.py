"""What each document goes back to: the ends of its chain of copies and retellings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.witnesses import Roots
    from build_tools.records.evidence import Basis, Evidence, Seen
    from build_tools.records.source import Upstream

RELAYING_QUALITIES = frozenset({"copy", "aggregator", "blog", "content-farm"})
"""Documents that pass on what others found, unless `reports: own` says otherwise."""

_BASIS_BY_QUALITY: dict[str, Basis] = {"primary": "record", "government": "record", "study": "own-test"}
_SEEN_BY_QUALITY: dict[str, Seen] = {"copy": "copy", "aggregator": "weak", "blog": "weak", "content-farm": "weak"}


def default_basis(source: Source) -> Basis:
    """How a passage of this source knows, where its evidence does not say."""
    return _BASIS_BY_QUALITY.get(source.quality, "reported")


def default_seen(source: Source) -> Seen:
    """How we saw a passage of this source, where its evidence does not say."""
    if source.seen:
        return source.seen
    return "original" if source.held else _SEEN_BY_QUALITY.get(source.quality, "original")


def reports_on_its_own(source: Source) -> bool:
    """Whether a source found or argued something itself, so that it can be where a thing comes from."""
    if source.reports:
        return source.reports == "own"
    return source.quality not in RELAYING_QUALITIES


def upstreams(source: Source) -> tuple[Upstream, ...]:
    """What a source itself copies or retells, one step up."""
    return (*source.copy_of, *source.based_on)


def ends_of(site: Site, source_id: str) -> frozenset[str]:
    """The sources at the ends of a source's chain: itself where it has none, nothing where the chain is a circle."""
    return frozenset(name for name in _chain(site, source_id) if not _next_up(site, name))


def all_upstream(site: Site, source_id: str) -> frozenset[str]:
    """Every source that a source copies or retells, at any number of steps, itself left out."""
    return frozenset(_chain(site, source_id)) - {source_id}


def copied_texts(site: Site, source_id: str) -> frozenset[str]:
    """The source and every source whose text it reprints, at any number of steps."""
    found = {source_id}
    todo = [source_id]
    while todo:
        source = site.find(Source, todo.pop())
        news = {up.source for up in source.copy_of} - found if source else set()
        found |= news
        todo.extend(sorted(news))
    return frozenset(found)


def roots_of(site: Site, evidence: Evidence) -> Roots:
    """The documents that a piece of evidence goes back to, or None where nobody knows them."""
    source_id = evidence.passage.partition("#")[0]
    if evidence.origin == source_id:
        return frozenset({source_id})
    if evidence.origin:
        return ends_of(site, evidence.origin) or None
    ends = ends_of(site, source_id)
    return ends if any(_is_origin(site, end) for end in ends) else None


def _is_origin(site: Site, source_id: str) -> bool:
    source = site.find(Source, source_id)
    # A source whose file has a fault is taken for what its references say it is: a document of its own.
    return source is None or reports_on_its_own(source)


def _chain(site: Site, source_id: str) -> Iterator[str]:
    seen = {source_id}
    todo = [source_id]
    while todo:
        name = todo.pop()
        yield name
        news = [up for up in _next_up(site, name) if up not in seen]
        seen.update(news)
        todo.extend(news)


def _next_up(site: Site, source_id: str) -> tuple[str, ...]:
    source = site.find(Source, source_id)
    return tuple(up.source for up in upstreams(source)) if source else ()
