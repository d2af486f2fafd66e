"""The page of a source: what it is, what it rests on, and its ledger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.citations.source_reference import full_reference, short_reference
from build_tools.judging.roots import default_seen, reports_on_its_own
from build_tools.pages.addresses import address_of, frame_of, twin_of
from build_tools.pages.claim import corrections_of
from build_tools.pages.coverage_chart import source_coverage_chart
from build_tools.pages.heads import challenge, record_cite, record_crumbs, record_head
from build_tools.pages.here import Anchor
from build_tools.pages.ledger import ledger_of
from build_tools.pages.listing import list_items
from build_tools.pages.naming import naming
from build_tools.pages.plain_words import capitalised, counted, shortened
from build_tools.pages.seed_block import seed_block
from build_tools.pages.shown_already import leading_to, other_users
from build_tools.pages.view import MetaRow, PageView
from build_tools.records.claim import Claim
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here
    from build_tools.pages.ledger import Ledger
    from build_tools.pages.listing import ListGroup, ListItem
    from build_tools.pages.view import Head
    from build_tools.records.source import Upstream

ARTICLES_PAGE = "articles/"
QUALITY_WORDS = {
    "primary": "primary document",
    "government": "government",
    "law-firm": "law firm",
    "press": "press",
    "study": "study",
    "trade": "trade press",
    "reference": "reference",
    "copy": "copy",
    "aggregator": "aggregator",
    "blog": "blog",
    "content-farm": "content farm",
}
_ADDRESS_WORDS = {"original": "Original", "copy": "Copy", "archive": "Archive", "as-printed": "As printed elsewhere"}
_KNOWN_WORDS = {"stated": "stated in it", "derived": "derived by us", "outside": "given by another document"}
_ACCESS_WORDS = {
    "open": "open",
    "registration": "after registration",
    "paywall": "behind a paywall",
    "unknown": "not known",
}


@dataclass(frozen=True, slots=True)
class AddressView:
    """Where the document is or was found."""

    kind: str
    link: Anchor
    seen: str
    note: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Another source it copies or rests on, or that copies or rests on it: how, and whether it says so itself."""

    how: str
    source: Anchor
    named: bool
    note: str


@dataclass(frozen=True, slots=True)
class CaptureView:
    """The text as we hold it, outside the repository."""

    file: str
    sha256: str
    paragraphs: int
    articles_page: str


@dataclass(frozen=True, slots=True)
class Alone:
    """The claims that rest on this source alone, and the words for their share."""

    words: str
    claims: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView(PageView):
    """A source's page; `used` are the records that name it otherwise than by the paragraphs of its ledger."""

    reference: str
    date_known: str
    weak: bool
    notes: tuple[str, ...]
    addresses: tuple[AddressView, ...]
    capture: CaptureView | None
    rests_on: tuple[Tie, ...]
    rested_on: tuple[Tie, ...]
    on_its_own: str
    ledger: Ledger
    chart: Chart | None
    cautioned: tuple[Anchor, ...]
    nothing_found: str
    alone: Alone
    used: tuple[ListGroup, ...]
    corrections: tuple[ListItem, ...]


def source_view(here: Here, source: Source) -> SourceView:
    """The view of a source's page; `here` is at the source's address."""
    ledger = ledger_of(here, source)
    address = address_of(source)
    coverage = here.answers.coverage(source)
    served = {name for use in coverage.paragraphs for name, _ in use.records if here.site.get(name)}
    return SourceView(
        address=address,
        frame=frame_of(address),
        template="source.html",
        title=source.label,
        description=shortened(f"{short_reference(source, here.site)}. {ledger.summary}"),
        crumbs=record_crumbs(here, source),
        head=leading_to(_head(here, source), {here.site.records[one].kind: "#ledger" for one in served}),
        seeds=seed_block(here, (source.id,), itself=source.id),
        cite=record_cite(here, source),
        twin=here.href(twin_of(address)),
        challenge=challenge(here, source),
        reference=capitalised(full_reference(source, here.site)),
        date_known=_date_known(here, source),
        weak=default_seen(source) == "weak",
        notes=tuple(here.markdown(note) for note in source.notes),
        addresses=tuple(_addresses(here, source)),
        capture=_capture(here, source),
        rests_on=tuple(_rests_on(here, source)),
        rested_on=tuple(_rested_on(here, source)),
        on_its_own=_on_its_own(source),
        ledger=ledger,
        chart=source_coverage_chart(source, ledger.paragraphs),
        cautioned=tuple(
            Anchor(f"{one.label}: {one.warns_of}", f"#{one.id}-caution") for one in ledger.paragraphs if one.cautions
        ),
        nothing_found=_nothing_found(source),
        alone=_alone(here, source),
        used=other_users(here, source.id, served),
        corrections=corrections_of(here, source.id),
    )


def _head(here: Here, source: Source) -> Head:
    """The head, which begins with a capital where words of ours stand for an unknown title."""
    head = record_head(here, source, _detail(here, source), rows=tuple(_rows(here, source)))
    return head if source.title else replace(head, heading=capitalised(head.heading))


def _detail(here: Here, source: Source) -> str:
    words = QUALITY_WORDS[source.quality]
    return f"{words}, seed article" if source.id in here.site.seeds else words


def _rows(here: Here, source: Source) -> Iterator[MetaRow]:
    yield MetaRow("Published", (Anchor(date_words(source.published)),))
    if source.issuer:
        yield MetaRow("Issued by", (here.to(source.issuer),))
    yield MetaRow("Language", (Anchor(here.site.vocabulary.languages.get(source.language, source.language)),))
    yield MetaRow("Access", (Anchor(_ACCESS_WORDS[source.access]),))
    yield MetaRow("Read", (Anchor("whole, paragraph by paragraph" if source.held else "in part"),))


def _date_known(here: Here, source: Source) -> str:
    if source.published is None:
        return "No date is known."
    known = _KNOWN_WORDS.get(source.published_known or "", "")
    words = f"The date is {known}." if known else ""
    why = here.markdown(source.published_why) if source.published_why else ""
    return f"{words} {why}".strip()


def _addresses(here: Here, source: Source) -> Iterator[AddressView]:
    for one in source.addresses:
        # An address only seen printed may lead nowhere, so it is shown and not linked.
        link = Anchor(one.url, "" if one.type == "as-printed" else one.url)
        seen = f"seen {date_words(one.seen)}" if one.seen else ""
        yield AddressView(_ADDRESS_WORDS[one.type], link, seen, here.markdown(one.note) if one.note else "")


def _capture(here: Here, source: Source) -> CaptureView | None:
    if source.capture is None:
        return None
    held = source.capture
    page = here.href(ARTICLES_PAGE) if any(one.address == ARTICLES_PAGE for one in here.site.pages) else ""
    return CaptureView(held.file, held.sha256, held.paragraphs, page)


def _rests_on(here: Here, source: Source) -> Iterator[Tie]:
    for how, ups in (("copy of", source.copy_of), ("based on", source.based_on)):
        for up in ups:
            yield _tie(here, how, up, up.source)


def _rested_on(here: Here, source: Source) -> Iterator[Tie]:
    for name in sorted({link.source for link in here.site.links_to(source.id)}):
        other = here.site.find(Source, name)
        if other is not None:
            for how, ups in (("copied by", other.copy_of), ("basis of", other.based_on)):
                yield from (_tie(here, how, up, other.id) for up in ups if up.source == source.id)


def _tie(here: Here, how: str, up: Upstream, shown: str) -> Tie:
    other = here.site.find(Source, shown)
    words = short_reference(other, here.site) if other else shown
    return Tie(how, Anchor(words, here.target(shown)), up.named, here.markdown(up.note) if up.note else "")


def _on_its_own(source: Source) -> str:
    if source.copy_of or source.based_on:
        return ""
    if not reports_on_its_own(source):
        return "It passes on what others found, so it is no origin of its own; what it copies is not known."
    if not source.passages:
        return "By its kind it reports or argues on its own; we have not seen its text."
    return "It reports or argues on its own, and copies no other source we know of."


def _nothing_found(source: Source) -> str:
    """What is said where no passage carries a caution: no more than was read."""
    if not source.passages:
        return "Not known: we have not seen its text."
    return "We found no place where it misleads." if source.held else "Nothing in what we read of it misleads."


def _alone(here: Here, source: Source) -> Alone:
    """Claims all of whose support comes from this source."""
    claims = (here.site.find(Claim, name) for name in sorted(naming(here, source.id)))
    found = [claim.id for claim in claims if claim and _supporters(here, claim) == {source.id}]
    total = len(here.site.of(Claim))
    one = "rests" if len(found) == 1 else "rest"
    words = f"{len(found)} of {counted(total, 'claim')} {one} on it alone." if found else "No claim rests on it alone."
    return Alone(words, list_items(here, found))


def _supporters(here: Here, claim: Claim) -> set[str]:
    return {item.source_id for item in here.answers.items(claim) if item.direction == "supports"}
