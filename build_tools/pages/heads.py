"""The parts at the top and the foot of every record's page: crumbs, meta rows, tools, how to cite it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from build_tools.citations.date_words import date_words
from build_tools.pages.addresses import address_of, markdown_of, twin_of
from build_tools.pages.called import called
from build_tools.pages.challenge import challenge_record
from build_tools.pages.citing import cite_of, document_cite, page_work, record_work
from build_tools.pages.claim_card import frame_code
from build_tools.pages.export.record_csv import csv_of, has_csv_twin
from build_tools.pages.here import Anchor
from build_tools.pages.naming import naming, passage_refs
from build_tools.pages.plain_words import heading, shortened
from build_tools.pages.view import CiteForm, Head, MetaRow
from build_tools.records.claim import Claim
from build_tools.records.source import Source

if TYPE_CHECKING:
    from build_tools.graph.pages import HandPage
    from build_tools.pages.badge import StatusBadge
    from build_tools.pages.here import Here
    from build_tools.pages.view import Cite
    from build_tools.records.record import Record

KIND_WORDS = {
    "claim": ("Claim", "Claims"),
    "source": ("Source", "Sources"),
    "actor": ("Actor", "Actors"),
    "system": ("System", "Systems"),
    "rule": ("Rule", "Rules"),
    "event": ("Event", "Events"),
    "disagreement": ("Disagreement", "Disagreements"),
    "topic": ("Topic", "Topics"),
    "comparison": ("Comparison", "Comparisons"),
    "correction": ("Correction", "Corrections"),
    "term": ("Term", "Terms"),
    "vocabulary": ("Vocabulary", "Vocabulary"),
}
CITE = Anchor("Cite this", "#cite")
"""The tool of every page that leads to how it is cited."""
_LONGEST_CRUMB = 60
_LONGEST_TITLE = 40


def record_crumbs(here: Here, record: Record) -> tuple[Anchor, ...]:
    """Home, the index of the kind, and the record itself without a link."""
    kind = Anchor(KIND_WORDS[record.kind][1], here.href(f"{record.plural}/"))
    own = Anchor(shortened(called(record), _LONGEST_CRUMB))
    return (home_crumb(here), own) if record.kind == "vocabulary" else (home_crumb(here), kind, own)


def home_crumb(here: Here) -> Anchor:
    """The first crumb."""
    return Anchor("Home", here.href(""))


def record_head(
    here: Here, record: Record, detail: str = "", *, badge: StatusBadge | None = None, rows: tuple[MetaRow, ...] = ()
) -> Head:
    """The head of a record's page; `rows` stand between its id and what names it."""
    meta = [MetaRow("Id", (Anchor(record.id),))]
    if record.checked:
        meta.append(MetaRow("Checked", (Anchor(date_words(record.checked)),)))
    meta.extend(rows)
    if users := named_by(here, record.id):
        meta.append(MetaRow("Named by", users))
    return Head(
        KIND_WORDS[record.kind][0],
        detail,
        here.markdown(heading(record.label)),
        badge,
        tuple(meta),
        record_tools(here, record),
    )


def named_by(here: Here, record_id: str) -> tuple[Anchor, ...]:
    """The pages that name a record: how many of each kind, linked to the list below; hand-written ones by title."""
    counts: dict[str, int] = {}
    kinds = [here.site.records[name].kind for name in naming(here, record_id)]
    for kind in KIND_WORDS:
        if number := kinds.count(kind):
            counts[kind] = number
    named = {record_id, *passage_refs(here, record_id)}
    written = [page for page in here.site.pages if any(item.target in named for item, _ in page.references)]
    words = [
        Anchor(f"{number} {KIND_WORDS[kind][number > 1].lower()}", f"#used-{kind}") for kind, number in counts.items()
    ]
    return (*words, *(Anchor(_written_words(page), here.href(page.address)) for page in written))


def _written_words(page: HandPage) -> str:
    return f"“{shortened(page.title or page.address, _LONGEST_TITLE)}”" if page.address else "the home page"


def record_tools(here: Here, record: Record) -> tuple[Anchor, ...]:
    """Cite, the JSON twin, and the ways to the record's file in the repository."""
    tools = [CITE, Anchor("JSON", here.href(twin_of(address_of(record))))]
    if has_csv_twin(record):
        tools.append(Anchor("CSV", here.href(csv_of(address_of(record)))))
    tools.append(Anchor("Markdown", here.href(markdown_of(address_of(record)))))
    repository = here.settings.repository
    if repository:
        file = quote(here.site.file_of(record.id))
        tools += [
            Anchor("Edit this file", f"{repository}/edit/main/{file}"),
            Anchor("Challenge this", challenge(here, record)),
            Anchor("History", f"{repository}/commits/main/{file}"),
        ]
    return tuple(tools)


def challenge(here: Here, record: Record) -> str:
    """The address of a prepared issue about a record; empty where no repository is known."""
    return challenge_record(here, record, KIND_WORDS[record.kind][0])


def record_cite(here: Here, record: Record) -> Cite:
    """How to cite a record's page; with that of a source, how to cite the document."""
    cite = cite_of(
        here,
        record_work(here, record),
        what=f"{KIND_WORDS[record.kind][0].lower()} {record.id}, ",
        beside=address_of(record) if isinstance(record, Claim) else "",
        document=document_cite(here, record) if isinstance(record, Source) else None,
    )
    code = frame_code(here, record) if isinstance(record, Claim) else ""
    return replace(cite, forms=(*cite.forms, CiteForm("HTML to embed", code))) if code else cite


def page_cite(here: Here, title: str) -> Cite:
    """How to cite a page that is no record's."""
    key = here.address.strip("/").replace("/", "-") or "home"
    return cite_of(here, page_work(here, key, title, here.address, here.site.as_of))
