"""What every record's page is made of, gathered once, so that a view adds only what its kind has."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from build_tools.pages.addresses import address_of, frame_of, twin_of
from build_tools.pages.heads import challenge, record_cite, record_crumbs, record_head
from build_tools.pages.plain_words import heading, plain_words, shortened
from build_tools.pages.seed_block import seed_block

if TYPE_CHECKING:
    from build_tools.pages.here import Anchor, Here
    from build_tools.pages.seed_block import SeedBlock
    from build_tools.pages.view import Cite, Head, MetaRow
    from build_tools.records.record import Record


class RecordParts(TypedDict):
    """The fields of a `PageView` that follow from the record alone."""

    address: str
    frame: str
    template: str
    title: str
    description: str
    crumbs: tuple[Anchor, ...]
    head: Head
    seeds: SeedBlock
    cite: Cite
    twin: str
    challenge: str


def record_parts(
    here: Here, record: Record, description: str, *, detail: str = "", rows: tuple[MetaRow, ...] = ()
) -> RecordParts:
    """The shared fields of a record's page; `description` is inline Markdown, `rows` stand in the head."""
    address = address_of(record)
    return RecordParts(
        address=address,
        frame=frame_of(address),
        template=f"{record.kind}.html",
        title=heading(plain_words(record.label)),
        description=shortened(plain_words(description) or heading(plain_words(record.label))),
        crumbs=record_crumbs(here, record),
        head=record_head(here, record, detail, rows=rows),
        seeds=seed_block(here, (record.id,)),
        cite=record_cite(here, record),
        twin=here.href(twin_of(address)),
        challenge=challenge(here, record),
    )
