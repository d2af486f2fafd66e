"""Whether a provision that tests no number names a thing: itself, its line, or who makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from build_tools.reading.prose import Link, parse_prose
from build_tools.records.system import System

if TYPE_CHECKING:
    from build_tools.graph.site import Site
    from build_tools.records.rule import Provision

Named = Literal["thing", "line", "maker"]


def named_in(site: Site, provision: Provision, system: System) -> Named | None:
    """How `applies_to` and `names` of the provision name the thing; the closest of the ways, or None.

    Where a provision says to which things it applies, that it names the maker says nothing of his other things.
    """
    links = (part.target for part in parse_prose(provision.applies_to or "") if isinstance(part, Link))
    things = {target for target in links if site.find(System, target)}
    if system.id in things:
        return "thing"
    if system.line in things:
        return "line"
    makers = {system.maker, system.designer} & set(provision.names)
    return "maker" if makers and not things else None
