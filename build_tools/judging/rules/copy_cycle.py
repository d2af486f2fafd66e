"""A chain of copies and retellings has an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.roots import upstreams
from build_tools.problems import Problem
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each circle of sources, at the source whose id comes first."""
    reported: set[frozenset[str]] = set()
    for source in site.of(Source):
        circle = _circle_from(site, source.id)
        if circle and frozenset(circle) not in reported:
            reported.add(frozenset(circle))
            field = "copy_of" if source.copy_of else "based_on"
            message = f"the chain of sources is a circle: {' → '.join((*circle, circle[0]))}"
            hint = "decide which came first, and delete the link that closes the circle"
            yield Problem(site.place(source.id, (field,)), "copy-cycle", message, hint)


def _circle_from(site: Site, start: str) -> tuple[str, ...]:
    """The shortest circle that leads from a source back to it, or nothing."""
    paths: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for path in paths:
        source = site.find(Source, path[-1])
        for up in upstreams(source) if source else ():
            if up.source == start:
                return path
            if up.source not in seen:
                seen.add(up.source)
                paths.append((*path, up.source))
    return ()
