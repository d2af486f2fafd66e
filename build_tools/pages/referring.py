"""Which records of one kind name a record in a given field: the look-up behind every computed list."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from build_tools.records.record import Record

if TYPE_CHECKING:
    from build_tools.pages.here import Here

R = TypeVar("R", bound=Record)


def referring(here: Here, model: type[R], target: str, *roles: str) -> tuple[R, ...]:
    """The records of a kind that name `target` in one of these fields (`said_by.actor`), in the order of ids."""
    sources = dict.fromkeys(link.source for link in here.site.links_to(target) if link.role in roles)
    found = (here.site.find(model, source) for source in sources)
    return tuple(record for record in found if record)
