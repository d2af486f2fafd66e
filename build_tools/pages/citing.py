"""How a page is cited, and the document it is about: in words, and in the formats that programs read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from build_tools.citations.bibtex import as_bibtex
from build_tools.citations.cited_work import CitedWork, work_of_source
from build_tools.citations.csl_json import as_csl_json
from build_tools.citations.date_words import date_words
from build_tools.citations.ris import as_ris
from build_tools.citations.source_reference import full_reference, short_reference
from build_tools.pages.addresses import address_of
from build_tools.pages.badge import badge_of
from build_tools.pages.plain_words import heading, plain_words
from build_tools.pages.view import Cite, CiteForm
from build_tools.records.claim import Claim
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from build_tools.pages.here import Here
    from build_tools.records.dates import EdtfDate
    from build_tools.records.record import Record

FORMS: tuple[tuple[str, str, Callable[[CitedWork], str]], ...] = (
    ("BibTeX", "bib", as_bibtex),
    ("RIS", "ris", as_ris),
    ("CSL-JSON", "csl.json", as_csl_json),
)


def citation_files(here: Here, record: Record) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The makers of the citations beside the page of a claim or a source, by path in the site.

    Of a claim it is the page that they cite, of a source the document.
    """
    if isinstance(record, Claim | Source):
        for _, ending, write in FORMS:
            yield _beside(address_of(record), ending), partial(_written, here, record, write)


def record_work(here: Here, record: Record) -> CitedWork:
    """The page of a record, in the version of the day it was last checked."""
    key = f"{record.id}-page" if isinstance(record, Source) else record.id
    notes = [f"{record.kind.capitalize()} {record.id}"]
    if isinstance(record, Claim):
        # Whoever reads the title alone would take a refuted claim for our word.
        badge = badge_of(record, here.answers.status(record), here.site.as_of)
        notes.append(f"Status in this version: {', '.join((badge.word, *badge.marks))}")
    title = heading(plain_words(record.label))
    return page_work(here, key, title, address_of(record), record.checked or here.site.as_of, tuple(notes))


def _written(here: Here, record: Claim | Source, write: Callable[[CitedWork], str]) -> bytes:
    work = work_of_source(record, here.site) if isinstance(record, Source) else record_work(here, record)
    return write(work).encode()


def page_work(here: Here, key: str, title: str, address: str, day: EdtfDate, notes: tuple[str, ...] = ()) -> CitedWork:
    """A page of the site in the version of a day."""
    settings = here.settings
    url = f"{settings.site_url}{address}" if settings.site_url else ""
    return CitedWork(key=key, form="web", title=title, outlet=settings.site_name, issued=day, url=url, notes=notes)


def cite_of(here: Here, work: CitedWork, *, what: str = "", beside: str = "", document: Cite | None = None) -> Cite:
    """How to cite a page of ours; `what` names its record, beside the page at `beside` citations stand as files."""
    version = date_words(work.issued)
    short = f"“{_closed(work.title)}” {here.settings.site_name}, {what}version of {version}."
    return Cite(short, f"{short} {work.url}".strip(), _forms(here, work, beside), document)


def document_cite(here: Here, source: Source) -> Cite:
    """How to cite the document of a source."""
    work = work_of_source(source, here.site)
    full = f"{full_reference(source, here.site)}. {work.url}".strip()
    return Cite(f"{short_reference(source, here.site)}.", full, _forms(here, work, address_of(source)))


def _forms(here: Here, work: CitedWork, beside: str) -> tuple[CiteForm, ...]:
    return tuple(
        CiteForm(name, write(work), here.href(_beside(beside, ending)) if beside else "")
        for name, ending, write in FORMS
    )


def _beside(address: str, ending: str) -> str:
    """Where a citation stands: `claims/some-id.bib`."""
    return f"{address.removesuffix('/')}.{ending}"


def _closed(words: str) -> str:
    """The words with a full stop, unless they end in a mark of their own."""
    return words if words.endswith(("?", "!", ".", "…")) else f"{words}."
