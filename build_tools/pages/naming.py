"""Who names a record: other records that refer to it or to one of its passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.records.source import Source

if TYPE_CHECKING:
    from build_tools.pages.here import Here


def naming(here: Here, record_id: str) -> frozenset[str]:
    """Ids of the records that name a record or one of its passages, itself left out."""
    targets = (record_id, *passage_refs(here, record_id))
    found = {link.source for target in targets for link in here.site.links_to(target)}
    return frozenset(found & here.site.records.keys()) - {record_id}


def passage_refs(here: Here, record_id: str) -> tuple[str, ...]:
    """References to the passages of a source, in order; none for any other record."""
    source = here.site.find(Source, record_id)
    return tuple(f"{record_id}#{passage.id}" for passage in source.passages) if source else ()
