"""A thing to be cited, as all formats of citation see it: only what is known of it, nothing made up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

from build_tools.citations.date_words import date_words
from build_tools.citations.source_reference import archive_address, main_address, short_reference
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.records.dates import EdtfDate

WorkForm = Literal["news", "blog", "web", "document"]
# All other characters stand in an address as percent signs only: a brace would end a field of BibTeX too early.
_ADDRESS_SIGNS = "!#$%&'()*+,/:;=?@[]~-._"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedWork:
    """A page or document; every field but the first two may be empty, for nobody knows.

    `authors` are names as printed: which part of one is the family name is not known, so no format is told.
    `outlet` is who published it, `seen` the day its address was last seen to work.
    """

    key: str
    form: WorkForm
    title: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    issued: EdtfDate | None = None
    url: str = ""
    seen: EdtfDate | None = None
    language: str = ""
    notes: tuple[str, ...] = ()


def work_of_source(source: Source, site: Site) -> CitedWork:
    """The document that a source's record is about."""
    address = main_address(source)
    is_linked = address is not None and address.type != "as-printed"
    return CitedWork(
        key=source.id,
        form=_form(source, is_linked=is_linked),
        title=source.title or "",
        authors=source.authors,
        outlet=source.publisher or "",
        issued=source.published,
        url=quote(address.url, safe=_ADDRESS_SIGNS) if address and is_linked else "",
        seen=address.seen if address and is_linked else None,
        language=source.language,
        notes=tuple(_notes(source, site)),
    )


def _form(source: Source, *, is_linked: bool) -> WorkForm:
    if source.quality == "press" and source.publisher:
        return "news"
    if source.quality == "blog":
        return "blog"
    return "web" if is_linked else "document"


def _notes(source: Source, site: Site) -> Iterator[str]:
    """What no field of any format has room for."""
    if not source.title:
        yield f"Title not known: {source.label}" if source.addresses else "Title not known"
    if source.published and source.published_known == "derived":
        yield f"Date derived, not stated: {date_words(source.published)}"
    for up in source.copy_of:
        original = site.find(Source, up.source)
        if original:
            yield f"Copy of: {short_reference(original, site)}"
    address, archive = main_address(source), archive_address(source)
    if address and address.type == "as-printed":
        yield f"Address as printed elsewhere: {address.url}"
    if archive:
        yield f"Archived: {archive.url}"
